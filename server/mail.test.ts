// Letters without SMTP: files that hold them whole, for exactly one recipient.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { createMail } from "./mail.ts";

async function mailbox() {
  const DATA_DIR = await mkdtemp(join(tmpdir(), "tandem-mail-"));
  onTestFinished(() => rm(DATA_DIR, { recursive: true }));
  const logged: string[] = [];
  const log = pino({}, { write: (line: string) => void logged.push(line) });
  const env = { SMTP_URL: undefined, MAIL_FROM: "Tandem <tandem@localhost>", DATA_DIR };
  const read = async () => {
    const [file = ""] = await readdir(join(DATA_DIR, "mail"));
    return await readFile(join(DATA_DIR, "mail", file), "utf8");
  };
  return { mail: createMail(env, log), logged, read };
}

test("a letter becomes a file, and the log says neither to whom nor what", async () => {
  const { mail, logged, read } = await mailbox();
  await mail.send({ to: "ben@example.com", subject: "Your code", text: "It is 123456" });
  expect(await read()).toMatch(/To: ben@example\.com[\s\S]*It is 123456/);
  expect(logged.join()).toContain(".eml");
  expect(logged.join()).not.toMatch(/ben@|123456|Your code/);
});

test("a subject cannot add headers", async () => {
  const { mail, read } = await mailbox();
  await mail.send({ to: "ben@example.com", subject: "Hello\r\nBcc: eve@example.com", text: "Hi" });
  expect(await read()).not.toMatch(/^Bcc:/im);
});
