export type DecodedText = { readonly text: string } | { readonly badLine: number };

const LINE_FEED = 0x0a;

function decode(bytes: Uint8Array): string | undefined {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return text.includes("\0") ? undefined : text;
  } catch {
    return undefined;
  }
}

function firstBadLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const feed = bytes.indexOf(LINE_FEED, start);
    const end = feed === -1 ? bytes.length : feed;
    if (decode(bytes.subarray(start, end)) === undefined) return line;
    line += 1;
    start = end + 1;
  }
  return line;
}

/** Decodes UTF-8 strictly (a byte order mark is dropped), or says which line is not UTF-8. A NUL counts as another encoding: UTF-16 is full of them. */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decode(bytes);
  return text === undefined ? { badLine: firstBadLine(bytes) } : { text };
}
