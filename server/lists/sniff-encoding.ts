// Which encoding a file is in, or why it is no text at all. Called while an upload arrives (`upload-body.ts`).
// It looks at bytes only; a wrong guess shows in the preview, before anything is imported.
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";

export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** Bytes at the beginning that are looked at. */
export const SNIFFED_BYTES = 65_536;

const how = say("lists.saveAsCsv");

const signatures: readonly { bytes: readonly number[]; detail: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    detail: say("lists.workbook", { how }),
  },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0], detail: say("lists.oldWorkbook", { how }) },
  { bytes: [0x25, 0x50, 0x44, 0x46], detail: say("lists.pdf") },
  { bytes: [0x89, 0x50, 0x4e, 0x47], detail: say("lists.picture") },
  { bytes: [0xff, 0xd8, 0xff], detail: say("lists.picture") },
  { bytes: [0x47, 0x49, 0x46, 0x38], detail: say("lists.picture") },
  {
    bytes: [0x1f, 0x8b],
    detail: say("lists.compressed", { by: "gzip" }),
  },
  {
    bytes: [0x37, 0x7a, 0xbc, 0xaf],
    detail: say("lists.compressed", { by: "7z" }),
  },
  {
    bytes: [0x52, 0x61, 0x72, 0x21],
    detail: say("lists.compressed", { by: "RAR" }),
  },
];

/**
 * `start` is the first `SNIFFED_BYTES`, `validUtf8` whether the whole file is valid UTF-8.
 * Throws `ProblemError` (bad-file) for an empty or binary file and for a web page saved as one.
 */
export function sniffEncoding(start: Uint8Array, validUtf8: boolean): Encoding {
  if (start.length === 0) throw badFile(say("lists.empty"));
  for (const { bytes, detail } of signatures) {
    if (bytes.every((byte, at) => start[at] === byte)) throw badFile(detail);
  }
  const encoding = encodingOf(start, validUtf8);
  if (encoding === "utf-8" || encoding === "windows-1252") refuseBinary(start);
  return encoding;
}

function encodingOf(start: Uint8Array, validUtf8: boolean): Encoding {
  if (start[0] === 0xff && start[1] === 0xfe) return "utf-16le";
  if (start[0] === 0xfe && start[1] === 0xff) return "utf-16be";
  return utf16WithoutMark(start) ?? (validUtf8 ? "utf-8" : "windows-1252");
}

/** Delimiters, digits and line ends have a zero byte on one side only: behind in LE, before in BE. */
function utf16WithoutMark(start: Uint8Array): Encoding | null {
  let even = 0;
  let odd = 0;
  for (let at = 0; at < start.length; at++) {
    if (start[at] === 0) at % 2 === 0 ? even++ : odd++;
  }
  const zeros = even + odd;
  if (zeros < 2 || zeros * 20 < start.length) return null;
  if (odd > zeros * 0.9) return "utf-16le";
  return even > zeros * 0.9 ? "utf-16be" : null;
}

/** Text has no control characters besides tab, line ends and form feed. */
function refuseBinary(start: Uint8Array): void {
  let controls = 0;
  for (const byte of start)
    if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13) controls++;
  if (controls * 200 > start.length) {
    throw badFile(say("lists.notText", { how }));
  }
  const head = Buffer.from(start.subarray(0, 200)).toString("latin1").trimStart().toLowerCase();
  if (/^(?:\u00ef\u00bb\u00bf)?<(?:!doctype|html|\?xml|table)/.test(head)) {
    throw badFile(say("lists.webPage"));
  }
}

const badFile = (detail: string): ProblemError => new ProblemError("bad-file", detail);
