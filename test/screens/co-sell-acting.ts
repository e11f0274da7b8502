// A background that keeps a programme and co-sell plans by the real rules: what a screen asks of it, and what the partner does
// meanwhile, is shown as the device would show it. For pictures and tests of co-sell plans.
import { type CoSellCommand, coSellMutationArgs } from "#lib/contract/co-sell.ts";
import { mutationClass } from "#lib/contract/mutations.ts";
import type { Account, Member, Organisation, Partnership } from "#lib/contract/records.ts";
import { type CoSellHeld, coSellAfter, nothingHeld } from "#lib/domain/co-sell/co-sell-held.ts";
import type { DealWhole } from "#lib/domain/deal-whole.ts";
import { nothingThere } from "#lib/domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "#lib/domain/mutators/registry.ts";
import type { CoSellView } from "#lib/messaging/co-sell-view.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import { type CoSellFacts, coSellItem, programmeItem } from "#lib/sync/views/co-sell-items.ts";
import { dana, id, NOW, us } from "./data.ts";
import type { FakeSurface } from "./fake-surface.ts";
import type { Screen } from "./screen.ts";

const isCoSell = (name: string): name is CoSellCommand => Object.hasOwn(coSellMutationArgs, name);

/** Who acts, with which version of its edits. */
export class CoSellWorld {
  held: CoSellHeld = { ...nothingHeld, people: [{ name: dana.name, title: dana.title }] };
  asked: string[] = [];
  deals: DealWhole[] = [];
  pending: string[] = [];
  private made = 0;
  readonly partnerships: readonly Partnership[];
  readonly accounts: readonly Account[];
  private readonly credit: Pick<CoSellFacts, "offers" | "acceptances">;

  constructor(
    partnerships: readonly Partnership[],
    accounts: readonly Account[] = [],
    credit: Pick<CoSellFacts, "offers" | "acceptances"> = { offers: [], acceptances: [] },
  ) {
    this.partnerships = partnerships;
    this.accounts = accounts;
    this.credit = credit;
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
    command: CoSellCommand,
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
        coSell: () => ({ ...held, people: by.id === us.id ? held.people : [{ name: person, title: null }] }),
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
    this.held = result.changes.reduce(coSellAfter, this.held);
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

  private show(fake: FakeSurface): void {
    fake.set("co_sell", this.view());
  }

  screen(member: Member = dana): Pick<Screen, "commands" | "begin"> {
    return {
      commands: {
        act: ({ command, mutation }, fake) => {
          if (!isCoSell(command)) return {};
          if (
            mutationClass[command] === "confirmed" &&
            command === "co-sell.account.name" &&
            "accountId" in mutation
          ) {
            this.asked = [...this.asked, mutation.accountId];
          } else this.act(command, mutation, us, member.name, NOW);
          this.show(fake);
          return {};
        },
      },
      begin: (fake) => {
        window.coSellAs = (partner, command, args) => {
          this.act(command, args, partner, "Priya Nair", NOW);
          this.show(fake);
        };
      },
    };
  }
}

declare global {
  interface Window {
    /** The partner's act on the plan under the screen. */
    coSellAs(partner: Organisation, command: CoSellCommand, args: unknown): void;
  }
}
