// Who is whose partner in the world of deals: Harbor & Pine has two, which do not know each other. Used by the world itself.
import type { BonusEntry } from "../../contract/bonus-entry.ts";
import type { PolicyOffer } from "../../contract/policy-offer.ts";
import type { Partnership } from "../../contract/records.ts";
import type { Company } from "./deal-world.test-support.ts";
import type { KnownPartner, PolicyRows } from "./mutator.ts";

type Trio = {
  idOf: Record<Company, string>;
  names: Record<Company, string>;
  /** With Harbor & Pine. */
  partnershipOf: Record<Company, string | null>;
};

const none: PolicyRows = { offers: [], acceptances: [] };

export class Partners {
  readonly #trio: Trio;
  /** By partnership. */
  readonly #policies: ReadonlyMap<string, PolicyRows>;
  readonly #since: number;

  constructor(trio: Trio, policies: ReadonlyMap<string, PolicyRows>, since: number) {
    this.#trio = trio;
    this.#policies = policies;
    this.#since = since;
  }

  #companies = (): Company[] => Object.keys(this.#trio.idOf) as Company[];

  /** Every version of a policy this company holds. */
  offersTo(company: Company): PolicyOffer[] {
    const held = [...this.#policies].filter(([id]) => this.partnership(company, id) !== null);
    return held.flatMap(([, { offers }]) => offers);
  }

  partner(company: Company, organisationId: string, earned: readonly BonusEntry[]): KnownPartner | null {
    const { idOf, partnershipOf } = this.#trio;
    const other = this.#companies().find((each) => idOf[each] === organisationId);
    const id = other && (partnershipOf[company] ?? partnershipOf[other]);
    const partnership = other && other !== company && id ? this.partnership(company, id) : null;
    if (!partnership || partnership.partner.id !== organisationId) return null;
    return {
      partnership,
      policies: this.#policies.get(partnership.id) ?? none,
      earned: earned.filter(({ partnershipId }) => partnershipId === partnership.id),
    };
  }

  partnership(company: Company, id: string): Partnership | null {
    const { idOf, names, partnershipOf } = this.#trio;
    const partner = this.#companies().find((each) => partnershipOf[each] === id);
    if (!partner || (company !== "harbor" && company !== partner)) return null;
    const other: Company = company === "harbor" ? partner : "harbor";
    return {
      id,
      partner: { id: idOf[other], name: names[other] },
      partnerType: null,
      investmentTier: null,
      status: "active",
      startedAt: this.#since,
      endedAt: null,
    };
  }
}
