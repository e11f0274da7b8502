// Writes the arrows between folders (test/repository/rooms.ts) into biome.json as lint rules. Run it after
// changing them: node scripts/write-arrows.ts. Everything else in biome.json stays as it is.
import { readFileSync, writeFileSync } from "node:fs";
import { arrowOverrides } from "../test/repository/arrow-rules.ts";

const file = new URL("../biome.json", import.meta.url);
const config = JSON.parse(readFileSync(file, "utf8"));
writeFileSync(file, `${JSON.stringify({ ...config, overrides: arrowOverrides() }, null, 2)}\n`);
console.log("biome.json holds the arrows; run biome check --write biome.json");
