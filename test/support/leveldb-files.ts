// The content of LevelDB's files as Chromium writes them (IndexedDB, extension storage), also of records that were deleted and not
// yet cleared away: logs joined over their blocks, tables with their blocks unpacked. For the test that reads a profile folder.

const LOG_BLOCK = 32_768;
const LOG_HEADER = 7;
const TABLE_MAGIC = 0xdb4775248b80fb57n;
const TABLE_FOOTER = 48;
const SNAPPY = 1;

/** A log's records, each put together from its fragments. */
export function logContent(file: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let block = 0; block < file.length; block += LOG_BLOCK) {
    const end = Math.min(block + LOG_BLOCK, file.length);
    let at = block;
    while (at + LOG_HEADER <= end) {
      const length = file.readUInt16LE(at + 4);
      parts.push(file.subarray(at + LOG_HEADER, Math.min(at + LOG_HEADER + length, end)));
      at += LOG_HEADER + length;
    }
  }
  return Buffer.concat(parts);
}

function varint(bytes: Buffer, from: number): { value: number; next: number } {
  let value = 0;
  for (let at = from, shift = 1; ; at++, shift *= 128) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * shift;
    if (byte < 0x80) return { value, next: at + 1 };
  }
}

/** One element's length and the place after its tag; of a copy also how far back it begins. */
function snappyElement(packed: Buffer, at: number): { length: number; next: number; back: number | null } {
  const tag = packed[at] ?? 0;
  const kind = tag & 3;
  if (kind === 0) {
    const short = tag >> 2;
    const bytes = short < 60 ? 0 : short - 59;
    const length = (bytes === 0 ? short : packed.readUIntLE(at + 1, bytes)) + 1;
    return { length, next: at + 1 + bytes, back: null };
  }
  if (kind === 1) {
    return { length: ((tag >> 2) & 7) + 4, next: at + 2, back: ((tag >> 5) << 8) | (packed[at + 1] ?? 0) };
  }
  const width = kind === 2 ? 2 : 4;
  return { length: (tag >> 2) + 1, next: at + 1 + width, back: packed.readUIntLE(at + 1, width) };
}

export function unpackSnappy(packed: Buffer): Buffer {
  const { value: size, next: begin } = varint(packed, 0);
  const out = Buffer.alloc(size);
  let filled = 0;
  let at = begin;
  while (at < packed.length && filled < size) {
    const { length, next, back } = snappyElement(packed, at);
    at = next;
    if (back === null) {
      packed.copy(out, filled, at, at + length);
      at += length;
    } else {
      // Byte by byte: a copy may reach into what it writes.
      for (let each = 0; each < length; each++) out[filled + each] = out[filled + each - back] ?? 0;
    }
    filled += length;
  }
  return out;
}

type Handle = { offset: number; size: number };

function handleAt(bytes: Buffer, from: number): Handle & { next: number } {
  const offset = varint(bytes, from);
  const size = varint(bytes, offset.next);
  return { offset: offset.value, size: size.value, next: size.next };
}

function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
  const packed = file.subarray(offset, offset + size);
  return file[offset + size] === SNAPPY ? unpackSnappy(packed) : packed;
}

/** Values of a block, in order; keys share their beginnings and are left out. */
function valuesIn(block: Buffer): Buffer[] {
  const restarts = block.readUInt32LE(block.length - 4);
  const end = block.length - 4 - restarts * 4;
  const values: Buffer[] = [];
  for (let at = 0; at < end; ) {
    const shared = varint(block, at);
    const own = varint(block, shared.next);
    const size = varint(block, own.next);
    const value = size.next + own.value;
    values.push(block.subarray(value, value + size.value));
    at = value + size.value;
  }
  return values;
}

/** A table's blocks, unpacked. Throws where it is none. */
export function tableContent(file: Buffer): Buffer {
  const footer = file.subarray(file.length - TABLE_FOOTER);
  if (footer.readBigUInt64LE(TABLE_FOOTER - 8) !== TABLE_MAGIC)
    throw new Error("This is no table of LevelDB");
  const { next } = handleAt(footer, 0);
  const index = blockAt(file, handleAt(footer, next));
  return Buffer.concat(valuesIn(index).map((handle) => blockAt(file, handleAt(handle, 0))));
}
