/** Gathers a stream; undefined when it is broken or longer than `limit` bytes, before it fills the memory. */
async function gather(stream: ReadableStream<Uint8Array>, limit: number): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      length += value.length;
      if (length > limit) {
        await reader.cancel();
        return undefined;
      }
      parts.push(value);
    }
  } catch {
    return undefined;
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const through = (bytes: Uint8Array<ArrayBuffer>, transform: GenericTransformStream): ReadableStream<Uint8Array> =>
  new Blob([bytes]).stream().pipeThrough(transform as ReadableWritablePair<Uint8Array, Uint8Array<ArrayBuffer>>);

/** Undefined when the bytes are broken, or unpack to more than `limit` bytes. */
export const inflate = (
  bytes: Uint8Array<ArrayBuffer>,
  { format, limit }: { readonly format: 'gzip' | 'deflate-raw'; readonly limit: number },
): Promise<Uint8Array<ArrayBuffer> | undefined> => gather(through(bytes, new DecompressionStream(format)), limit);

/** Text, compressed, in characters that any store takes. */
export async function packText(text: string): Promise<string> {
  const bytes = new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>;
  const packed = await gather(through(bytes, new CompressionStream('gzip')), Infinity);
  if (!packed) throw new Error('gzip does not work');
  let binary = '';
  // One call with every byte as an argument would overflow the stack.
  for (let at = 0; at < packed.length; at += 8_192) binary += String.fromCharCode(...packed.subarray(at, at + 8_192));
  return btoa(binary);
}

/** Undefined when it is not what `packText` made, or longer than `limit` bytes. */
export async function unpackText(packed: string, limit: number): Promise<string | undefined> {
  try {
    const bytes = Uint8Array.from(atob(packed), (character) => character.charCodeAt(0));
    const text = await inflate(bytes, { format: 'gzip', limit });
    return text && new TextDecoder('utf-8', { fatal: true }).decode(text);
  } catch {
    return undefined;
  }
}
