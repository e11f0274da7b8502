import { describe, expect, it } from "vitest";
import { endpoints } from "#lib/contract/api.ts";
import { mutationArgs } from "#lib/contract/mutations.ts";
import { codeFiles, files, isTest, read } from "./source.ts";

const serverSource = codeFiles.filter((file) => file.startsWith("server/") && !isTest(file));

describe("what is declared is also there", () => {
  it("every endpoint of the contract is handled by the server", () => {
    const text = serverSource.map(read).join("\n");
    const orphans = Object.keys(endpoints).filter((name) => !new RegExp(`\\b${name}\\b`).test(text));
    expect(orphans, "add a route in server/ or take the endpoint out of lib/contract/api.ts").toEqual([]);
  });

  it("every CRM adapter is registered and has saved pages to be tested on", () => {
    const adapters = codeFiles.filter(
      (file) => /^lib\/crm\/adapters\/[\w-]+\.ts$/.test(file) && !isTest(file),
    );
    expect(adapters.length).toBeGreaterThan(0);
    const registry = read("lib/crm/registry.ts");
    const problems = adapters.flatMap((file) => {
      const name = file.replace(/^.*\/|\.ts$/g, "");
      const pages = files.some((page) => page.startsWith("test/fixtures/pages/") && page.includes(name));
      return [
        ...(registry.includes(`adapters/${name}.ts`) ? [] : [`${name} is not in lib/crm/registry.ts`]),
        ...(pages ? [] : [`${name} has no page in test/fixtures/pages/`]),
      ];
    });
    expect(problems).toEqual([]);
  });

  it("every mutation has a mutator file and a test that runs it by name", () => {
    const tests = codeFiles
      .filter((file) => file.startsWith("lib/domain/mutators/") && /\.test(-support)?\.ts$/.test(file))
      .map(read);
    const problems = Object.keys(mutationArgs).flatMap((name) => [
      ...(files.includes(`lib/domain/mutators/${name.replaceAll(".", "-")}.ts`)
        ? []
        : [`${name} has no mutator: node scripts/new.ts mutator ${name}`]),
      ...(tests.some((text) => text.includes(`"${name}"`))
        ? []
        : [`${name} has no test in lib/domain/mutators/`]),
    ]);
    expect(problems).toEqual([]);
  });

  it("every test file that is to be started first exists", () => {
    const named = [...read("test/support/longest-first.ts").matchAll(/"([\w-]+\.\w+\.test\.ts)"/g)];
    expect(named.length).toBeGreaterThan(0);
    const gone = named.flatMap(([, name]) => (files.some((file) => file.endsWith(`/${name}`)) ? [] : [name]));
    expect(gone, "take them out of test/support/longest-first.ts").toEqual([]);
  });
});
