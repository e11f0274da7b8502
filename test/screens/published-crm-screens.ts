// CRMs that an organisation published, in its members' options: as an admin has them and as others do. The background answers
// acts by the real rules.
import type { CrmFile } from "#lib/contract/crm-table/crm-file-schema.ts";
import { crmTableMutationArgs } from "#lib/contract/crm-table/crm-table.ts";
import { writeCrmFile } from "#lib/crm/crm-file.ts";
import { houseCrm } from "#lib/domain/house-crm.test-support.ts";
import { nothingThere } from "#lib/domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "#lib/domain/mutators/registry.ts";
import type { CrmsView, PublishedCrm } from "#lib/messaging/crms-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import { hostOfPattern } from "#lib/util/host-pattern.ts";
import { choosing, crms, grantedHosts, withOwn } from "./crm-data.ts";
import { DAY, dana, id, NOW, us } from "./data.ts";
import type { FakeCommands } from "./fake-surface.ts";
import type { Screen } from "./screen.ts";
import { inOptions, rep } from "./setup-screens.ts";

const HOUSE = "https://crm.house.example/*";
const keyOf = (tableId: string) => `published:${tableId}`;

const published = (rest: Partial<PublishedCrm> = {}): PublishedCrm => ({
  tableId: id(700),
  key: keyOf(id(700)),
  crm: "house",
  label: "House CRM",
  matches: [HOUSE],
  by: "Grace Kim",
  at: NOW - 3 * DAY,
  isPending: false,
  own: "none",
  ...rest,
});
const yard = published({
  tableId: id(701),
  key: keyOf(id(701)),
  crm: "yard",
  label: "Yard & Depot Opportunity Management for the Northern Region",
  matches: ["https://*.yard.example/*", "https://yard-archive.internal.example/*"],
  by: dana.name,
  at: NOW - 40 * DAY,
});

const offering = (all: readonly PublishedCrm[], view: CrmsView = crms): CrmsView => ({
  ...view,
  crms: [
    ...view.crms,
    ...all
      .filter(({ isPending }) => !isPending)
      .map(({ key: crm, label, matches }) => ({ crm, label: `${label} (published)`, matches, isOwn: false })),
  ],
  published: [...all],
});

/** By the rules of publishing, and shown as the background shows it. */
const publishing = (file: CrmFile): FakeCommands => ({
  ...choosing,
  "crm.text": () => ({ text: writeCrmFile(file) }),
  act: ({ command, mutation }, fake) => {
    if (!Object.hasOwn(crmTableMutationArgs, command)) throw new Error(`No answer for ${command}.`);
    const view = fake.get("crms") ?? crms;
    const member = fake.get("session")?.member ?? dana;
    const { id: memberId, name, title, role } = member;
    const actor = { memberId, name, title, role, organisationId: us.id, organisationName: us.name };
    const prepared = prepareMutation(command, mutation);
    if (prepared.outcome === "refused") throw new CommandError(prepared);
    const tables = view.published.map(({ tableId, crm, label, matches }) => ({
      id: tableId,
      organisationId: us.id,
      file: houseCrm({ label, hosts: matches.map(hostOfPattern), table: { crm } }),
      published: { memberId, organisationId: us.id, person: { name, title }, at: NOW },
    }));
    const state = { ...nothingThere, crmTables: () => tables };
    const result = prepared.run(state, { actor, now: NOW, skew: 0, onServer: true, event: null });
    if (result.outcome === "refused") throw new CommandError(result);
    let now = view.published;
    for (const change of result.changes) {
      if (change.op === "remove") now = now.filter(({ tableId }) => tableId !== change.id);
      else if (change.entity === "crm_table") {
        const shown = published({ tableId: change.row.id, by: name, at: NOW, isPending: true, own: "same" });
        now = [...now.filter(({ tableId }) => tableId !== change.row.id), shown];
      }
    }
    const base = { ...view, crms: view.crms.filter(({ crm }) => !crm.startsWith("published:")) };
    fake.set("crms", offering(now, base));
    return {};
  },
});

const screen = (
  view: CrmsView,
  text: string,
  rest: Partial<Screen> = {},
  member: typeof dana | typeof rep = dana,
): Screen => ({
  ...inOptions("crms", text, member),
  views: { ...inOptions("crms", "", member).views, crms: view },
  commands: publishing(houseCrm({ label: "House CRM", table: { version: 2 } })),
  ...rest,
});
const grantedYard = { hosts: grantedHosts(...yard.matches) };
const usesYard: CrmsView = {
  ...offering([published(), yard]),
  chosen: { "*.yard.example": yard.key, "yard-archive.internal.example": yard.key },
};

export const publishedCrmScreens: Record<string, Screen> = {
  "pubcrm-nothing": screen(withOwn, "Nothing is published yet"),
  "pubcrm-admin": screen(
    offering([published({ own: "differs" }), { ...yard, isPending: true }], withOwn),
    "Publish the new version",
  ),
  "pubcrm-retract": screen(usesYard, "gives the hosts back", { press: ["Retract House CRM"] }),
  "pubcrm-member": screen(usesYard, "Use it here", { platform: grantedYard }, rep),
  "pubcrm-unread": screen(
    { ...crms, published: [published({ unread: "newer" }), { ...yard, unread: "refused" }] },
    "update this extension",
    {},
    rep,
  ),
  "pubcrm-member-own": screen(
    { ...offering([published({ own: "same" })], withOwn), chosen: { "crm.house.example": "house" } },
    "A CRM that is not in the list",
    { platform: { hosts: grantedHosts(HOUSE) } },
    rep,
  ),
};
