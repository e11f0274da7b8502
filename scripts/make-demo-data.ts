// Writes the demo's account lists and opportunities (test/data/lists, test/data/opportunities) from the real
// companies of test/data/companies.csv, with a fixed seed: the same files on every run, which a test checks.
// Run it after changing it: node scripts/make-demo-data.ts. Nothing else calls it.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { makeDemoFiles } from "./demo-data/files.ts";

const data = new URL("../test/data/", import.meta.url);
const files = makeDemoFiles(readFileSync(new URL("companies.csv", data), "utf8"));
for (const [path, text] of Object.entries(files)) {
  const file = new URL(path, data);
  mkdirSync(new URL(".", file), { recursive: true });
  writeFileSync(file, text);
  console.log(`${path}: ${text.split("\n").length - 2} rows`);
}
