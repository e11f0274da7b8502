// CRMs that an organisation published, in its members' options: as an admin has them and as others do.
import { publishedKey } from "#lib/contract/crm-table/crm-key.ts";
import type { CrmTable } from "#lib/contract/crm-table/crm-table.ts";
import { houseCrm } from "#lib/domain/house-crm.test-support.ts";
import type { CrmsView } from "#lib/messaging/crms-view.ts";
import { grantedHosts } from "./crm-data.ts";
import { DAY, dana, id, NOW, us } from "./data.ts";
import { publishing, type Told, viewOf } from "./published-crm-acting.ts";
import type { Screen } from "./screen.ts";
import { inOptions, rep } from "./setup-screens.ts";

const HOUSE = "https://crm.house.example/*";

const row = (at: number, file: CrmTable["file"], days: number, name = "Grace Kim"): CrmTable => ({
  id: id(at),
  organisationId: us.id,
  file,
  published: { memberId: id(12), organisationId: us.id, person: { name, title: null }, at: NOW - days * DAY },
});
const house = row(700, houseCrm(), 3);
const yard = row(
  701,
  houseCrm({
    label: "Yard & Depot Opportunity Management for the Northern Region",
    hosts: ["*.yard.example", "yard-archive.internal.example"],
    table: { crm: "yard" },
  }),
  40,
  dana.name,
);
const anew = houseCrm({ table: { version: 2 } });
const office = row(
  702,
  houseCrm({
    label: "Office CRM",
    hosts: ["http://crm.office.internal", "archive.office.internal", "crm.house.example"],
    table: { crm: "office" },
  }),
  1,
);
/** Of the same name, and another CRM. */
const depot = houseCrm({ hosts: ["crm.depot.example"], table: { version: 2 } });

/** Written by another version of Tandem, and with a pattern that was taken once. */
const ofNewer = row(700, { ...houseCrm(), format: 2 }, 3);
const runs = [{ kind: "account" as const, pattern: "^/(?<id>(a+)+)$", on: "path" as const }];
const noMore = row(
  701,
  houseCrm({ label: "Yard", hosts: ["crm.yard.example"], table: { crm: "yard", urls: runs } }),
  9,
);

/** For a part of the internet that is everybody's. */
const everywhere = row(
  703,
  { ...houseCrm({ label: "Everywhere", table: { crm: "everywhere" } }), hosts: ["*.co.uk"] },
  2,
);

type Rest = Partial<Screen> & {
  chosen?: CrmsView["chosen"];
  acting?: Parameters<typeof publishing>[1];
  member?: typeof dana | typeof rep;
};

const screen = (told: Told, text: string, { chosen, acting, member = dana, ...rest }: Rest = {}): Screen => ({
  ...inOptions("crms", text, member),
  views: { ...inOptions("crms", "", member).views, crms: viewOf(told, chosen ? { chosen } : {}) },
  commands: publishing(told, acting),
  ...rest,
});
const refusing: Rest["platform"] = { hosts: { ...grantedHosts(HOUSE), request: async () => false } };
const usesYard = {
  chosen: {
    "*.yard.example": publishedKey(yard.id),
    "yard-archive.internal.example": publishedKey(yard.id),
  },
};
const both = { tables: [house, yard], own: [] };
const grantedYard = {
  hosts: grantedHosts("https://*.yard.example/*", "https://yard-archive.internal.example/*"),
};

export const publishedCrmScreens: Record<string, Screen> = {
  "pubcrm-nothing": screen({ tables: [], own: [houseCrm()] }, "Nothing is published yet"),
  "pubcrm-admin": screen({ tables: [house, yard], own: [anew] }, "Publish the new version"),
  "pubcrm-other": screen({ tables: [house], own: [depot] }, "crm.depot.example", {
    press: ["Publish the new version of House CRM"],
  }),
  "pubcrm-newer": screen({ tables: [house], own: [anew] }, "Publish the new version", {
    acting: { meanwhile: row(700, houseCrm({ table: { version: 3 } }), 0, "Ada Admin") },
  }),
  "pubcrm-retract-newer": screen({ tables: [house], own: [] }, "Use it here", {
    acting: { meanwhile: row(700, houseCrm({ table: { version: 3 } }), 0, "Ada Admin") },
  }),
  "pubcrm-over-unread": screen({ tables: [ofNewer], own: [anew] }, "update this extension"),
  "pubcrm-point": screen({ tables: [], own: [houseCrm()] }, "Point at the page", {
    acting: { pointed: anew },
    platform: { hosts: grantedHosts(HOUSE) },
  }),
  "pubcrm-retract": screen(both, "gives them back", { ...usesYard, press: ["Retract House CRM"] }),
  "pubcrm-member": screen(both, "Use it here", { ...usesYard, platform: grantedYard, member: rep }),
  "pubcrm-unread": screen({ tables: [ofNewer, noMore], own: [] }, "update this extension", { member: rep }),
  "pubcrm-unread-chosen": screen({ tables: [ofNewer, noMore, everywhere], own: [] }, "No longer taken", {
    chosen: { "crm.yard.example": publishedKey(noMore.id) },
    platform: { hosts: grantedHosts(HOUSE, "https://crm.yard.example/*") },
    member: rep,
  }),
  "pubcrm-unread-admin": screen(
    {
      tables: [{ ...noMore, file: { ...noMore.file, table: { ...houseCrm().table, urls: runs } } }],
      own: [anew],
    },
    "No longer taken",
  ),
  "pubcrm-member-own": screen({ tables: [house], own: [houseCrm()] }, "A CRM that is not in the list", {
    chosen: { "crm.house.example": "house" },
    platform: { hosts: grantedHosts(HOUSE) },
    member: rep,
  }),
  "pubcrm-member-refuses": screen({ tables: [office], own: [] }, "Not encrypted", {
    chosen: { "crm.house.example": "odoo" },
    platform: refusing,
    member: rep,
  }),
  "pubcrm-member-wide": screen({ tables: [house], own: [] }, "Use it here", {
    chosen: { "*.house.example": "odoo" },
    platform: { hosts: grantedHosts("https://*.house.example/*") },
    member: rep,
  }),
};
