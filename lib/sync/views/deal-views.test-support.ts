// A deal of Harbor & Pine with Lumen on a device, before the server has it and after. Used by the tests of its views.
import type { RegistrationTerms } from "../../contract/deal.ts";
import { dealScope, partnershipScope } from "../../contract/scope.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { startingTerms } from "../../domain/credit/starting-terms.ts";
import { termsHash } from "../../domain/deal/terms-hash.ts";
import type { CommandArgs, DealView, RecordView } from "../../messaging/surface-port.ts";
import { createAccountList } from "../../store/account-list.ts";
import { applyPull } from "../../store/apply-pull.ts";
import {
  aPage,
  dana,
  danaActs,
  harbor,
  lumen,
  memoryStore,
  NOW,
  put,
  uuid,
  withLumen,
} from "../../store/rows.test-support.ts";
import { createClock } from "../clock.ts";
import { performAct } from "../commands/act.ts";
import type { Opened } from "../session.ts";
import { recordView } from "./record-view.ts";

export const DEAL = uuid(500);
export const REVISION = uuid(501);
export const recordRef = "atomic/crm.example/opportunity/99";
export const terms: RegistrationTerms = {
  motion: "co_sell",
  model: "sell_with",
  customer: { name: "Zapier", domain: "zapier.com" },
  participants: [
    { organisationId: harbor.id, name: harbor.name, partnershipId: null, partnerType: null },
    { organisationId: lumen.id, name: lumen.name, partnershipId: withLumen.id, partnerType: null },
  ],
  payerId: harbor.id,
  policyVersionId: uuid(510),
  basis: { minor: "8400000", currency: "USD" },
  rateBp: 2_700,
  shares: [
    { creditRole: "sourcing", bp: 2_000 },
    { creditRole: "selling", bp: 4_000 },
    { creditRole: "technical_validation", bp: 2_500 },
    { creditRole: "influence", bp: 1_500 },
  ],
  roles: [{ creditRole: "selling", organisationId: harbor.id, partBp: 10_000 }],
  relationshipOwner: { organisationId: harbor.id, person: { name: "Dana Ortiz", title: null } },
};
export const by = { name: "Grace Kim", title: "Partner manager" };
const acceptance = (n: number, organisationId: string) => ({
  id: uuid(n),
  partnershipId: withLumen.id,
  policyId: uuid(510),
  organisationId,
  acceptedBy: { name: "Mira Vega", authority: "VP Partnerships", text: "We accept this policy." },
  answeredBy: by,
  acceptedAt: NOW,
});
/** Our policy, in force with Lumen. */
const policyRows = [
  [
    "policy_offer",
    {
      id: uuid(511),
      partnershipId: withLumen.id,
      policyId: uuid(510),
      version: 1,
      organisation: harbor,
      terms: startingTerms,
      publishedBy: by,
      publishedAt: NOW,
    },
  ],
  ["policy_acceptance", acceptance(512, harbor.id)],
  ["policy_acceptance", acceptance(513, lumen.id)],
] as const;
export const page: PageRecord = {
  ref: { crm: "atomic", instance: "crm.example", kind: "opportunity", id: "99" },
  fields: {
    accountName: { value: "Zapier", origin: "dom" },
    website: { value: "zapier.com", origin: "dom" },
  },
  accountRef: null,
};
export const another: PageRecord = { ...page, ref: { ...page.ref, id: "100" } };

export const draft: CommandArgs<"act"> = {
  actId: uuid(600),
  command: "deal.draft",
  mutation: {
    dealId: DEAL,
    participantId: uuid(502),
    revisionId: REVISION,
    linkId: uuid(503),
    name: "Platform expansion",
    terms,
    link: { recordRef, accountId: null },
  },
};
export const submit: CommandArgs<"act"> = {
  actId: uuid(601),
  command: "deal.submit",
  mutation: {
    dealId: DEAL,
    revisionId: REVISION,
    terms,
    invitations: [{ participantId: uuid(504), organisationId: lumen.id }],
    answerId: uuid(505),
    acceptedBy: { name: "Dana Ortiz", authority: "AE", text: "We accept what is shown." },
    termsHash: termsHash(terms),
  },
};

/** The deal as the server brings it once it was submitted. */
export function submittedRows() {
  const scope = dealScope(DEAL);
  const dana = { organisationId: harbor.id, person: { name: "Dana Ortiz", title: null } };
  const organisation = { id: harbor.id, name: harbor.name };
  return [
    put(scope, "deal", {
      id: DEAL,
      customer: terms.customer,
      name: "Platform expansion",
      createdBy: { ...dana, organisationName: harbor.name },
      createdAt: NOW,
    }),
    put(scope, "deal_participant", {
      id: uuid(502),
      dealId: DEAL,
      organisation,
      level: "accepted",
      since: NOW,
      reason: null,
    }),
    put(scope, "deal_participant", {
      id: uuid(504),
      dealId: DEAL,
      organisation: lumen,
      level: "accepted",
      since: NOW,
      reason: null,
    }),
    put(scope, "registration_revision", {
      id: REVISION,
      dealId: DEAL,
      number: 1,
      terms,
      submittedBy: dana,
      submittedAt: NOW,
    }),
  ];
}

export async function setUp() {
  const store = memoryStore();
  const scope = partnershipScope(withLumen.id);
  const pulled = [
    put(scope, "partnership", withLumen),
    ...policyRows.map(([entity, row]) => put(scope, entity, row)),
  ];
  await applyPull(store, aPage(pulled), 0);
  const clock = createClock(() => NOW);
  const opened: Opened = {
    store,
    list: createAccountList(store),
    member: dana,
    organisation: harbor,
    actor: danaActs,
    now: clock.now,
  };
  return {
    store,
    opened,
    act: (args: CommandArgs<"act">) => performAct(opened, clock, args),
    view: (record: PageRecord = page): Promise<RecordView> =>
      recordView(opened, { tabId: 1, record, settled: true }, () => ({ state: "unavailable" })),
    deals: async (record: PageRecord = page): Promise<DealView[]> => {
      const at = { tabId: 1, record, settled: true };
      return (await recordView(opened, at, () => ({ state: "unavailable" }))).deals;
    },
  };
}
