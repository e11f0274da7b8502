// `npm run check`: the quick gates, all of them even when one fails: format and lint, types, unit tests and the
// tests about the repository itself. What `npm test` begins with, in under a minute.
import { runGates } from "./gates/run-gates.ts";
import { toolGates } from "./gates/tools.ts";
import { vitestGate } from "./gates/vitest.ts";

process.exitCode = await runGates([...toolGates, vitestGate("unit", { limitMs: 240_000 })]);
