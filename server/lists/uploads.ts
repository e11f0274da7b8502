// Receives the bytes of one file. The page sends them directly, with a ticket for that list alone (the access token
// stays in the extension's background); they go to disk as they come, never as a whole into memory.
import { createHash, randomBytes } from "node:crypto";
import { open, rename, rm } from "node:fs/promises";
import type { Hono, Context as HonoContext, Env as HonoEnv } from "hono";
import { sql } from "kysely";
import { z } from "zod";
import type { Context, ServerActor } from "../context.ts";
import { ProblemError } from "../http/problem-error.ts";
import { say } from "../messages/say.ts";
import { SNIFFED_BYTES, sniffEncoding } from "./sniff-encoding.ts";
import { prepareUploads, uploadFile } from "./upload-files.ts";

export const MAX_UPLOAD_BYTES = 100 * 1024 * 1024;
export const TICKET_MS = 60 * 60 * 1000;

const PATH = "/v1/account-lists/:id/bytes";
export const uploadPath = (listId: string): string => PATH.replace(":id", listId);

export const newTicket = (): string => randomBytes(32).toString("base64url");
export const hashTicket = (ticket: string): string => createHash("sha256").update(ticket).digest("hex");

const noTicket = () => new ProblemError("unauthorised", say("lists.noTicket"));
const tooLarge = () => new ProblemError("too-large", say("lists.fileTooLarge"));

export function registerUpload<E extends HonoEnv>(app: Hono<E>, context: Context): void {
  app.put(PATH, async (c) => {
    const listId = z.uuid().safeParse(c.req.param("id"));
    const ticket = /^(?:Upload|Bearer) ([\w-]{43})$/.exec(c.req.header("authorization") ?? "")?.[1];
    if (!listId.success || ticket === undefined) throw noTicket();
    const upload = await listOfTicket(context, listId.data, ticket);
    await receive(context, c, listId.data, upload);
    return c.json({});
  });
}

type Upload = { actor: ServerActor; bytes: number };

async function listOfTicket(context: Context, listId: string, ticket: string): Promise<Upload> {
  const { rows } = await context.db.asNobody((trx) =>
    sql<{ organisation_id: string; member_id: string; bytes: number; expires_at: number }>`
      select * from list_of_ticket(${listId}, ${hashTicket(ticket)})`.execute(trx),
  );
  const list = rows[0];
  if (list === undefined || list.expires_at < context.now()) throw noTicket();
  return { actor: { organisationId: list.organisation_id, memberId: list.member_id }, bytes: list.bytes };
}

async function receive(context: Context, c: HonoContext, listId: string, upload: Upload): Promise<void> {
  const announced = Number(c.req.header("content-length") ?? 0);
  if (announced > MAX_UPLOAD_BYTES) throw tooLarge();
  await prepareUploads(context.env);
  const file = uploadFile(context.env, listId);
  const arriving = `${file}.${randomBytes(6).toString("hex")}`;
  try {
    const { start, bytes, validUtf8 } = await writeBody(c.req.raw.body, arriving);
    if (bytes !== upload.bytes) {
      throw new ProblemError(
        "bad-request",
        say("lists.partArrived", { bytes: upload.bytes, arrived: bytes }),
      );
    }
    const encoding = sniffEncoding(start, validUtf8);
    await context.db.as(upload.actor, async (trx) => {
      const { numUpdatedRows } = await trx
        .updateTable("account_list")
        .set({
          state: "uploaded",
          bytes_received: bytes,
          ticket_hash: null,
          ticket_expires_at: null,
          reading: JSON.stringify({ encoding }),
        })
        .where("organisation_id", "=", upload.actor.organisationId)
        .where("id", "=", listId)
        .where("state", "=", "announced")
        .executeTakeFirstOrThrow();
      if (numUpdatedRows !== 1n) throw new ProblemError("conflict", say("lists.uploadedAlready"));
      // Only the one upload whose row it was puts its file in place: another with the same ticket may have been on
      // its way, and what was previewed must be what is imported.
      await rename(arriving, file);
    });
  } finally {
    await rm(arriving, { force: true });
  }
}

type Written = { start: Uint8Array; bytes: number; validUtf8: boolean };

async function writeBody(body: ReadableStream<Uint8Array> | null, to: string): Promise<Written> {
  const start = Buffer.alloc(SNIFFED_BYTES);
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  const written = { bytes: 0, validUtf8: true };
  const check = (chunk: Uint8Array | undefined) => {
    if (!written.validUtf8) return;
    try {
      utf8.decode(chunk, { stream: chunk !== undefined });
    } catch {
      written.validUtf8 = false;
    }
  };
  const file = await open(to, "wx", 0o600);
  try {
    for await (const chunk of body ?? []) {
      if (written.bytes < SNIFFED_BYTES)
        start.set(chunk.subarray(0, SNIFFED_BYTES - written.bytes), written.bytes);
      written.bytes += chunk.length;
      if (written.bytes > MAX_UPLOAD_BYTES) throw tooLarge();
      check(chunk);
      await file.writeFile(chunk);
    }
    check(undefined);
  } finally {
    await file.close();
  }
  return { ...written, start: start.subarray(0, Math.min(SNIFFED_BYTES, written.bytes)) };
}
