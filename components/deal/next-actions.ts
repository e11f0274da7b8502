// Which acts a deal offers its reader now: the ones that come next as buttons, the others in a menu, each with the reason
// where it is not allowed. Reads `DealView.may`, never decides by itself. Called by the card of a deal.
import type { ActCommand, DealCommand } from "#lib/contract/mutations.ts";
import type { Organisation } from "#lib/contract/records.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";

/** What a person can ask for; several go by one command. */
export type DealAct =
  | "continue"
  | "discard"
  | "accept"
  | "object"
  | "approve"
  | "reject"
  | "revise"
  | "renew"
  | "withdraw"
  | "leave";

export const commandOf: Record<DealAct, DealCommand> = {
  continue: "deal.draft",
  discard: "deal.discard",
  accept: "deal.answer",
  object: "deal.answer",
  approve: "deal.decide",
  reject: "deal.decide",
  revise: "deal.submit",
  renew: "deal.submit",
  withdraw: "deal.withdraw",
  leave: "deal.leave",
};

/** What waits, by what was asked of the registration. */
export const asks: Record<DealCommand, string> = {
  "deal.draft": t("deal.asked.draft"),
  "deal.discard": t("deal.asked.discard"),
  "deal.link": t("deal.asked.link"),
  "deal.submit": t("deal.asked.submit"),
  "deal.answer": t("deal.asked.answer"),
  "deal.record": t("deal.asked.record"),
  "deal.succeed": t("deal.asked.succeed"),
  "deal.rename": t("deal.asked.rename"),
  "deal.decide": t("deal.asked.decide"),
  "deal.withdraw": t("deal.asked.withdraw"),
  "deal.leave": t("deal.asked.leave"),
};
const isDealCommand = (command: ActCommand): command is DealCommand => Object.hasOwn(asks, command);

/** What the server was asked about the registration first; null: nothing. The plan, evidence and credit ask for themselves. */
export const askedOfDeal = ({ asked }: DealView): DealCommand | null =>
  asked.map(({ command }) => command).find(isDealCommand) ?? null;

export type NextActs = {
  buttons: DealAct[];
  /** Why the act that comes next is not this member's; null where it is, or where nothing waits for us. */
  waits: string | null;
  menu: { act: DealAct; reason: string | null }[];
};

/** Why it is not allowed, in words; null where it is. */
export function reasonAgainst({ may, registration }: DealView, act: DealAct): string | null {
  const command = commandOf[act];
  const answer = may[command];
  if (answer.allowed) return null;
  const isOpen = !["draft", "rejected", "withdrawn"].includes(registration.status);
  if (act === "leave" && answer.reason === "place" && isOpen) return t("deal.not.authorLeaves");
  return t(`deal.not.${answer.reason}`);
}

/** Partners that do not use Tandem and are ours, whose answer is to be recorded, by those who may. */
export function ourPlaceholders(
  { may, registration, participants }: DealView,
  ourId: string,
): Organisation[] {
  if (!may["deal.record"].allowed) return [];
  const open = registration.answers.filter(({ state }) => state === "pending" || state === "objected");
  return participants.flatMap(({ organisation, placeholderOf }) =>
    placeholderOf?.id === ourId && open.some((each) => each.organisationId === organisation.id)
      ? [organisation]
      : [],
  );
}

const DAY = 86_400_000;
/**
 * Protection that ends within two weeks is worth renewing now, while the deal is open by the payer's word. `now`:
 * milliseconds UTC.
 */
export const endsSoon = ({ registration, credit }: DealView, now: number): boolean =>
  credit.outcome === "open" &&
  registration.status === "approved" &&
  registration.protectedUntil !== null &&
  registration.protectedUntil - now < 14 * DAY;

function comesNext(deal: DealView, ourId: string, now: number): DealAct[] {
  const { status, answers, terms } = deal.registration;
  const ours = answers.find(({ organisationId }) => organisationId === ourId)?.state;
  switch (status) {
    case "draft":
      return ["continue"];
    case "submitted":
      return ours === "pending" ? ["accept", "object"] : [];
    case "action_required":
      if (ours === "pending") return ["accept", "object"];
      return ours === "objected" ? ["accept", "revise"] : ["revise"];
    case "in_review":
      return terms?.payerId === ourId ? ["approve", "reject"] : [];
    case "rejected":
      return ["revise"];
    case "expired":
      if (ours === "pending") return ["accept", "object"];
      return deal.credit.outcome === "open" ? ["renew"] : [];
    case "approved":
      // Came in the place of its placeholder, and is asked.
      if (ours === "pending") return ["accept", "object"];
      return endsSoon(deal, now) ? ["renew"] : [];
    default:
      return [];
  }
}

export function nextActs(deal: DealView, ourId: string, now: number): NextActs {
  const { status } = deal.registration;
  const next = comesNext(deal, ourId, now);
  const buttons = next.filter((act) => reasonAgainst(deal, act) === null);
  const first = next[0];
  const refused = first && buttons.length === 0 ? deal.may[commandOf[first]] : null;
  const others: DealAct[] =
    status === "draft"
      ? ["discard"]
      : status === "withdrawn"
        ? []
        : [...(next.includes("renew") ? [] : (["revise"] as const)), "withdraw", "leave"];
  return {
    buttons,
    waits:
      first && refused && !refused.allowed && refused.reason === "role"
        ? t("deal.waitsForSenior", { act: t(`deal.do.${first}`) })
        : null,
    menu: others
      .filter((act) => !buttons.includes(act))
      .map((act) => ({ act, reason: reasonAgainst(deal, act) })),
  };
}
