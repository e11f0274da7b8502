// The ids written down are the ones browsers compute.
import { createHash, createPublicKey } from "node:crypto";
import { expect, test } from "vitest";
import { CHROMIUM_ID, CHROMIUM_KEY, CHROMIUM_REDIRECT, GECKO_ID, GECKO_REDIRECT } from "./extension-ids.ts";

const der = Buffer.from(CHROMIUM_KEY, "base64");

test("the manifest key is a 2048 bit RSA public key", () => {
  const key = createPublicKey({ key: der, format: "der", type: "spki" });
  expect(key.asymmetricKeyType).toBe("rsa");
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
});

test("the Chromium id is the one the browser computes from the key", () => {
  const digest = createHash("sha256").update(der).digest("hex").slice(0, 32);
  const id = [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join("");
  expect(CHROMIUM_ID).toBe(id);
  expect(CHROMIUM_REDIRECT).toBe(`https://${id}.chromiumapp.org/`);
});

test("the Firefox redirect is the one the browser computes from the Gecko id", () => {
  const hash = createHash("sha1").update(GECKO_ID).digest("hex");
  expect(GECKO_REDIRECT).toBe(`https://${hash}.extensions.allizom.org/`);
});
