const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

/** True for what XML 1.0 allows: it knows no control characters but tab and line breaks, not even escaped, and no half of a pair. */
function isAllowed(glyph: string): boolean {
  const code = glyph.codePointAt(0) ?? 0;
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return (code < 0xd800 || code > 0xdfff) && code !== 0xfffe && code !== 0xffff;
}

/** A text as the content of an element or an attribute. What XML has no room for is left out. */
export function xmlText(text: string): string {
  const known = text.replace(/[\s\S]/gu, (glyph) => (isAllowed(glyph) ? glyph : ""));
  return known.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
