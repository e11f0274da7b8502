// `npm run bench -- NAME`: runs test/bench/NAME.ts, prints its table and goals and writes them to
// .output/bench/NAME.json. Exits 1 when a goal is missed. Without a name it lists what there is.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type Bench, goalLine, machine, table } from "./table.ts";

const here = new URL("./", import.meta.url);

/** Files beside this one that say they are a bench. */
function names(): string[] {
  return readdirSync(here)
    .filter((file) => /^[a-z0-9-]+\.ts$/.test(file))
    .filter((file) => /^export const bench\b/m.test(readFileSync(new URL(file, here), "utf8")))
    .map((file) => file.slice(0, -3));
}

const [name = ""] = process.argv.slice(2);
if (!/^[a-z0-9-]+$/.test(name) || !existsSync(new URL(`${name}.ts`, here)) || !names().includes(name)) {
  console.error(`Usage: npm run bench -- NAME\nThere are: ${names().join(", ") || "none yet"}`);
  process.exit(1);
}

const { bench }: { bench: Bench } = await import(new URL(`${name}.ts`, here).href);
console.log(`${name}: ${bench.about}`);
const began = Date.now();
const { rows, goals } = await bench.run((line) => console.log(line));

console.log(`\n${table(rows)}\n`);
for (const one of goals) console.log(goalLine(one));
const output = new URL("../../.output/bench/", import.meta.url);
mkdirSync(output, { recursive: true });
const file = new URL(`${name}.json`, output);
writeFileSync(file, `${JSON.stringify({ name, machine: machine(), rows, goals }, null, 2)}\n`);
console.log(`${fileURLToPath(file)}, ${((Date.now() - began) / 1000).toFixed(0)} s, ${machine()}`);
process.exit(goals.every((one) => one.met) ? 0 : 1);
