import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { whatIsMissing } from "./dependencies.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "tandem-install-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

function lockfiles(wanted: object, installed: object | null): void {
  writeFileSync(join(folder, "package-lock.json"), JSON.stringify({ packages: wanted }));
  if (installed === null) return;
  mkdirSync(join(folder, "node_modules"));
  writeFileSync(join(folder, "node_modules", ".package-lock.json"), JSON.stringify({ packages: installed }));
}

describe("whether dependencies must be installed", () => {
  it("asks for an install where there is none", () => {
    lockfiles({}, null);
    expect(whatIsMissing(folder)).toBe("not installed yet");
  });

  it("is content with the lockfile's versions and without packages for other systems", () => {
    lockfiles(
      {
        "": {},
        "node_modules/zod": { version: "4.0.0" },
        "node_modules/@x/win32": { version: "1.0.0", optional: true },
      },
      { "node_modules/zod": { version: "4.0.0" } },
    );
    expect(whatIsMissing(folder)).toBeNull();
  });

  it("names the package whose version changed or that is missing", () => {
    lockfiles({ "node_modules/zod": { version: "4.0.1" } }, { "node_modules/zod": { version: "4.0.0" } });
    expect(whatIsMissing(folder)).toBe("zod has another version");
    lockfiles({ "node_modules/a": { version: "1.0.0" } }, null);
    expect(whatIsMissing(folder)).toBe("a is missing");
  });
});
