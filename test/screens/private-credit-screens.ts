// Credit that is private: quota credit of our own booked amount, bonuses near and earned, as payer and as beneficiary.
import type { BonusEntry, Promised } from "#lib/contract/bonus-entry.ts";
import type { BonusStanding, OwnCreditView } from "#lib/messaging/own-credit-view.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import type { CreditWriter } from "./credit-writer.ts";
import { DAY, dana, id, lumen, NOW, us, withLumen } from "./data.ts";
import { dealId, POLICY } from "./deal-data.ts";
import type { Screen } from "./screen.ts";

const roles = ["selling", "technical_validation"] as const;
const money: Promised = {
  wins: 3,
  creditRoles: [...roles],
  gives: { kind: "amount", amount: { minor: "500000", currency: "USD" } },
};
const gold: Promised = {
  wins: 5,
  creditRoles: [],
  gives: { kind: "tier", name: "Gold", rewards: ["faster_payout"] },
};
const wins = ["Zapier: platform", "Brightline renewal", "Kestrel rollout"].map((name, at) => ({
  dealId: id(900 + at),
  name,
  day: `2026-10-${String(5 + at * 9).padStart(2, "0")}`,
}));
const set = { organisationId: us.id, person: { name: dana.name, title: null }, at: NOW - 3 * DAY };
const quota = { id: us.id, quotaBp: 10_000, acceleratorBp: 1_000, set };

const entry = (at: number, what: BonusEntry["what"], payer = us, beneficiary = lumen): BonusEntry => ({
  id: id(950 + at),
  partnershipId: withLumen.id,
  organisationId: payer.id,
  beneficiaryId: beneficiary.id,
  quarter: "2026-Q4",
  at: NOW - (9 - at) * DAY,
  dealId,
  what,
});
const earned = { kind: "earned", promise: money, policy: { id: POLICY, version: 3 }, wins } as const;
const between = (rest: Partial<BonusStanding> = {}): BonusStanding => ({
  payer: us,
  beneficiary: lumen,
  quarter: "2026-Q4",
  entries: [],
  progress: [
    { promise: money, wins: wins.slice(0, 2), isEarned: false },
    { promise: gold, wins, isEarned: false },
  ],
  ...rest,
});
const own = (rest: Partial<OwnCreditView> = {}) => ({
  own_credit: { quota, isAsked: false, bonuses: [], ...rest },
});
const bookedRow = {
  id: id(960),
  dealId,
  organisationId: us.id,
  amount: { minor: "9150000", currency: "USD" },
  booked: set,
};

type Shows = (
  deal: CreditWriter,
  text: string,
  more?: { says?: Partial<DealView>; press?: string[]; views?: Screen["views"]; pageAmount?: string },
) => Screen;
type Begin = () => CreditWriter;

export const privateCreditScreens = (
  shows: Shows,
  won: Begin,
  wonByLumen: Begin,
  { views }: { views: Screen["views"] },
): Record<string, Screen> => ({
  "credit-quota": shows(won(), "Counts toward quota", { views: own(), says: { booked: bookedRow } }),
  "credit-quota-form": shows(won(), "Amount we booked", {
    views: own(),
    says: { booked: bookedRow },
    press: ["Change the booked amount"],
  }),
  "credit-quota-none": shows(wonByLumen(), "Say what you booked", {
    views: { ...views, ...own() },
    pageAmount: "$84.0K",
  }),
  "credit-bonus-near": shows(won(), "2 of 3 wins to the next bonus", {
    views: own({ bonuses: [between()] }),
  }),
  "credit-bonus-earned": shows(wonByLumen(), "3rd co-sell win in Q4 2026", {
    views: {
      ...views,
      ...own({
        bonuses: [
          between({
            payer: lumen,
            beneficiary: us,
            entries: [entry(3, earned, lumen, us)],
            progress: [{ promise: money, wins, isEarned: true }],
          }),
        ],
      }),
    },
  }),
  "credit-bonus-back": shows(won(), "Taken back", {
    views: own({
      bonuses: [
        between({
          entries: [
            entry(7, { kind: "taken_back", of: id(953), wins: wins.slice(0, 2) }),
            entry(6, {
              kind: "points",
              of: id(949),
              name: "Zapier: platform",
              bp: 500,
              amount: { minor: "140000", currency: "USD" },
            }),
            entry(3, earned),
          ],
        }),
      ],
    }),
  }),
});
