/** A zip file's entry: a path with forward slashes, and its bytes. */
export type ZipEntry = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

const crcTable = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

export function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) crc = (crcTable[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return (crc ^ 0xffffffff) >>> 0;
}

/** Little-endian numbers, each with its size in bytes. */
function pack(fields: readonly (readonly [size: 2 | 4, value: number])[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(fields.reduce((sum, [size]) => sum + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  return bytes;
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined;
}

/** Names are UTF-8: bit 11 of an entry's flags. */
const utf8Names = 0x0800;

/**
 * A zip file with its entries as they are, not compressed: notes are small, and every program can open it.
 * @param encode UTF-8, which the core does not have
 * @param when ISO 8601 instant, UTC
 */
export function writeZip(
  entries: readonly ZipEntry[],
  encode: (text: string) => Uint8Array<ArrayBuffer>,
  when: string,
): Uint8Array<ArrayBuffer> {
  const [time, day] = dosTime(new Date(when));
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { name, bytes } of entries) {
    const nameBytes = encode(name);
    const size = bytes.length;
    const facts = [
      [2, 20],
      [2, utf8Names],
      [2, 0],
      [2, time],
      [2, day],
      [4, crc32(bytes)],
      [4, size],
      [4, size],
      [2, nameBytes.length],
      [2, 0],
    ] as const; // prettier-ignore -- one header a line
    const local = join([pack([[4, 0x04034b50], ...facts]), nameBytes, bytes]);
    directory.push(pack([[4, 0x02014b50], [2, 20], ...facts, [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]]), nameBytes);
    parts.push(local);
    offset += local.length;
  }
  const list = join(directory);
  const count = entries.length;
  const end = pack([
    [4, 0x06054b50],
    [2, 0],
    [2, 0],
    [2, count],
    [2, count],
    [4, list.length],
    [4, offset],
    [2, 0],
  ]);
  return join([...parts, list, end]);
}

/** MS-DOS time and date, in steps of two seconds. */
function dosTime(moment: Date): readonly [time: number, day: number] {
  const time = (moment.getUTCHours() << 11) | (moment.getUTCMinutes() << 5) | (moment.getUTCSeconds() >> 1);
  const day =
    (Math.max(0, moment.getUTCFullYear() - 1980) << 9) | ((moment.getUTCMonth() + 1) << 5) | moment.getUTCDate();
  return [time, day];
}

/** An entry as it lies in the file. */
export type PackedEntry = {
  readonly name: string;
  /** 0: as it is, 8: deflated. */
  readonly method: number;
  readonly packed: Uint8Array<ArrayBuffer>;
  /** Bytes when unpacked, as the file says. */
  readonly size: number;
  readonly crc: number;
};

export const isZip = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

/** The entries of a zip file in the order of its directory; undefined when it is broken, encrypted or too large a kind. */
export function readZip(
  bytes: Uint8Array<ArrayBuffer>,
  decode: (bytes: Uint8Array) => string,
): readonly PackedEntry[] | undefined {
  try {
    return listEntries(bytes, decode);
  } catch {
    // Reading past the end: a directory that points to nowhere.
    return undefined;
  }
}

function listEntries(
  bytes: Uint8Array<ArrayBuffer>,
  decode: (bytes: Uint8Array) => string,
): readonly PackedEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: PackedEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) return undefined;
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    const [crc, packedSize, size] = [16, 20, 24].map((field) => view.getUint32(at + field, true)) as [
      number,
      number,
      number,
    ];
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const local = view.getUint32(at + 42, true);
    if ((flags & 1) !== 0 || (method !== 0 && method !== 8) || view.getUint32(local, true) !== 0x04034b50)
      return undefined;
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    if (start + packedSize > bytes.length) return undefined;
    const name = decode(bytes.subarray(at + 46, at + 46 + nameLength));
    entries.push({ name, method, size, crc, packed: bytes.subarray(start, start + packedSize) });
    at += 46 + nameLength + extra + comment;
  }
  return entries;
}

/** Where the end record begins; a comment of up to 64 kB may follow it. */
function findEnd(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  return undefined;
}
