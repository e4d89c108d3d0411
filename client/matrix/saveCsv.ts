/** Hands a CSV text to the reader as a file of that name. */
export function saveCsv(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: "text/csv;charset=utf-8" }));
  const link = document.createElement("a");
  link.href = url;
  link.download = `${name}.csv`;
  link.click();
  // Some browsers start to read only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
