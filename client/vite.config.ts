import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const SERVER = process.env["WHOMET_SERVER"] ?? "http://127.0.0.1:4000";

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
    // The query editor holds CodeMirror, graphql and the schema; it loads when it is opened.
    chunkSizeWarningLimit: 850,
  },
  server: { port: 5173, strictPort: false, proxy: { "/graphql": SERVER, "/health": SERVER, "/ready": SERVER } },
});
