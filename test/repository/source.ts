// The repository as text for the tests about it: which files are source, what they import, where that leads.
// Reads files only; knows nothing of what the code does.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

/** Tracked and new files that git does not ignore, from the root, with forward slashes. */
export const files: readonly string[] = execFileSync(
  "git",
  ["ls-files", "-z", "--cached", "--others", "--exclude-standard"],
  { cwd: root, encoding: "utf8", maxBuffer: 64 * 1024 * 1024 },
)
  .split("\0")
  .filter((file) => file !== "" && existsSync(join(root, file)));

export const codeFiles = files.filter((file) => /\.(ts|tsx|mjs|mts)$/.test(file));

/** Tests and what only tests use, beside the source. */
export function isTest(file: string): boolean {
  return /\.(test|test-support|test-data)\.tsx?$/.test(file) || file.startsWith("test/");
}

export function read(file: string): string {
  return readFileSync(join(root, file), "utf8");
}

export type Import = {
  from: string;
  /** The file from the root, or the bare package name, or null for something relative that is not there. */
  to: string | null;
  isPackage: boolean;
  /** `import type` is gone before anything runs. */
  typeOnly: boolean;
};

const statement = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[\w*{}\s,$]+?\s+from\s+)?["']([^"']+)["']/g;
const dynamic = /\bimport\(\s*["']([^"']+)["']\s*\)/g;

function resolve(from: string, specifier: string): Omit<Import, "from" | "typeOnly"> {
  const bare = specifier.replace(/\?.*$/, "");
  const local = bare.startsWith("#")
    ? bare.slice(1)
    : bare.startsWith(".")
      ? normalize(join(dirname(from), bare)).replaceAll("\\", "/")
      : null;
  if (local === null) {
    const parts = bare.split("/");
    return { to: parts.slice(0, bare.startsWith("@") ? 2 : 1).join("/"), isPackage: true };
  }
  const found = [local, `${local}.ts`, `${local}.tsx`].find((file) => existsSync(join(root, file)));
  return { to: found ?? null, isPackage: false };
}

export function importsOf(file: string): Import[] {
  const text = read(file);
  const found: Import[] = [];
  for (const match of text.matchAll(statement)) {
    found.push({ from: file, typeOnly: match[1] !== undefined, ...resolve(file, match[2] ?? "") });
  }
  for (const match of text.matchAll(dynamic)) {
    found.push({ from: file, typeOnly: false, ...resolve(file, match[1] ?? "") });
  }
  return found;
}
