// The environment: defaults that work, and refusals that name the variable.
import { readFile } from "node:fs/promises";
import { expect, test } from "vitest";
import { EnvError, LOG_LEVELS, parseEnv } from "./env.ts";

test("an empty environment serves this machine from the embedded database", () => {
  expect(parseEnv({ PORT: "" })).toMatchObject({
    HOST: "127.0.0.1",
    PORT: 8787,
    PUBLIC_URL: "http://127.0.0.1:8787",
    DATA_DIR: "./.data",
    EXTENSION_REDIRECTS: [],
  });
});

test.each([
  ["PORT", "http"],
  ["PORT", "70000"],
  ["PUBLIC_URL", "tandem.example.com"],
  ["PUBLIC_URL", "ftp://tandem.example.com"],
  ["DATABASE_URL", "mysql://localhost/tandem"],
  ["SMTP_URL", "mail.example.com"],
  ["LOG_LEVEL", "loud"],
  ["MAIL_FROM", "nobody"],
  ["MAIL_FROM", "Tandem <nobody>"],
  ["MAIL_FROM", "one@example.com, two@example.com"],
  ["EXTENSION_REDIRECTS", "https://a.example, nonsense"],
  ["TRUST_PROXY", "perhaps"],
])("%s=%s is refused by its name", (name, value) => {
  expect(() => parseEnv({ [name]: value })).toThrow(EnvError);
  // In our words: a schema's own speak of what it expected, in brackets and bars.
  expect(() => parseEnv({ [name]: value })).toThrow(new RegExp(`\\n {2}${name}: must be `));
});

test.each(["tandem@localhost", "Tandem <tandem@example.com>", '"Tandem, Sales" <a.b+c@mail.example.com>'])(
  "letters may come from %s",
  (MAIL_FROM) => {
    expect(parseEnv({ MAIL_FROM }).MAIL_FROM).toBe(MAIL_FROM);
  },
);

test("README and the refusal list the same levels of the log", async () => {
  const levels = (text = "") => text.match(/[a-z]+/g);
  const readme = await readFile(new URL("../README.md", import.meta.url), "utf8");
  expect(levels(/`LOG_LEVEL` \| ([^|]*) \|/.exec(readme)?.[1])).toEqual([...LOG_LEVELS]);
  expect(() => parseEnv({ LOG_LEVEL: "loud" })).toThrow(`LOG_LEVEL: must be one of ${LOG_LEVELS.join(", ")}`);
});

test("every wrong variable is named at once, and no value is repeated", () => {
  const secret = "mysql://user:secret@host/db";
  try {
    parseEnv({ PORT: "x", DATABASE_URL: secret });
    expect.unreachable();
  } catch (error) {
    expect(String(error)).toMatch(/PORT[\s\S]*DATABASE_URL/);
    expect(String(error)).not.toContain("secret");
  }
});

test("a public address loses its last slash and redirects come as a list", () => {
  const env = parseEnv({
    PUBLIC_URL: "https://tandem.example.com/",
    EXTENSION_REDIRECTS: "https://a.chromiumapp.org/, https://b.extensions.allizom.org/",
  });
  expect(env.PUBLIC_URL).toBe("https://tandem.example.com");
  expect(env.EXTENSION_REDIRECTS).toHaveLength(2);
});
