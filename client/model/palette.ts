import type { Hue } from "./kindShape.ts";

/** Colours of one theme. Hues follow Okabe and Ito, darkened or lightened for contrast with the ground. */
export interface Palette {
  readonly ground: string;
  readonly text: string;
  readonly muted: string;
  readonly line: string;
  readonly faintLine: string;
  readonly accent: string;
  readonly bandBorder: string;
  readonly hues: Readonly<Record<Hue, string>>;
  /** Fill of what stands on the foreign side. */
  readonly softHues: Readonly<Record<Hue, string>>;
}

export type Theme = "light" | "dark";

function mixed(colour: string, ground: string, share: number): string {
  const channel = (hex: string, at: number): number => parseInt(hex.slice(at, at + 2), 16);
  const parts = [1, 3, 5].map((at) => Math.round(channel(colour, at) * share + channel(ground, at) * (1 - share)));
  return `#${parts.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

function withSoftHues(palette: Omit<Palette, "softHues">, share: number): Palette {
  const soft = Object.entries(palette.hues).map(([hue, colour]) => [hue, mixed(colour, palette.ground, share)]);
  return { ...palette, softHues: Object.fromEntries(soft) as Palette["softHues"] };
}

const LIGHT = withSoftHues(
  {
    ground: "#fcfcfb",
    text: "#1d2126",
    muted: "#626b75",
    line: "#a3acb4",
    faintLine: "#c9cfd5",
    accent: "#4451c6",
    bandBorder: "#dfe3e3",
    hues: {
      people: "#0a6fab",
      bodies: "#0b8a6d",
      land: "#cf5a06",
      events: "#b0528b",
      deals: "#bb7d00",
      plans: "#3a86b8",
      matter: "#747d86",
    },
  },
  0.14,
);

const DARK = withSoftHues(
  {
    ground: "#15171a",
    text: "#e8eaec",
    muted: "#9aa3ac",
    line: "#6b747d",
    faintLine: "#3d444b",
    accent: "#9aa5ff",
    bandBorder: "#31373d",
    hues: {
      people: "#4ea3de",
      bodies: "#2bb594",
      land: "#ee8444",
      events: "#d78dbb",
      deals: "#e3ab35",
      plans: "#7cc0ec",
      matter: "#98a1aa",
    },
  },
  0.2,
);

/** The colours of both themes. */
export const PALETTES: Readonly<Record<Theme, Palette>> = { light: LIGHT, dark: DARK };

const GREYS: Readonly<Record<Theme, Palette["hues"]>> = {
  light: {
    people: "#4d4d4d",
    bodies: "#6b6b6b",
    land: "#2e2e2e",
    events: "#5c5c5c",
    deals: "#7a7a7a",
    plans: "#858585",
    matter: "#909090",
  },
  dark: { people: "#c9c9c9", bodies: "#a8a8a8", land: "#e6e6e6", events: "#b8b8b8", deals: "#999999", plans: "#8c8c8c", matter: "#808080" },
};

const GREY_PALETTES: Readonly<Record<Theme, Palette>> = {
  light: withSoftHues({ ...LIGHT, accent: "#000000", hues: GREYS.light }, 0.14),
  dark: withSoftHues({ ...DARK, accent: "#ffffff", hues: GREYS.dark }, 0.2),
};

/** The colours of a theme, or its greys. */
export function paletteOf(theme: Theme, greyscale: boolean): Palette {
  return greyscale ? GREY_PALETTES[theme] : PALETTES[theme];
}
