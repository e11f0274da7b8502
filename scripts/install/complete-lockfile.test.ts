import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { missingEntries, platformOf } from "./complete-lockfile.mjs";

describe("lockfiles", () => {
  it.each(["package-lock.json", "test/crm/package-lock.json", "test/bench/peers/package-lock.json"])(
    "%s holds the packages of every system, so that npm ci takes it",
    (file) => {
      const { packages } = JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), "utf8"));
      expect(missingEntries(packages), "run node scripts/install/complete-lockfile.mjs").toEqual({});
    },
  );

  it("name no registry but the public one", () => {
    for (const file of [
      "package-lock.json",
      "test/crm/package-lock.json",
      "test/bench/peers/package-lock.json",
    ]) {
      const text = readFileSync(new URL(`../../${file}`, import.meta.url), "utf8");
      const hosts = [...text.matchAll(/"resolved": "https?:\/\/([^/]+)/g)].map((match) => match[1]);
      expect(hosts.filter((host) => host !== "registry.npmjs.org")).toEqual([]);
    }
  });

  it("tells systems and processors from names", () => {
    expect(platformOf("@biomejs/cli-linux-arm64-musl")).toEqual({
      os: ["linux"],
      cpu: ["arm64"],
      libc: ["musl"],
    });
    expect(platformOf("@tailwindcss/oxide-win32-x64-msvc")).toEqual({ os: ["win32"], cpu: ["x64"] });
    expect(platformOf("@rollup/rollup-linux-arm-gnueabihf")).toEqual({
      os: ["linux"],
      cpu: ["arm"],
      libc: ["glibc"],
    });
    expect(platformOf("zod")).toEqual({});
  });

  it("gain what a parent names for other systems, and nothing else", () => {
    const packages = {
      "node_modules/tool": {
        dev: true,
        optionalDependencies: { "tool-darwin-x64": "1.0.0", "tool-linux-x64": "1.0.0", nice: "2.0.0" },
      },
      "node_modules/tool-linux-x64": { version: "1.0.0" },
    };
    expect(missingEntries(packages)).toEqual({
      "node_modules/tool-darwin-x64": {
        version: "1.0.0",
        cpu: ["x64"],
        dev: true,
        optional: true,
        os: ["darwin"],
      },
    });
  });
});
