// Where uploaded files lie until they are imported: one file per list, under the data folder, readable by the server's
// user alone. Several instances of the server must share that folder. Removed after the import, at the latest a day
// later: a company's customer list is not left lying about.
import { createReadStream } from "node:fs";
import { mkdir, open, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import iconv from "iconv-lite";
import type { Env } from "../env.ts";
import type { Encoding } from "./sniff-encoding.ts";

/** Files nobody imports are kept this long. */
export const KEPT_MS = 24 * 60 * 60 * 1000;
const CHUNK_BYTES = 64 * 1024;

type Place = Pick<Env, "DATA_DIR">;

const folderOf = ({ DATA_DIR }: Place): string =>
  DATA_DIR === ":memory:" ? join(tmpdir(), `tandem-uploads-${process.pid}`) : join(DATA_DIR, "uploads");

/** `listId` is a UUID the database knows: never text from a request. */
export const uploadFile = (env: Place, listId: string): string => join(folderOf(env), `${listId}.csv`);

export async function prepareUploads(env: Place): Promise<void> {
  await mkdir(folderOf(env), { recursive: true, mode: 0o700 });
}

export async function removeUpload(env: Place, listId: string): Promise<void> {
  await rm(uploadFile(env, listId), { force: true });
}

/** Files nobody imported, and halves of uploads that broke off. */
export async function sweepUploads(env: Place, now: number): Promise<void> {
  for (const name of await readdir(folderOf(env)).catch(() => [])) {
    const file = join(folderOf(env), name);
    const about = await stat(file).catch(() => null);
    if (about !== null && now - about.mtimeMs > KEPT_MS) await rm(file, { force: true });
  }
}

/** Bytes of the file, or null where it is gone. */
export async function uploadSize(env: Place, listId: string): Promise<number | null> {
  const about = await stat(uploadFile(env, listId)).catch(() => null);
  return about?.size ?? null;
}

/** The file's beginning as text, without its byte order mark. */
export async function readBeginning(
  env: Place,
  listId: string,
  encoding: Encoding,
  atMostBytes: number,
): Promise<{ text: string; whole: boolean }> {
  const file = await open(uploadFile(env, listId), "r");
  try {
    const buffer = Buffer.alloc(atMostBytes);
    const { bytesRead } = await file.read(buffer, 0, atMostBytes, 0);
    const whole = bytesRead === (await file.stat()).size;
    const decoder = iconv.getDecoder(encoding);
    const text = decoder.write(buffer.subarray(0, bytesRead));
    return { text: whole ? text + (decoder.end() ?? "") : text, whole };
  } finally {
    await file.close();
  }
}

/** The whole file as text, piece by piece, with the bytes read so far. */
export async function* readPieces(
  env: Place,
  listId: string,
  encoding: Encoding,
): AsyncGenerator<{ text: string; bytesRead: number }> {
  const decoder = iconv.getDecoder(encoding);
  let bytesRead = 0;
  for await (const chunk of createReadStream(uploadFile(env, listId), { highWaterMark: CHUNK_BYTES })) {
    const bytes: Buffer = chunk;
    bytesRead += bytes.length;
    yield { text: decoder.write(bytes), bytesRead };
  }
  const rest = decoder.end();
  if (rest) yield { text: rest, bytesRead };
}
