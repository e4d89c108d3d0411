/** Hands a file to the reader, as a download of that name. A text is written in UTF-8. */
export function saveFile(name: string, content: string | Blob, type = "text/plain"): void {
  const url = URL.createObjectURL(typeof content === "string" ? new Blob([content], { type: `${type};charset=utf-8` }) : content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // A browser may still be reading it when the click returns.
  window.setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
