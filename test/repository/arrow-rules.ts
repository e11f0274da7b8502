// The arrows of rooms.ts as lint rules, so that an editor shows a wrong import while it is typed. Written into
// biome.json by scripts/write-arrows.ts; compared with it by arrows.test.ts.
import { outside, rooms } from "./rooms.ts";

/** Import specifiers that lead into `target` from anywhere: by the package's imports or by a relative path. */
function specifiersInto(target: string, from: string): string[] {
  const name = target.replace(/^lib\//, "");
  if (!target.startsWith("lib/")) return [`#${target}/**`, `../**/${target}/**`, `../${target}/**`];
  const inLib = from.startsWith("lib/") ? [`../${name}/**`, `../../${name}/**`, `../../../${name}/**`] : [];
  return [`#lib/${name}/**`, `**/lib/${name}/**`, ...inLib];
}

export function arrowOverrides() {
  const targets = [...Object.keys(rooms), ...outside];
  return Object.entries(rooms).map(([room, allowed]) => {
    const forbidden = targets.filter((target) => target !== room && !allowed.includes(target));
    return {
      includes: [
        `${room}/**`,
        "!**/*.test.ts",
        "!**/*.test.tsx",
        "!**/*.test-support.ts",
        "!**/*.test-data.ts",
      ],
      linter: {
        rules: {
          style: {
            noRestrictedImports: {
              level: "error",
              options: {
                patterns: [
                  {
                    group: forbidden.flatMap((target) => specifiersInto(target, room)),
                    message: `${room} may import only from ${allowed.join(", ") || "itself"} (test/repository/rooms.ts).`,
                  },
                ],
              },
            },
          },
        },
      },
    };
  });
}
