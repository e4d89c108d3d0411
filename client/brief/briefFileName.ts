/** A file name that every system takes: letters, digits and hyphens. */
export function briefFileName(title: string, extension: string): string {
  const plain = title.normalize("NFD").replaceAll(/\p{M}/gu, "").replaceAll(/[đĐ]/g, "d");
  return `${plain
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 60)
    .toLowerCase()}.${extension}`;
}
