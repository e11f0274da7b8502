import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { files, read, root } from "./source.ts";

const readme = read("README.md");

describe("README", () => {
  it("names every folder of the top level and every room of lib", () => {
    const folders = new Set(
      files.flatMap((file) => {
        const parts = file.split("/");
        if (parts.length < 2) return [];
        return parts[0] === "lib" && parts.length > 2 ? [parts[0], `lib/${parts[1]}`] : [parts[0] ?? ""];
      }),
    );
    const missing = [...folders].filter(
      (folder) => !readme.includes(`\`${folder}\``) && !readme.includes(`\`${folder}/\``),
    );
    expect(missing, "say in README's code tour what lives there").toEqual([]);
  });

  it("names only folders, files and commands that exist", () => {
    const paths = [
      ...readme.matchAll(/`((?:lib|server|components|entrypoints|test|scripts|docs|public)\/[\w./-]*)`/g),
    ];
    const gone = paths.map((match) => match[1] ?? "").filter((path) => !existsSync(join(root, path)));
    expect(gone).toEqual([]);
    const { scripts } = JSON.parse(read("package.json")) as { scripts: Record<string, string> };
    const commands = [...readme.matchAll(/npm run ([\w:-]+)/g)].map((match) => match[1] ?? "");
    expect(commands.filter((command) => !(command in scripts))).toEqual([]);
  });

  it("shows pictures that are in the repository", () => {
    const pictures = [...readme.matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map((match) => match[1] ?? "");
    expect(pictures.filter((picture) => !files.includes(picture))).toEqual([]);
  });

  it("promises that page views are never recorded", () => {
    expect(readme).toMatch(/page views are never recorded/i);
  });
});
