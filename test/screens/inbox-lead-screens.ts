// What waits, one kind after the other: its row in the list as the background makes it, and where a press leads, to the control
// that closes it.
import { noticesOf } from "#lib/domain/deal/notices-of.ts";
import { requestNotice } from "#lib/domain/play/request-notice.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import type { InboxItem } from "#lib/messaging/waiting.ts";
import { creditScreen } from "./credit-acting.ts";
import { CreditWriter } from "./credit-writer.ts";
import { cobalt, DAY, id, lumen, NOW, record, us, zapier } from "./data.ts";
import { accepted, invitedTerms, lumenPays, offersHere } from "./deal-data.ts";
import { dealWith, seenByAll } from "./evidence-data.ts";
import { panel } from "./panel-screen.ts";
import { asked } from "./partners-screens.ts";
import type { Screen } from "./screen.ts";

const HOUR = 3_600_000;
const settings = { browser: false, off: [] };
const openList = ["More", "Waiting for us"];
const about = { customer: zapier.name, accountId: zapier.id };
const viewer = { organisationId: us.id, role: "manager" } as const;

const ofDeal = (whole: CreditWriter["whole"]): InboxItem[] =>
  noticesOf(whole, viewer, offersHere, NOW).map((notice) => ({
    ...notice,
    ...about,
    dealId: whole.deal[0]?.id ?? null,
    deal: whole.deal[0]?.name ?? null,
  }));

/** The list, and the row pressed. */
const leads = (
  items: InboxItem[],
  deal: DealView,
  pressed: string,
  text: string,
  rest: Partial<Screen> & { account?: Screen["views"]["account"] } = {},
): Screen => {
  const { account, views, ...others } = { account: record({ deals: [deal], record: null }), ...rest };
  return panel({ inbox: { items, settings }, ...(account ? { account } : {}), ...views }, text, {
    press: [...openList, pressed],
    ...others,
  });
};

const ofCredit = ({ whole }: CreditWriter, pressed: string, text: string, views: Screen["views"] = {}) => {
  const { view, ...acting } = creditScreen(whole);
  return leads(ofDeal(whole), view, pressed, text, { ...acting, views });
};

const won = () => new CreditWriter().proven().reports("us", "won", null, 9);
const wonByLumen = () =>
  new CreditWriter({
    terms: invitedTerms({}),
    author: lumen,
    answers: [accepted(us)],
    decision: {},
  })
    .duty("onboarding", "us", "lumen")
    .reports("lumen", "won", null, 3);

/** Lumen pays, approved another amount, and then lost it. */
const lostByLumen = () =>
  new CreditWriter({ terms: invitedTerms({}), author: lumen, answers: [accepted(us)], decision: {} })
    .revises({ basis: { minor: "9000000", currency: "USD" } })
    .reports("lumen", "lost", "They chose another platform.", 1);
/** We pay, and nothing ends by what the others say for themselves. */
const wordsOfOthers = () =>
  new CreditWriter()
    .reports("cobalt", "lost", "They have no people for it.", 4)
    .reports("cobalt", "open", "Two came back from another customer.", 2)
    .reports("lumen", "lost", "Their champion left.", 1);

const late = dealWith([
  seenByAll(cobalt, -30, { type: "technical_workshop", recordedAt: NOW - DAY, note: "Two days on site." }),
]);
const [lateRow] = late.touchpoints;
const toJudge: InboxItem = {
  kind: "touchpoint_to_judge",
  key: "judge/1",
  at: NOW - DAY,
  dueAt: null,
  subject: lateRow?.touchpoint.person.name ?? null,
  place: { at: "judgement", dealTouchpointId: lateRow?.deal?.rowId ?? "" },
  dealId: late.deal.deal.id,
  deal: late.deal.deal.name,
  ...about,
};

const { request } = asked();
const theirs = asked({
  ours: false,
  request: { ...request, organisation: lumen, requestedAt: NOW - 21 * HOUR, dueAt: NOW + 3 * HOUR },
});
const toAnswer = requestNotice({ request: theirs.request, answers: [] }, us.id, NOW);
const overdue = requestNotice(
  { request: { ...theirs.request, id: id(901), dueAt: NOW - 5 * HOUR }, answers: [] },
  us.id,
  NOW,
);
const requests = [overdue, toAnswer].flatMap((notice): InboxItem[] =>
  notice ? [{ ...notice, ...about, dealId: null, deal: null }] : [],
);
const policy: InboxItem = {
  kind: "policy_to_accept",
  key: "policy/1",
  at: NOW - 4 * DAY,
  dueAt: null,
  subject: lumen.name,
  place: { at: "policy", offerId: id(850) },
  dealId: null,
  deal: null,
  customer: null,
  accountId: null,
};

const disputed = won().disputes("lumen", "Our proof of concept of 3 November is missing.", 3);
const late8 = won().disputes("lumen", "Our proof of concept of 3 November is missing.", 8.5);
const due = won().revises({ basis: { minor: "9000000", currency: "USD" } });
const every: InboxItem[] = [
  ...requests,
  ...[late8, disputed, due, wonByLumen(), lostByLumen(), wordsOfOthers()].flatMap(({ whole }, at) =>
    ofDeal(whole).map((item) => ({ ...item, key: `${item.key}/${at}` })),
  ),
  toJudge,
  policy,
].toSorted(
  (a, b) => (a.dueAt ?? Number.POSITIVE_INFINITY) - (b.dueAt ?? Number.POSITIVE_INFINITY) || a.at - b.at,
);

const ofTheirs = requests.filter(
  ({ place }) => place.at === "request" && place.requestId === theirs.request.id,
);

export const inboxLeadScreens: Record<string, Screen> = {
  "inbox-kinds": panel(
    { inbox: { items: every, settings } },
    "The credit policy with Lumen Analytics waits",
    {
      press: openList,
    },
  ),
  "inbox-to-dispute": ofCredit(disputed, "contests the statement", "Our proof of concept"),
  "inbox-to-statement": ofCredit(due, "is due: issue it", "Something changed since"),
  "inbox-to-check": ofCredit(wonByLumen(), "is there: check it", "then tick it off", { policies: lumenPays }),
  "inbox-to-hand-over": ofCredit(wonByLumen(), "handed over to", "1 hand-over waits for us", {
    policies: lumenPays,
  }),
  "inbox-to-news": ofCredit(lostByLumen(), "Lumen Analytics reported", "2 things wait for you", {
    policies: lumenPays,
  }),
  "inbox-to-touchpoint": leads([toJudge], late.deal, "counts once it is confirmed", "Two days on site.", {
    account: record({ deals: [late.deal], touchpoints: late.touchpoints, record: null }),
  }),
  "inbox-to-request": leads(ofTheirs, late.deal, "asks us for help", "She owns the budget", {
    account: record({ plays: [theirs], record: null }),
  }),
  "brief-news": panel(
    {
      record: record({ deals: [creditScreen(wordsOfOthers().whole).view] }),
      inbox: { items: ofDeal(wordsOfOthers().whole), settings },
    },
    "2 things wait for you",
  ),
  "brief-waits-after": panel(
    { record: record({ deals: [creditScreen(disputed.whole).view] }) },
    "1 thing waits for you",
  ),
};
