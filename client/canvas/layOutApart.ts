import type { LayOutApart } from "../state/effects/context.ts";
import type { LayoutReply, LayoutRequest } from "./layoutMessages.ts";

/** A layout in a worker of its own, so that the window goes on answering. Giving up ends the worker. */
export const layOutApart: LayOutApart = ({ name, input, signal, onProgress }) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL("./layoutWorker.ts", import.meta.url), { type: "module" });
    const giveUp = (): void => {
      worker.terminate();
      reject(new DOMException("The layout was given up.", "AbortError"));
    };
    const end = (): void => {
      worker.terminate();
      signal.removeEventListener("abort", giveUp);
    };
    signal.addEventListener("abort", giveUp, { once: true });
    worker.addEventListener("message", ({ data }: MessageEvent<LayoutReply>) => {
      if ("progress" in data) {
        onProgress(data.progress);
        return;
      }
      end();
      resolve(data.layout);
    });
    worker.addEventListener("error", ({ message }) => {
      end();
      reject(new Error(`The layout failed: ${message}`));
    });
    worker.postMessage({ name, input } satisfies LayoutRequest);
  });
