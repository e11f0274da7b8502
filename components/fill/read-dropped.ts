// Reads what was dropped, pasted or chosen, whatever it is called: an invitation, a mail or plain text. Fetched only when
// something is to be read, and by the panel alone. Everything happens on this device.
import { t } from "../messages/t.ts";
import { type Found, Unreadable } from "./found.ts";
import { type Kind, kindOf } from "./kind-of.ts";

export const MOST_BYTES = 5 * 1024 * 1024;

const begins = (bytes: Uint8Array, ...start: number[]): boolean =>
  start.every((each, at) => bytes[at] === each);

/** By how it begins; null: it may be text. */
function otherFormat(bytes: Uint8Array): string | null {
  if (begins(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return t("fill.outlookFile");
  if (begins(bytes, 0x50, 0x4b, 0x03, 0x04)) return t("fill.otherFile", { format: "ZIP, DOCX, XLSX" });
  if (begins(bytes, 0x25, 0x50, 0x44, 0x46)) return t("fill.otherFile", { format: "PDF" });
  if (begins(bytes, 0x89, 0x50, 0x4e, 0x47)) return t("fill.otherFile", { format: "PNG" });
  if (begins(bytes, 0xff, 0xd8, 0xff)) return t("fill.otherFile", { format: "JPEG" });
  return null;
}

/** UTF-8, or UTF-16 where it says so; a byte that is none of it is shown as such. */
function textOf(bytes: Uint8Array): string {
  const utf16 = begins(bytes, 0xff, 0xfe) ? "utf-16le" : begins(bytes, 0xfe, 0xff) ? "utf-16be" : null;
  const text = new TextDecoder(utf16 ?? "utf-8").decode(bytes);
  if (utf16 === null && text.slice(0, 100_000).includes("\0")) throw new Unreadable(t("fill.binary"));
  return text;
}

async function read(text: string, bytes: Uint8Array, kind: Kind, now: number): Promise<Found> {
  if (kind === "invitation") return (await import("./read-invitation.ts")).readInvitation(text, now);
  if (kind === "mail") return (await import("./read-mail.ts")).readMail(bytes, now);
  return (await import("./read-plain.ts")).readPlain(text);
}

export async function readFile(file: File, now: number): Promise<Found> {
  if (file.size > MOST_BYTES) throw new Unreadable(t("fill.tooBig", { megabytes: 5 }));
  if (file.size === 0) throw new Unreadable(t("fill.empty"));
  const bytes = new Uint8Array(await file.arrayBuffer());
  const other = otherFormat(bytes);
  if (other) throw new Unreadable(other);
  const text = textOf(bytes);
  const kind = kindOf(text);
  if (kind === "text" && /\.ics$/i.test(file.name)) throw new Unreadable(t("fill.notIcs"));
  if (kind === "text" && /\.eml$/i.test(file.name)) return read(text, bytes, "mail", now);
  return read(text, bytes, kind, now);
}

export async function readText(text: string, now: number): Promise<Found> {
  if (text.length > MOST_BYTES) throw new Unreadable(t("fill.tooBig", { megabytes: 5 }));
  if (text.trim() === "") throw new Unreadable(t("fill.empty"));
  return read(text, new TextEncoder().encode(text), kindOf(text), now);
}
