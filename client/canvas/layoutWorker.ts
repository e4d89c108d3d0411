import { PURE_LAYOUTS } from "../model/layouts/index.ts";
import type { Layout } from "../model/layouts/layout.ts";
import { forceLayout } from "./forceLayout.ts";
import type { LayoutReply, LayoutRequest } from "./layoutMessages.ts";

const PROGRESS_MILLISECONDS = 100;

function reply(message: LayoutReply): void {
  postMessage(message);
}

function computed({ name, input }: LayoutRequest): Layout {
  if (name !== "force") return PURE_LAYOUTS[name](input);
  const steps = forceLayout(input);
  let told = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { positions: step.value, bands: [] };
    if (performance.now() - told < PROGRESS_MILLISECONDS) continue;
    told = performance.now();
    reply({ progress: step.value });
  }
}

addEventListener("message", ({ data }: MessageEvent<LayoutRequest>) => {
  reply({ progress: 0 });
  reply({ layout: computed(data) });
});
