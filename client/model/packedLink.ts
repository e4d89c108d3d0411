/** A link longer than this is packed: mail and chat programs cut long addresses. */
export const PACK_ABOVE = 1_500;
/** A packed link longer than this is better sent as a file. */
export const LONGEST_LINK = 8_000;

const PACKED = "z=";
/** Nothing that a browser wrote unpacks to more; a link that does was made to harm. */
const MOST_BYTES = 4_000_000;

async function gathered(stream: ReadableStream<Uint8Array<ArrayBuffer>>): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    chunks.push(part.value);
    size += part.value.length;
    if (size > MOST_BYTES) throw new Error("The link unpacks to more than a view can hold.");
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

/** Bytes sent through a stream. Not by way of a Blob: making one asks the browser's own process and waits for it. */
async function through(
  { readable, writable }: CompressionStream | DecompressionStream,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Uint8Array<ArrayBuffer>> {
  const writer = writable.getWriter();
  const [whole] = await Promise.all([gathered(readable), writer.write(bytes), writer.close()]);
  return whole;
}

function toBase64Url(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += String.fromCharCode(byte);
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (glyph) => glyph.charCodeAt(0));
}

/** A fragment as it stands in an address: as it is where it is short, else packed. */
export async function packLink(fragment: string): Promise<string> {
  if (fragment.length <= PACK_ABOVE) return fragment;
  return PACKED + toBase64Url(await through(new CompressionStream("deflate-raw"), new TextEncoder().encode(fragment)));
}

/** True where the fragment of an address means to be the link of a view, whether it can be read or not. */
export function isLink(address: string): boolean {
  return /^#?[vz]=/.test(address);
}

/** The fragment of an address, unpacked; empty where it cannot be read. */
export async function unpackLink(address: string): Promise<string> {
  const fragment = address.replace(/^#/, "");
  if (!fragment.startsWith(PACKED)) return fragment;
  try {
    const packed = fromBase64Url(fragment.slice(PACKED.length));
    return new TextDecoder().decode(await through(new DecompressionStream("deflate-raw"), packed));
  } catch {
    return "";
  }
}
