// Letters to people: SMTP where SMTP_URL is set, else one `.eml` file each in DATA_DIR/mail. The log says that
// a letter went out, never to whom or what it says; nor does an error of `send`.
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { Mail } from "./context.ts";
import type { Env } from "./env.ts";
import type { Logger } from "./log.ts";

type MailEnv = Pick<Env, "SMTP_URL" | "MAIL_FROM" | "DATA_DIR">;

export function createMail(env: MailEnv, log: Logger): Mail {
  return env.SMTP_URL === undefined ? fileMail(env, log) : smtpMail(env.SMTP_URL, env, log);
}

function smtpMail(url: string, env: MailEnv, log: Logger): Mail {
  const transport = createTransport(url, { from: env.MAIL_FROM });
  return {
    async send({ to, subject, text }) {
      try {
        await transport.sendMail({ to: oneAddress(to), subject, text });
      } catch (error) {
        // Without `cause`: the mail server's own words name the address.
        throw new Error(`The mail server did not take a letter (${codesOf(error)}).`);
      }
      log.info("letter sent");
    },
  };
}

function fileMail(env: MailEnv, log: Logger): Mail {
  const folder = join(env.DATA_DIR === ":memory:" ? ".data" : env.DATA_DIR, "mail");
  const transport = createTransport({ streamTransport: true, buffer: true }, { from: env.MAIL_FROM });
  return {
    async send({ to, subject, text }) {
      const { message } = await transport.sendMail({ to: oneAddress(to), subject, text });
      await mkdir(folder, { recursive: true });
      const file = join(folder, `${uuid()}.eml`);
      await writeFile(file, message, { mode: 0o600 });
      log.info({ file }, "SMTP_URL is not set: the letter waits in a file");
    },
  };
}

/** An address object: a comma in the text must never make two recipients of one. */
const oneAddress = (address: string) => ({ name: "", address });

/** "EENVELOPE 550": the library's code and the server's. */
function codesOf(error: unknown): string {
  const { code, responseCode } = smtpError.parse(error);
  return [code, responseCode].filter((part) => part !== undefined).join(" ") || "no reason given";
}

const smtpError = z
  .object({ code: z.string().optional().catch(undefined), responseCode: z.int().optional().catch(undefined) })
  .catch({});
