// Scaffolds what repeats: `npm run new -- migration add-deals`, `npm run new -- mutator deal.submit`,
// `npm run new -- decision one-clock`, `npm run new -- adapter acme-crm`. Writes new files only, never over one that is there, and says what to do
// by hand afterwards. Templates are in scripts/templates.ts.
import { existsSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type NewFile, templates } from "./templates.ts";

const root = fileURLToPath(new URL("../", import.meta.url));

function usage(): never {
  console.error(
    "Usage: npm run new -- migration NAME | mutator THING.VERB | decision NAME | adapter NAME\nNames are kebab-case: add-deals",
  );
  process.exit(1);
}

function nextDecision(): string {
  const numbers = readdirSync(join(root, "docs", "decisions")).map((file) => Number.parseInt(file, 10) || 0);
  return String(Math.max(0, ...numbers) + 1).padStart(3, "0");
}

const [kind = "", name = ""] = process.argv.slice(2);
const template = templates[kind];
if (!template?.name.test(name)) usage();

const { files, next }: { files: NewFile[]; next: string[] } = template.make(name, {
  now: new Date(),
  decision: nextDecision(),
});
const taken = files.filter(({ path }) => existsSync(join(root, path)));
if (taken.length > 0) {
  console.error(`Already there: ${taken.map(({ path }) => path).join(", ")}`);
  process.exit(1);
}
for (const { path, text } of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  console.log(`wrote ${path}`);
}
for (const line of next) console.log(`then ${line}`);
