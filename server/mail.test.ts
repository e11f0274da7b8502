// Letters without SMTP: files that hold them whole, for exactly one recipient. With SMTP: what a refusal tells.
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { describeError } from "./log.ts";
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

/** Speaks as much SMTP as it takes to refuse whom a letter is for, by name. */
async function refusingServer(): Promise<string> {
  const server = createServer((socket) => {
    socket.write("220 test\r\n");
    socket.on("error", () => socket.destroy());
    socket.on("data", (data) => {
      const recipient = /^RCPT TO:(.*)\r\n/i.exec(String(data))?.[1];
      socket.write(recipient === undefined ? "250 ok\r\n" : `550 5.1.1 ${recipient}: user unknown\r\n`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => void server.close(() => resolve())));
  // Listening on a host and port always gives an address object.
  return `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("a mail server's refusal is told by its codes, without the address it names", async () => {
  const env = { SMTP_URL: await refusingServer(), MAIL_FROM: "tandem@localhost", DATA_DIR: "unused" };
  const mail = createMail(env, pino({ level: "silent" }));
  const letter = { to: "ben@example.com", subject: "Your code", text: "It is 123456" };
  const error: unknown = await mail.send(letter).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ message: "The mail server did not take a letter (EENVELOPE 550)." });
  expect(error).not.toHaveProperty("cause");
  expect(JSON.stringify([error, String(error), describeError(error)])).not.toContain("ben@");
});
