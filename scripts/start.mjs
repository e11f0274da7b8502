// `npm start`: the demo, from a fresh clone. Installs what is missing and hands over to scripts/demo/main.ts.
// Plain JavaScript for Node 20 without dependencies.
import { runWithNode24 } from "./install/run-with-node-24.mjs";

await runWithNode24("scripts/demo/main.ts", process.argv.slice(2));
