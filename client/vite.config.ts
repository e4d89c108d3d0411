import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const SERVER = process.env["WHOMET_SERVER"] ?? "http://127.0.0.1:4000";

/** What the first view takes of the component library: dozens of files of their own would compress worse than one, by 7 kB. */
const FIRST_COMPONENTS =
  "ActionIcon|Button|CloseButton|Combobox|Floating|FocusTrap|Input|InputBase|Kbd|Loader|Menu|Overlay|Popover|Portal|Skeleton|TextInput|Tooltip|Transition|UnstyledButton";
const FIRST_HOOKS = "use-id|use-media-query|use-merged-ref|use-reduced-motion|use-uncontrolled";
const FIRST_VIEW = new RegExp(
  `@floating-ui/|@mantine/core/esm/core/|@mantine/core/esm/components/(${FIRST_COMPONENTS})/|@mantine/hooks/esm/(${FIRST_HOOKS})/`,
);

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The server puts a nonce of its own here for each request, so that nothing needs unsafe-inline.
  html: { cspNonce: "__CSP_NONCE__" },
  build: {
    outDir: "../dist/client",
    emptyOutDir: true,
    assetsInlineLimit: 0,
    target: "es2022",
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: "components", test: FIRST_VIEW }] } } },
    // The query editor holds CodeMirror, graphql and the schema; it loads when it is opened.
    chunkSizeWarningLimit: 850,
  },
  server: { port: 5173, strictPort: false, proxy: { "/graphql": SERVER, "/health": SERVER, "/ready": SERVER } },
});
