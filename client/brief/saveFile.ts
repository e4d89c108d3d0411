/** Hands a file to the reader. */
export function saveFile(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers start to read only after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A file name that every system takes: letters, digits and hyphens. */
export function fileName(title: string, extension: string): string {
  const plain = title.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d");
  return `${plain
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60)
    .toLowerCase()}.${extension}`;
}
