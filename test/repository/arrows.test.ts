import { describe, expect, it } from "vitest";
import { arrowOverrides } from "./arrow-rules.ts";
import { keptFromPages, outside, rooms } from "./rooms.ts";
import { codeFiles, importsOf, isTest, read } from "./source.ts";

function roomOf(file: string): string | null {
  return Object.keys(rooms).find((room) => file.startsWith(`${room}/`)) ?? null;
}

function wrongArrows(file: string): string[] {
  const room = roomOf(file);
  if (room === null || isTest(file)) return [];
  return importsOf(file).flatMap((found) => {
    if (found.isPackage) return [];
    if (found.to === null) return [`${file} imports a file that is not there`];
    const target = roomOf(found.to);
    if (outside.some((folder) => found.to?.startsWith(`${folder}/`))) {
      return [
        `${file} imports ${found.to}: the product never imports tests or tools; move the code into lib/`,
      ];
    }
    if (target === null || target === room || rooms[room]?.includes(target)) return [];
    return [
      `${file} imports ${found.to}, but ${room} may import only from ${rooms[room]?.join(", ") || "itself"}: ` +
        `move the code down, or pass it in from an entrypoint`,
    ];
  });
}

/** Every file and package a content script's bundle holds, with the chain that leads there. */
function reach(entry: string): Map<string, string[]> {
  const chains = new Map<string, string[]>([[entry, [entry]]]);
  const queue = [entry];
  for (let file = queue.shift(); file !== undefined; file = queue.shift()) {
    for (const found of importsOf(file)) {
      if (found.typeOnly || found.to === null || chains.has(found.to)) continue;
      chains.set(found.to, [...(chains.get(file) ?? []), found.to]);
      if (!found.isPackage && /\.tsx?$/.test(found.to)) queue.push(found.to);
    }
  }
  return chains;
}

const contentScripts = codeFiles.filter((file) =>
  /^entrypoints\/([\w-]+\.)?content(\/index)?\.tsx?$/.test(file),
);

describe("arrows between folders", () => {
  it("every import follows the arrows of test/repository/rooms.ts", () => {
    expect(codeFiles.flatMap(wrongArrows)).toEqual([]);
  });

  it("every folder of lib is a room with arrows", () => {
    const folders = new Set(codeFiles.flatMap((file) => /^lib\/[^/]+(?=\/)/.exec(file)?.[0] ?? []));
    const missing = [...folders].filter((folder) => !(folder in rooms));
    expect(missing, "write their arrows in test/repository/rooms.ts").toEqual([]);
  });

  it("the lint rule says the same", () => {
    const biome = JSON.parse(read("biome.json")) as { overrides?: unknown };
    expect(biome.overrides, "run node scripts/write-arrows.ts").toEqual(arrowOverrides());
  });

  it("no content script reaches the store, the screens or a big package", () => {
    expect(contentScripts.length, "no content script found in entrypoints/").toBeGreaterThan(0);
    const problems = contentScripts.flatMap((entry) =>
      [...reach(entry)].flatMap(([target, chain]) => {
        const forbidden =
          keptFromPages.rooms.some((room) => target.startsWith(`${room}/`)) ||
          keptFromPages.packages.some((name) => name === target);
        return forbidden ? [`${chain.join(" → ")}: every CRM page would load it; ask the background`] : [];
      }),
    );
    expect(problems).toEqual([]);
  });
});
