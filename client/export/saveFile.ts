/** Hands a file to the reader. Texts are written in UTF-8. */
export function saveFile(name: string, content: string | Blob, type: string): void {
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // A browser may still be reading it when the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
