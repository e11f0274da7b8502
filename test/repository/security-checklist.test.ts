// docs/security-checklist.md: every requirement of ASVS 5.0 up to level 2 has an answer, and what it names is there.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isTest, read, root } from "./source.ts";

const lines = [...read("docs/security-checklist.md").matchAll(/^\| (\d[\d.]*) \| (.+?) \| (.*) \|$/gm)].map(
  ([, number = "", short = "", answer = ""]) => ({ number, short, answer }),
);

/** By section: how many of its requirements are of level 1 or 2; they come first in each. */
const SECTIONS: Record<string, number> = {
  "1.1": 2,
  "1.2": 9,
  "1.3": 11,
  "1.4": 3,
  "1.5": 2,
  "2.1": 3,
  "2.2": 3,
  "2.3": 4,
  "2.4": 1,
  "3.2": 2,
  "3.3": 4,
  "3.4": 6,
  "3.5": 5,
  "3.7": 2,
  "4.1": 3,
  "4.2": 1,
  "4.3": 2,
  "4.4": 4,
  "5.1": 1,
  "5.2": 3,
  "5.3": 2,
  "5.4": 3,
  "6.1": 3,
  "6.2": 11,
  "6.3": 3,
  "6.4": 4,
  "6.5": 5,
  "6.6": 3,
  "6.8": 3,
  "7.1": 3,
  "7.2": 4,
  "7.3": 2,
  "7.4": 5,
  "7.5": 2,
  "7.6": 2,
  "8.1": 2,
  "8.2": 3,
  "8.3": 1,
  "8.4": 1,
  "9.1": 3,
  "9.2": 4,
  "10.1": 2,
  "10.2": 2,
  "10.3": 4,
  "10.4": 11,
  "10.5": 5,
  "10.6": 2,
  "10.7": 3,
  "11.1": 2,
  "11.2": 3,
  "11.3": 3,
  "11.4": 3,
  "11.5": 1,
  "11.6": 1,
  "12.1": 3,
  "12.2": 2,
  "12.3": 4,
  "13.1": 1,
  "13.2": 5,
  "13.3": 2,
  "13.4": 5,
  "14.1": 2,
  "14.2": 4,
  "14.3": 3,
  "15.1": 3,
  "15.2": 3,
  "15.3": 7,
  "16.1": 1,
  "16.2": 5,
  "16.3": 4,
  "16.4": 3,
  "16.5": 3,
};

const paths = (text: string): string[] =>
  [
    ...text.matchAll(
      /`((?:lib|server|components|entrypoints|test|scripts|docs)\/[\w./-]+|[\w.-]+\.(?:json|ts))`/g,
    ),
  ].map(([, path = ""]) => path);

describe("the security checklist", () => {
  it("answers every requirement of levels 1 and 2, once and in order", () => {
    const asked = Object.entries(SECTIONS).flatMap(([section, count]) =>
      Array.from({ length: count }, (_, at) => `${section}.${at + 1}`),
    );
    expect(lines.map(({ number }) => number)).toEqual([...asked, "17"]);
  });

  it("leaves no line without an answer", () => {
    const silent = lines.filter(({ short, answer }) => !/\w{3}/.test(short) || !/\w{3}/.test(answer));
    expect(
      silent.map(({ number }) => number),
      "name the test that proves it, or why it does not apply",
    ).toEqual([]);
  });

  it("names only files that exist", () => {
    const gone = lines.flatMap(({ number, answer }) =>
      paths(answer).flatMap((path) => (existsSync(join(root, path)) ? [] : [`${number}: ${path}`])),
    );
    expect(gone).toEqual([]);
  });

  it("proves most of it by tests", () => {
    const proven = lines.filter(({ answer }) => paths(answer).some((path) => isTest(path)));
    expect(proven.length).toBeGreaterThan(lines.length / 2);
  });
});
