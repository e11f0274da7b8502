// Gates that are one tool each: format and lint, and types of the four parts that see different globals.
// Called by `npm test` and `npm run check`.
import { failed, type Gate, passed } from "./gate.ts";
import { runProgram } from "./program.ts";

function tool(name: string, command: string, args: string[], mend: string): Gate {
  return {
    name,
    isSingle: true,
    async run(say) {
      const result = await runProgram(name, command, args, { limitMs: 180_000 });
      if (result.ok) return passed;
      for (const line of result.lines.slice(0, 80)) say(`    ${line}`);
      return failed(`${name}: ${result.why}. ${mend}`);
    },
  };
}

export const toolGates: readonly Gate[] = [
  tool("lint", "biome", ["check", "--colors=off", "."], "npm run fix mends what can be mended by itself"),
  tool("types:extension", "tsc", ["-p", "tsconfig.json", "--pretty", "false"], "The extension sees no Node"),
  tool("types:server", "tsc", ["-p", "server/tsconfig.json", "--pretty", "false"], "The server sees no DOM"),
  tool("types:test", "tsc", ["-p", "test/tsconfig.json", "--pretty", "false"], "Tests and scripts"),
];
