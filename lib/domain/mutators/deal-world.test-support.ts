// Three companies around one deal, in memory: runs mutators as the server does, keeps what each company may see.
// Used by the stories and property tests of registration.
import type { AcceptedBy, RegistrationTerms } from "../../contract/deal.ts";
import type { MutationArgs } from "../../contract/mutations.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import type { Partnership } from "../../contract/records.ts";
import { dealEntities } from "../../contract/shared-rows.ts";
import type { DealLevel, MemberRole } from "../../contract/words.ts";
import type { Rivals } from "../deal/conflicts.ts";
import type { DealAct } from "../deal/may.ts";
import { policyVersionIn } from "../deal/next-statement.ts";
import { registrationOf } from "../deal/registration-status.ts";
import { termsHash } from "../deal/terms-hash.ts";
import {
  type DealRow,
  type DealWhole,
  dealEntityNames,
  emptyDeal,
  putDealRow,
  removeDealRow,
} from "../deal-whole.ts";
import { acceptedPolicy } from "./accepted-policy.test-support.ts";
import { freeze, rowsAgain, rowsFor } from "./deal-rows.test-support.ts";
import type { Actor, EventStamp, KnownPartner, MutatorResult, PolicyRows } from "./mutator.ts";
import { nothingThere } from "./nothing-there.test-support.ts";
import { OwnTouchpoints } from "./own-touchpoints.test-support.ts";
import { prepareMutation } from "./registry.ts";

export const DAY = 86_400_000;
export const START = Date.UTC(2026, 10, 20, 12);
export const uuid = (n: number) => `018f0000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`;

export type Company = "harbor" | "lumen" | "cloud";
export const companies: readonly Company[] = ["harbor", "lumen", "cloud"];
const names = { harbor: "Harbor & Pine", lumen: "Lumen Analytics", cloud: "Harbor Cloud" };
export const idOf: Record<Company, string> = { harbor: uuid(1), lumen: uuid(2), cloud: uuid(3) };
const partnershipOf: Record<Company, string | null> = { harbor: null, lumen: uuid(12), cloud: uuid(13) };

export const DEAL = uuid(100);
export const POLICY = uuid(50);

const organisationOf = (company: Company) => ({ id: idOf[company], name: names[company] });
const acceptedByOf = ({ name }: { name: string }): AcceptedBy => ({
  name: `Executive of ${name}`,
  authority: "VP Partnerships",
  text: "We accept the roles, shares and rate shown.",
});

function policyWith(partner: Company): [string, PolicyRows] {
  const id = partnershipOf[partner] ?? "";
  const n = companies.indexOf(partner);
  const ids = [uuid(51 + n), uuid(60 + 2 * n), uuid(61 + 2 * n)] as const;
  const parties = [organisationOf("harbor"), organisationOf(partner)] as const;
  return [id, acceptedPolicy(id, parties, POLICY, acceptedByOf, ids, START)];
}

export function termsFor(
  participants: readonly Company[],
  change: Partial<RegistrationTerms> = {},
): RegistrationTerms {
  return {
    motion: "co_sell",
    model: "sell_with",
    customer: { name: "Zapier", domain: "zapier.com" },
    participants: participants.map((each) => ({
      organisationId: idOf[each],
      name: names[each],
      partnershipId: partnershipOf[each],
      partnerType: null,
    })),
    payerId: idOf.harbor,
    policyVersionId: POLICY,
    basis: { minor: "8400000", currency: "USD" },
    rateBp: 2_700,
    shares: [
      { creditRole: "sourcing", bp: 2_000 },
      { creditRole: "selling", bp: 4_000 },
      { creditRole: "technical_validation", bp: 2_500 },
      { creditRole: "influence", bp: 1_500 },
    ],
    roles: [
      { creditRole: "sourcing", organisationId: idOf[participants[1] ?? "harbor"], partBp: 10_000 },
      { creditRole: "selling", organisationId: idOf.harbor, partBp: 10_000 },
    ],
    relationshipOwner: { organisationId: idOf.harbor, person: { name: "Dana Ortiz", title: "AE" } },
    ...change,
  };
}

export class DealWorld {
  now = START;
  /** Whether the history is kept, too: whoever looks at it says so. */
  tells = false;
  /** Whom Harbor & Pine keeps apart. */
  rivals: Rivals[] = [];
  private made = 1_000;
  private whole = emptyDeal();
  /** Harbor & Pine's policy is in force with both partners. */
  readonly policies = new Map([policyWith("lumen"), policyWith("cloud")]);
  private readonly levels = new Map<string, DealLevel>();
  private touchpoints = new OwnTouchpoints();

  /** The same world once more, to go another way from here. */
  copy(): DealWorld {
    return new DealWorld().adopt(this);
  }

  protected adopt({ now, tells, made, whole, levels, touchpoints }: DealWorld): this {
    this.now = now;
    this.tells = tells;
    this.made = made;
    this.whole = rowsAgain(whole);
    for (const [organisationId, level] of levels) this.levels.set(organisationId, level);
    this.touchpoints = touchpoints.copy();
    return this;
  }

  readonly newId = (): string => uuid(++this.made);

  private event(): EventStamp | null {
    return this.tells ? { id: this.newId(), surface: "panel", madeAt: this.now } : null;
  }

  actor(company: Company, role: MemberRole = "manager"): Actor {
    return {
      memberId: uuid(20 + companies.indexOf(company)),
      name: `Somebody of ${names[company]}`,
      title: null,
      role,
      organisationId: idOf[company],
      organisationName: names[company],
    };
  }

  /** The deal as this company may see it; null where it sees nothing. */
  seenBy(company: Company): DealWhole | null {
    const level = this.levels.get(idOf[company]);
    return level === "invited" || level === "accepted" ? rowsFor(this.whole, idOf[company], level) : null;
  }

  /** As another time or version wrote it, past the rules. */
  put(row: DealRow): void {
    freeze(row.row);
    putDealRow(this.whole, row);
  }

  /** As no company sees it; not to be changed. */
  everything(): Readonly<DealWhole> {
    return this.whole;
  }

  run<C extends DealAct | "removal.undo">(
    company: Company,
    command: C,
    args: MutationArgs<C>,
    role: MemberRole = "manager",
  ): MutatorResult {
    const prepared = prepareMutation(command, args);
    if (prepared.outcome === "refused") return prepared;
    const result = prepared.run(
      {
        ...nothingThere,
        removals: () => this.touchpoints.removals(company),
        rivals: () => ({ marks: [], pairs: company === "harbor" ? this.rivals : [] }),
        touchpoint: (id) => this.touchpoints.of(company, id),
        partnership: (id) => this.partnership(company, id) ?? "absent",
        partner: (id) => this.partner(company, id) ?? "absent",
        policies: (id) => this.policies.get(id) ?? { offers: [], acceptances: [] },
        policyVersion: (id, publisherId) =>
          policyVersionIn(this.offersTo(company))(id, publisherId) ?? "absent",
        deal: (id) => (id === DEAL ? (this.seenBy(company) ?? "absent") : "absent"),
      },
      { actor: this.actor(company, role), now: this.now, skew: 0, onServer: true, event: this.event() },
    );
    if (result.outcome === "refused") return result;
    for (const { organisationId, level } of result.access ?? []) this.levels.set(organisationId, level);
    for (const change of result.changes) {
      if (!(change.entity in dealEntities)) this.touchpoints.keep(company, change);
      else if (change.op === "remove") {
        for (const entity of dealEntityNames) removeDealRow(this.whole, entity, change.id);
      } else if (change.entity !== "deal" && !("dealId" in change.row)) {
        throw new Error(`Not a row of a deal: ${change.entity}`);
      } else this.put(change as DealRow);
    }
    return result;
  }

  /** Every version of a policy this company holds. */
  offersTo(company: Company): PolicyOffer[] {
    const held = [...this.policies].filter(([id]) => this.partnership(company, id) !== null);
    return held.flatMap(([, { offers }]) => offers);
  }

  private partner(company: Company, organisationId: string): KnownPartner | null {
    const other = companies.find((each) => idOf[each] === organisationId);
    const id = other && (partnershipOf[company] ?? partnershipOf[other]);
    const partnership = other && other !== company && id ? this.partnership(company, id) : null;
    if (!partnership || partnership.partner.id !== organisationId) return null;
    return { partnership, policies: this.policies.get(partnership.id) ?? { offers: [], acceptances: [] } };
  }

  /** Only Harbor & Pine has partners here: the two others do not know each other. */
  private partnership(company: Company, id: string): Partnership | null {
    const partner = companies.find((each) => partnershipOf[each] === id);
    if (!partner || (company !== "harbor" && company !== partner)) return null;
    const other: Company = company === "harbor" ? partner : "harbor";
    return {
      id,
      partner: { id: idOf[other], name: names[other] },
      partnerType: null,
      investmentTier: null,
      status: "active",
      startedAt: START,
      endedAt: null,
    };
  }

  registration(company: Company = "harbor") {
    return registrationOf(this.seenBy(company) ?? emptyDeal(), this.now);
  }

  // What people do, with the ids and hashes their screens would send.

  draft(terms: RegistrationTerms): MutatorResult {
    return this.run("harbor", "deal.draft", {
      dealId: DEAL,
      participantId: uuid(101),
      revisionId: uuid(102),
      linkId: uuid(103),
      name: "Zapier: platform expansion",
      terms,
      link: { recordRef: "atomic:localhost:opportunity:1", accountId: null },
    });
  }

  submit(
    company: Company,
    terms: RegistrationTerms,
    revisionId = this.newId(),
    role: MemberRole = "manager",
  ): MutatorResult {
    const args = {
      dealId: DEAL,
      revisionId,
      terms,
      invitations: terms.participants.map(({ organisationId }) => ({
        participantId: this.newId(),
        organisationId,
      })),
      answerId: this.newId(),
      acceptedBy: acceptedByOf(organisationOf(company)),
      termsHash: termsHash(terms),
    };
    return this.run(company, "deal.submit", args, role);
  }

  answer(company: Company, kind: "accepted" | "objected", role: MemberRole = "manager"): MutatorResult {
    const { revision } = this.registration(company);
    return this.run(
      company,
      "deal.answer",
      {
        dealId: DEAL,
        revisionId: revision?.id ?? uuid(999),
        answerId: this.newId(),
        termsHash: revision ? termsHash(revision.terms) : "",
        answer:
          kind === "accepted"
            ? { kind, acceptedBy: acceptedByOf(organisationOf(company)) }
            : { kind, reason: "Our part of selling is too small." },
      },
      role,
    );
  }

  decide(company: Company, kind: "approved" | "rejected", role: MemberRole = "manager"): MutatorResult {
    const args = {
      dealId: DEAL,
      revisionId: this.registration(company).revision?.id ?? uuid(999),
      decisionId: this.newId(),
      decision: kind === "approved" ? { kind } : { kind, reason: "The account is ours alone." },
    };
    return this.run(company, "deal.decide", args, role);
  }

  withdraw(company: Company): MutatorResult {
    return this.run(company, "deal.withdraw", { dealId: DEAL, decisionId: this.newId(), reason: "Not now." });
  }

  leave(company: Company): MutatorResult {
    return this.run(company, "deal.leave", { dealId: DEAL, reason: "We cannot staff it." });
  }

  link(company: Company, recordRef: string): MutatorResult {
    return this.run(company, "deal.link", { dealId: DEAL, linkId: this.newId(), recordRef, accountId: null });
  }
}
