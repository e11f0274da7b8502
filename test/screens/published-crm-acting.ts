// Answers for CRMs of an organisation as the background gives them: published and retracted by the real rules, pointed into and
// read as files, shown by the real views. Called by published-crm-screens.ts.
import type { CrmFile } from "#lib/contract/crm-table/crm-file-schema.ts";
import { publishedKey } from "#lib/contract/crm-table/crm-key.ts";
import { type CrmTable, crmTableMutationArgs } from "#lib/contract/crm-table/crm-table.ts";
import { tableOfFile, writeCrmFile } from "#lib/crm/crm-file.ts";
import { crmTablesAfter } from "#lib/domain/crm-tables-after.test-support.ts";
import { nothingThere } from "#lib/domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "#lib/domain/mutators/registry.ts";
import type { CrmsView } from "#lib/messaging/crms-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import { offeredOf, publishedOf, shownOf } from "#lib/sync/crms/published-crms.ts";
import { choosing, crms } from "./crm-data.ts";
import { dana, NOW, us } from "./data.ts";
import type { FakeCommands, FakeSurface } from "./fake-surface.ts";

export type Told = { tables: readonly CrmTable[]; own: readonly CrmFile[] };

export function viewOf({ tables, own }: Told, rest: Partial<CrmsView> = {}): CrmsView {
  const told = tables.map(publishedOf);
  const theirs = own
    .map(tableOfFile)
    .map(({ crm, label, matches }) => ({ crm, label, matches, isOwn: true }));
  return {
    ...crms,
    ...rest,
    crms: [...crms.crms, ...theirs, ...told.map(offeredOf)],
    published: told.map((each) => shownOf(each, own)),
  };
}

/** `pointed`: what pointing makes. `meanwhile`: what a colleague publishes before the first act of this person is there. */
export function publishing(
  begun: Told,
  { pointed, meanwhile }: { pointed?: CrmFile; meanwhile?: CrmTable } = {},
): FakeCommands {
  const held = new WeakMap<FakeSurface, { tables: CrmTable[]; own: CrmFile[]; acts: number }>();
  const of = (fake: FakeSurface) => {
    const now = held.get(fake) ?? { tables: [...begun.tables], own: [...begun.own], acts: 0 };
    held.set(fake, now);
    return now;
  };
  const show = (fake: FakeSurface, rest: Partial<CrmsView> = {}) => {
    const { chosen, picked } = fake.get("crms") ?? crms;
    fake.set("crms", viewOf(of(fake), { chosen, picked, ...rest }));
  };
  return {
    ...choosing,
    "crm.text": ({ crm }, fake) => {
      const { own, tables } = of(fake);
      const row = tables.find(({ id }) => publishedKey(id) === crm);
      const file = row?.file ?? own.find(({ table }) => table.crm === crm);
      if (!file) throw new CommandError({ code: "not_found", message: "It is not there any more." });
      return { text: writeCrmFile(file), at: row?.published.at ?? null };
    },
    "crm.pick": ({ label, pattern }, fake) => {
      const href = pattern.replace("*", "companies/9");
      show(fake, {
        picked: {
          label,
          href,
          parts: ["9", "companies"],
          picks: [{ field: "name", value: "Acme", by: "h1" }],
        },
      });
      return {};
    },
    "crm.save": (_, fake) => {
      if (!pointed) throw new Error("Nothing was prepared to be pointed at.");
      const now = of(fake);
      now.own = [...now.own.filter(({ table }) => table.crm !== pointed.table.crm), pointed];
      show(fake, { picked: null });
      return { crm: pointed.table.crm, label: pointed.label };
    },
    act: ({ command, mutation }, fake) => {
      if (!Object.hasOwn(crmTableMutationArgs, command)) throw new Error(`No answer for ${command}.`);
      const now = of(fake);
      if (meanwhile && now.acts === 0) {
        now.tables = [...now.tables.filter(({ id }) => id !== meanwhile.id), meanwhile];
      }
      now.acts += 1;
      const { id: memberId, name, title, role } = fake.get("session")?.member ?? dana;
      const actor = { memberId, name, title, role, organisationId: us.id, organisationName: us.name };
      const prepared = prepareMutation(command, mutation);
      if (prepared.outcome === "refused") throw new CommandError(prepared);
      const state = { ...nothingThere, crmTables: () => now.tables };
      const at = NOW + now.acts;
      const result = prepared.run(state, { actor, now: at, skew: 0, onServer: true, event: null });
      if (result.outcome === "changes") now.tables = result.changes.reduce(crmTablesAfter, now.tables);
      show(fake);
      if (result.outcome === "refused") throw new CommandError(result);
      return {};
    },
  };
}
