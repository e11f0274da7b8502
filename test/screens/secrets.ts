// What a screen's data hold that a customer must not read over a shoulder, found by rules of its own and not by those of
// the product: amounts, shares, reasons, internal notes, what edits replaced, commitments, stances, e-mail addresses, names
// of other deals, message and steps of a co-sell plan. Called by the test that presents every screen.
import { planTexts } from "#components/messages/en-plan.ts";
import { t } from "#components/messages/t.ts";
import { investmentTier } from "#lib/contract/words.ts";
import { majorText, toUnits } from "#lib/domain/credit/money.ts";
import type { Screen } from "./screen.ts";

/** `text`: as it would be drawn. `what`: where it lies in the data. */
export type Secret = { text: string; what: string };
type Rows = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Rows => typeof value === "object" && value !== null;

const amounts = new Set(["minor", "amount", "pool", "basis", "held", "payable", "kept"]);
/** Written by a person, for those in the deal or for colleagues alone. */
const written = new Set(["reason", "meetings", "content", "more", "note", "stakeholder"]);
const addresses = new Set(["ownerEmail", "ownerPhone"]);
/** Of what happens to stand in `reason`, what is a code of ours has no space in it. */
const isSaid = (text: string): boolean => text.trim().includes(" ");

/** Of an amount what no two ways to write it differ in: its digits, grouped. */
function digits(minor: string, currency: string): string[] {
  const [whole = "", cents] = majorText(toUnits(minor), currency).replace("-", "").split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ",");
  if (/^0*$/.test(whole + (cents ?? ""))) return [];
  return [whole.length > 3 || cents === undefined ? grouped : `${grouped}.${cents}`];
}

/** What two companies write in a co-sell plan, and we in our programme: nobody else's, whatever else is called so. */
const isCoSell = (path: string, key: string): boolean =>
  (key === "message" && /co_sell\.(programme|plans\.\d+)\.rules$/.test(path)) ||
  (key === "title" && /co_sell\..*playbook\.(steps|removed)\.\d+$/.test(path));

const textsIn = (value: unknown): string[] =>
  typeof value === "string"
    ? [value]
    : Array.isArray(value)
      ? value.flatMap(textsIn)
      : isRow(value)
        ? ["value", "replaced", "meetings", "content"].flatMap((key) => textsIn(value[key]))
        : [];

function* walk(value: unknown, path: string, currency: string): Generator<Secret> {
  if (!isRow(value)) return;
  const own = typeof value.currency === "string" ? value.currency : currency;
  for (const [key, each] of Object.entries(value)) {
    const what = `${path}.${key}`;
    const say = (texts: readonly string[]) => texts.map((text) => ({ text, what }));
    if (amounts.has(key) && typeof each === "string" && /^-?\d+$/.test(each) && own !== "")
      yield* say(digits(each, own));
    if (/bp$/i.test(key) && typeof each === "number" && each % 10_000 !== 0) yield* say([`${each / 100}%`]);
    if (isCoSell(path, key)) yield* say(textsIn(each));
    if (written.has(key)) yield* say(textsIn(each).filter(isSaid));
    if (key === "investmentTier" && typeof each === "string")
      yield* say([t(`tier.${investmentTier.parse(each)}`)]);
    // Of a partner's colleague; of our own accounts they are ours.
    if (addresses.has(key) && path.includes(".overlap")) yield* say(textsIn(each));
    if (key === "replaced") yield* say(textsIn(each).filter((text) => isSaid(text) && text !== value.value));
    if (key === "notes" && Array.isArray(each))
      yield* say(each.flatMap((note) => (note.visibility === "internal" ? [String(note.text)] : [])));
    if ((key === "resolution" || key === "acceptedBy") && isRow(each)) yield* say(textsIn(each.text));
    if (key === "stance" && isRow(each) && typeof each.value === "string") {
      const word = Object.entries(planTexts).find(([name]) => name === `stance.${each.value}`)?.[1];
      yield* say(typeof word === "string" ? [word] : []);
    }
    yield* walk(each, what, own);
  }
}

/** Names that stand on the page for all. */
function* openNames(value: unknown): Generator<string> {
  if (!isRow(value)) return;
  for (const [key, each] of Object.entries(value)) {
    if (["name", "title", "customer", "opportunity", "did"].includes(key)) yield* textsIn(each);
    yield* openNames(each);
  }
}

/** Each text once. */
export function secretsOf({ views }: Screen): Secret[] {
  const { inbox, record, account, outbox, deal, history } = views;
  const onPage = [...openNames([record, account, deal, history])].join("\n");
  const named = (inbox?.items ?? []).flatMap(({ deal, subject, customer }) =>
    [deal, subject, customer].flatMap((name) => (name ? [name] : [])),
  );
  const kept = (outbox?.refused ?? []).map(({ summary }) => summary);
  const found: Secret[] = [
    ...named.map((text) => ({ text, what: "inbox" })),
    ...kept.map((text) => ({ text, what: "outbox" })),
    ...walk(views, "", ""),
  ];
  const once = new Map(found.map((secret) => [secret.text.trim(), secret]));
  return [...once.values()].filter(({ text }) => {
    const begins = text.trim().slice(0, 60);
    return begins.length > 1 && !onPage.includes(begins);
  });
}
