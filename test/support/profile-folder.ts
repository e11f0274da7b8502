// A browser's profile folder, read from outside while the browser is closed: which of its files hold a word, as bytes of
// any of the encodings browsers write texts in, unpacked where LevelDB packed them.
import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { logContent, tableContent } from "./leveldb-files.ts";

const isLevelDb = (name: string): boolean => /leveldb|Settings|Storage/.test(name);

function contentsOf(name: string, file: Buffer): Buffer[] {
  if (name.endsWith(".ldb")) return [file, tableContent(file)];
  return name.endsWith(".log") && isLevelDb(name) ? [file, logContent(file)] : [file];
}

export type ProfileFolder = {
  /** Names of the files that hold it, from the profile's folder on. */
  holding(word: string): string[];
  /** Every file. */
  names: string[];
};

export async function readProfile(profileDir: string): Promise<ProfileFolder> {
  const entries = await readdir(profileDir, { recursive: true, withFileTypes: true });
  const files = new Map<string, Buffer[]>();
  for (const entry of entries.filter((each) => each.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(profileDir, path).split(sep).join("/");
    files.set(name, contentsOf(name, await readFile(path)));
  }
  return {
    names: [...files.keys()],
    holding(word) {
      const forms = (["utf8", "utf16le"] as const).map((encoding) => Buffer.from(word, encoding));
      return [...files]
        .filter(([, contents]) => contents.some((content) => forms.some((form) => content.includes(form))))
        .map(([name]) => name);
    },
  };
}
