// What scripts/new.ts writes: pure text from a name. Each template compiles as it is and fails its test until
// the rule is written.
import { makeAdapter } from "./adapter-template.ts";

export type NewFile = { path: string; text: string };
type Template = {
  name: RegExp;
  make(name: string, given: { now: Date; decision: string }): { files: NewFile[]; next: string[] };
};

const kebab = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

function sentence(name: string): string {
  const words = name.replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

const migration: Template = {
  name: kebab,
  make(name, { now }) {
    const stamp = now.toISOString().slice(0, 16).replaceAll("-", "").replace(":", "");
    return {
      files: [
        {
          path: `server/db/migrations/${stamp}-${name}.ts`,
          text: `// ${sentence(name)}.
import type { Kysely } from "kysely";
import { runAll } from "../migration-kit.ts";

export async function up(db: Kysely<unknown>): Promise<void> {
  await runAll(db, []);
}
`,
        },
      ],
      next: [
        "protect every new table with protectTable (server/db/migration-kit.ts): row-level security from the start",
        "name the columns in server/db/tables.ts",
        "take away nothing that the version before reads, and hold no lock: server/db/migration-rules.test.ts says what does",
        "never change the file once it is committed: add another",
      ],
    };
  },
};

const mutator: Template = {
  name: /^[a-z]+\.[a-z]+(-[a-z]+)*$/,
  make(name) {
    const [thing = "", verb = ""] = name.split(".");
    const camelVerb = verb.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
    const exported = `${camelVerb}${thing.charAt(0).toUpperCase()}${thing.slice(1)}`;
    const path = `lib/domain/mutators/${name.replaceAll(".", "-")}`;
    return {
      files: [
        {
          path: `${path}.ts`,
          text: `// ${sentence(verb)}s a ${thing}: who may, what it needs loaded, which rows change and who receives them.
import type { Mutator } from "./mutator.ts";
import { refused } from "./mutator.ts";

export const ${exported}: Mutator<"${name}"> = {
  needs: () => ({ touchpoints: [], partnerships: [] }),
  run() {
    return refused("not_allowed", "This is not possible yet.");
  },
};
`,
        },
        {
          path: `${path}.test.ts`,
          text: `import { describe, expect, it } from "vitest";
import { prepareMutation } from "./registry.ts";

describe("${name}", () => {
  it("takes what the contract says", () => {
    expect(prepareMutation("${name}", {}).outcome).toBe("prepared");
  });
});
`,
        },
      ],
      next: [
        `add ${exported}Args to mutationArgs and "${name}" to mutationClass in lib/contract/mutations.ts`,
        `register ${exported} in lib/domain/mutators/registry.ts`,
      ],
    };
  },
};

const decision: Template = {
  name: kebab,
  make(name, given) {
    return {
      files: [
        {
          path: `docs/decisions/${given.decision}-${name}.md`,
          text: `# ${given.decision} ${sentence(name)}

## Context

What forces a choice, with measurements where there are any.

## Decision

What we do, and what we do not.

## Consequences

What becomes easier, what becomes harder, what would make us think again.
`,
        },
      ],
      next: ["never rewrite a decision: a later one supersedes it and says so"],
    };
  },
};

const adapter: Template = {
  name: kebab,
  make: (name) => makeAdapter(name, sentence(name)),
};

export const templates: Record<string, Template> = { migration, mutator, decision, adapter };
