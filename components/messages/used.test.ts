// No text is left behind that no screen says.
import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { en } from "./en.ts";

it("every text of the catalogue is said somewhere; delete the ones named here, or use them", () => {
  const root = join(import.meta.dirname, "../..");
  const source = globSync("{components,entrypoints}/**/*.{ts,tsx}", { cwd: root })
    .filter((file) => !/(^|\/)en[-.][^/]*$|\.test\./.test(file))
    .map((file) => readFileSync(join(root, file), "utf8"))
    .join("\n");
  // Built from a word of the contract (`segment.${…}`): used as a family.
  const isSaid = (key: string) =>
    source.includes(`"${key}"`) || source.includes(`\`${key.slice(0, key.lastIndexOf("."))}.\${`);
  expect(Object.keys(en).filter((key) => !isSaid(key))).toEqual([]);
});
