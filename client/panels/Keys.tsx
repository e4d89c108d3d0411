import { Kbd } from "@mantine/core";
import type { ReactNode } from "react";

const NAMES: Readonly<Record<string, string>> = {
  mod: "Ctrl",
  shift: "Shift",
  alt: "Alt",
  arrowup: "↑",
  arrowdown: "↓",
  arrowleft: "←",
  arrowright: "→",
  escape: "Esc",
  plus: "+",
  minus: "−",
};

function isApple(): boolean {
  return /mac|iphone|ipad/i.test(navigator.userAgent);
}

function keyName(key: string): string {
  if (key === "mod" && isApple()) return "⌘";
  return NAMES[key.toLowerCase()] ?? key;
}

/** A key or a combination of keys, as it stands on the keyboard; given in the catalogue's notation. */
export function Keys({ keys }: { readonly keys: string }): ReactNode {
  return (
    <span className="keys">
      {keys.split("+").map((key) => (
        <Kbd key={key} size="xs">
          {keyName(key)}
        </Kbd>
      ))}
    </span>
  );
}
