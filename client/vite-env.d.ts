declare module "*.css";
declare module "@fontsource-variable/inter";

interface ImportMeta {
  /** Vite's: the texts of the files that a pattern names, by their paths. */
  readonly glob: (pattern: string, options: { query: "?raw"; import: "default"; eager: true }) => Readonly<Record<string, string>>;
}
