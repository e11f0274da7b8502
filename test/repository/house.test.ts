import { describe, expect, it } from "vitest";
import { codeFiles, files, isTest, read } from "./source.ts";

const source = codeFiles.filter((file) => !file.endsWith(".d.mts"));
/** Tools that take a default export and nothing else. */
const takesDefaultExport = [
  /(^|\/)(wxt|vite|vitest)\.config\.ts$/,
  /^entrypoints\/([\w-]+\.)?(background|content)(\/index)?\.tsx?$/,
  /^entrypoints\/[\w.-]+\.ts$/,
  /^entrypoints\/[\w.-]+\/index\.ts$/,
  /^test\/crm\/page\/rows\.ts$/,
  /^server\/db\/migrations\//,
];

describe("the house", () => {
  it("no file is longer than 300 lines", () => {
    const long = source
      .map((file) => ({ file, lines: read(file).split("\n").length - 1 }))
      .filter(({ lines }) => lines > 300)
      .map(({ file, lines }) => `${file} has ${lines} lines: split it by what it knows`);
    expect(long).toEqual([]);
  });

  it("half of the source files are shorter than 100 lines", () => {
    const lengths = source
      .filter((file) => !isTest(file))
      .map((file) => read(file).split("\n").length - 1)
      .sort((a, b) => a - b);
    expect(lengths[Math.floor(lengths.length / 2)]).toBeLessThan(100);
  });

  it("file and folder names are kebab-case", () => {
    const loud = codeFiles.filter((file) =>
      file
        // Migrations begin with their moment, 20261120T1300.
        .replace(/\/\d{8}T\d{4}-/, "/")
        .split("/")
        .some((part) => !/^\.?[a-z0-9]+([.-][a-z0-9]+)*$/.test(part)),
    );
    expect(loud, "rename them: words in lower case, joined by hyphens").toEqual([]);
  });

  it("nothing is called utils, helpers or misc", () => {
    const drawers = files.filter((file) => /(^|\/)(utils?|helpers?|misc|common)(\/|\.)/.test(file));
    expect(
      drawers.filter((file) => !file.startsWith("lib/util/")),
      "name it by what it knows",
    ).toEqual([]);
  });

  it("no file only passes on what others export", () => {
    const barrels = source.filter((file) => {
      const code = read(file)
        .replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, "")
        .split(";")
        .map((part) => part.trim())
        .filter(Boolean);
      return (
        code.length > 1 &&
        code.every((part) => /^export\s+(type\s+)?(\*|\{[^}]*\})\s*(as \w+ )?from\s/.test(part))
      );
    });
    expect(barrels, "import from the file that has it").toEqual([]);
  });

  it("every file of source opens with a comment that says what it is", () => {
    const silent = source.filter((file) => !isTest(file) || /^test\/(?!.*\.test\.)/.test(file));
    const bare = silent.filter((file) => !/\.test\.tsx?$/.test(file) && !/^(\/\/|\/\*|#!)/.test(read(file)));
    expect(bare, "open with what this is, who calls it and what it must never do").toEqual([]);
  });

  it("exports have names", () => {
    const nameless = source.filter(
      (file) => /^export default /m.test(read(file)) && !takesDefaultExport.some((rule) => rule.test(file)),
    );
    expect(nameless, "use a named export").toEqual([]);
  });

  it("no code hides from the type checker", () => {
    const hidden = source.flatMap((file) => {
      if (file.startsWith("test/repository/")) return [];
      const found = /@ts-ignore|@ts-nocheck|@ts-expect-error|\bas any\b|\bas unknown as\b/.exec(read(file));
      return found ? [`${file}: ${found[0]}`] : [];
    });
    expect(hidden, "parse it or type it").toEqual([]);
  });

  it("no test is switched off or sleeps", () => {
    const lazy = source.filter(
      (file) =>
        /\.test\.tsx?$/.test(file) &&
        !file.startsWith("test/repository/") &&
        /\b(it|test|describe)\.(skip|only|todo)\(|\bwaitForTimeout\(/.test(read(file)),
    );
    expect(lazy, "wait for what must happen, or delete the test").toEqual([]);
  });

  it("test titles are sentences in the present tense", () => {
    const should = source.flatMap((file) =>
      /\.test\.tsx?$/.test(file)
        ? [...read(file).matchAll(/\b(?:it|test)\(\s*["'`]([^"'`]*\bshould\b[^"'`]*)/g)].map(
            (match) => `${file}: ${match[1]}`,
          )
        : [],
    );
    expect(should, 'say what it does, without "should"').toEqual([]);
  });

  it("decisions are numbered without a gap and have their three parts", () => {
    const decisions = files.filter((file) => /^docs\/decisions\/.*\.md$/.test(file)).sort();
    const numbers = decisions.map((file) => Number(/\/(\d{3})-/.exec(file)?.[1]));
    expect(numbers, "node scripts/new.ts decision NAME numbers it").toEqual(
      decisions.map((_, index) => index + 1),
    );
    for (const file of decisions) {
      for (const part of ["## Context", "## Decision", "## Consequences"]) {
        expect(read(file), `${file} lacks "${part}"`).toContain(part);
      }
    }
  });
});
