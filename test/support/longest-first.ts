// In which order Vitest starts files: those that take minutes first, so that no core waits at the end for one that began last. On a
// fresh clone it knows no times and goes by size, where these are among the smallest. Named by vitest.config.ts.
import { basename } from "node:path";
import { BaseSequencer, type TestSpecification } from "vitest/node";

/** Longest first, as measured; the others follow in Vitest's own order. A test sees to it that they exist. */
export const longest: readonly string[] = [
  "story.e2e.test.ts",
  "three-companies.e2e.test.ts",
  "rep-in-trouble.e2e.test.ts",
  "deal.e2e.test.ts",
  "rep-at-her-desk.e2e.test.ts",
  "fuzz.db.test.ts",
  "screens-1.browser.test.ts",
  "screens-2.browser.test.ts",
  "screens-3.browser.test.ts",
  "screens-4.browser.test.ts",
];

const place = ({ moduleId }: { moduleId: string }): number => {
  const at = longest.indexOf(basename(moduleId));
  return at < 0 ? longest.length : at;
};

export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const usual = await super.sort(files);
    // One project after the other, as Vitest has it.
    const projects = [...new Set(usual.map(({ project }) => project.name))];
    const turn = ({ project }: TestSpecification) => projects.indexOf(project.name);
    return usual.sort((a, b) => turn(a) - turn(b) || place(a) - place(b));
  }
}
