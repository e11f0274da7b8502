// A background that keeps a programme, co-sell plans and who accepted the credit rules, by the real rules: what a screen asks of
// it, and what the partner does meanwhile, is shown as the device would show it. For pictures and tests of co-sell plans.
import { type CoSellCommand, coSellMutationArgs } from "#lib/contract/co-sell.ts";
import type { Account, Member, Organisation, Partnership } from "#lib/contract/records.ts";
import { type CoSellHeld, coSellAfter, noProgramme, nothingHeld } from "#lib/domain/co-sell/co-sell-held.ts";
import { policyStandings } from "#lib/domain/deal/policy-in-force.ts";
import type { DealWhole } from "#lib/domain/deal-whole.ts";
import type { PolicyRows } from "#lib/domain/mutators/mutator.ts";
import { nothingThere } from "#lib/domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "#lib/domain/mutators/registry.ts";
import type { CoSellView } from "#lib/messaging/co-sell-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import type { PoliciesView } from "#lib/messaging/surface-port.ts";
import { coSellItem, programmeItem } from "#lib/sync/views/co-sell-items.ts";
import { dana, id, NOW, us } from "./data.ts";
import type { FakeSurface } from "./fake-surface.ts";
import type { Screen } from "./screen.ts";

/** What is agreed about a partnership: its plan, and who accepted its credit rules. */
export type AgreedCommand = CoSellCommand | "policy.accept";
const isAgreed = (name: string): name is AgreedCommand =>
  name === "policy.accept" || Object.hasOwn(coSellMutationArgs, name);

/** Who acts, with which version of its edits. */
export class CoSellWorld {
  held: CoSellHeld = { ...nothingHeld, people: [{ id: dana.id, name: dana.name, title: dana.title }] };
  /** Accounts of ours that the server was asked to name. */
  asked: string[] = [];
  deals: DealWhole[] = [];
  pending: string[] = [];
  private made = 0;
  readonly partnerships: readonly Partnership[];
  readonly accounts: readonly Account[];
  private readonly credit: PolicyRows;

  constructor(
    partnerships: readonly Partnership[],
    accounts: readonly Account[] = [],
    credit: PolicyRows = { offers: [], acceptances: [] },
  ) {
    this.partnerships = partnerships;
    this.accounts = accounts;
    this.credit = { offers: [...credit.offers], acceptances: [...credit.acceptances] };
  }

  newId(): string {
    this.made += 1;
    return id(5_000 + this.made);
  }
  change<T>(value: T, base: string | null = null) {
    return { value, version: this.newId(), base, settles: [] as string[] };
  }

  /** By the real rules; throws what a device would be told. */
  act(
    command: AgreedCommand,
    args: unknown,
    by: Organisation = us,
    person = dana.name,
    at = NOW - 3_600_000,
  ): this {
    const prepared = prepareMutation(command, args);
    if (prepared.outcome === "refused") throw new CommandError(prepared);
    const known = (partnershipId: string) => {
      const found = this.partnerships.find((each) => each.id === partnershipId);
      if (!found || by.id === us.id) return found ?? "absent";
      return { ...found, partner: us };
    };
    const held = {
      ...this.held,
      customer: ({ accountId }: { accountId?: string }) =>
        this.accounts.find((each) => each.id === accountId) ?? ("absent" as const),
    };
    const result = prepared.run(
      {
        ...nothingThere,
        partnership: known,
        policies: () => this.credit,
        coSell: () => ({
          ...held,
          people: by.id === us.id ? held.people : [{ id: id(14), name: person, title: null }],
        }),
      },
      {
        actor: {
          memberId: id(10),
          name: person,
          title: by.id === us.id ? dana.title : null,
          role: "partner_manager",
          organisationId: by.id,
          organisationName: by.name,
        },
        now: at,
        skew: 0,
        onServer: true,
        event: null,
      },
    );
    if (result.outcome === "refused") throw new CommandError(result);
    for (const change of result.changes) {
      if (change.op === "put" && change.entity === "policy_acceptance")
        this.credit.acceptances.push(change.row);
      else this.held = coSellAfter(this.held, change);
    }
    return this;
  }

  /** Both owners of that plan have left their companies. */
  ownersLeft(partnershipId: string): this {
    for (const row of this.held.plans.get(partnershipId)?.owners ?? []) {
      const left = { ...row, leftAt: NOW - 86_400_000 };
      this.held = coSellAfter(this.held, { op: "put", entity: "co_sell_owner", row: left, scopes: [] });
    }
    return this;
  }

  view(): CoSellView {
    const facts = { us, ...this.credit, deals: this.deals, now: NOW };
    return {
      programme: programmeItem(this.held, facts),
      plans: this.partnerships.map((each, at) =>
        coSellItem(each, this.held, facts, at === 0 ? this.asked : []),
      ),
      pending: this.pending,
    };
  }

  /** The plan with us on a device of the partner, which holds no programme of ours: that is ours alone. */
  viewOf(partner: Organisation): CoSellView {
    const facts = { us: partner, ...this.credit, deals: this.deals, now: NOW };
    const held = { ...this.held, programme: noProgramme };
    const withUs = this.partnerships
      .filter((each) => each.partner.id === partner.id)
      .map((each) => ({ ...each, partner: us }));
    return {
      programme: programmeItem(held, facts),
      plans: withUs.map((each) => coSellItem(each, held, facts, [])),
      pending: [],
    };
  }

  policies(): PoliciesView {
    return {
      partnerships: this.partnerships.map((partnership) => {
        const here = ({ partnershipId }: { partnershipId: string }) => partnershipId === partnership.id;
        const rows = {
          offers: this.credit.offers.filter(here),
          acceptances: this.credit.acceptances.filter(here),
        };
        const parties = [us.id, partnership.partner.id];
        const [ours, theirs] = parties.map((payer) => policyStandings(rows, payer, parties));
        return { partnership, ours: ours ?? [], theirs: theirs ?? [], asked: [] };
      }),
    };
  }

  private show(fake: FakeSurface): void {
    fake.set("co_sell", this.view());
    if (fake.get("policies")) fake.set("policies", this.policies());
  }

  screen(member: Member = dana): Pick<Screen, "commands" | "begin"> {
    return {
      commands: {
        act: ({ command, mutation }, fake) => {
          if (!isAgreed(command)) return {};
          // The server answers this one when the test lets it.
          if (command === "co-sell.account.name" && "accountId" in mutation) {
            this.asked = [...this.asked, mutation.accountId];
          } else this.act(command, mutation, us, member.name, NOW);
          this.show(fake);
          return {};
        },
      },
      begin: (fake) => {
        window.coSellAs = (by, command, args) => {
          this.act(command, args, by, by.id === us.id ? member.name : "Priya Nair", NOW);
          if (by.id === us.id) this.asked = [];
          this.show(fake);
        };
      },
    };
  }
}

declare global {
  interface Window {
    /** The partner's act on the plan under the screen; ours: the server has taken what was asked of it. */
    coSellAs(by: Organisation, command: AgreedCommand, args: unknown): void;
  }
}
