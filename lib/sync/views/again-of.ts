// How a refused act can be done again, from what it held and what this device holds now. Called by the outbox view.
import { z } from "zod";
import { mutationArgs } from "../../contract/mutations.ts";
import type { Again } from "../../messaging/again.ts";
import { accountById } from "../../store/look-up.ts";
import type { Reading } from "../../store/reading.ts";
import type { Store } from "../../store/store.ts";
import { accountOf } from "./account-of.ts";

type Refused = { name: string; args: unknown };

const inDeal = z.looseObject({ dealId: z.uuid() });
const planText = mutationArgs["plan.text.edit"];
const contribution = mutationArgs["plan.contribution.edit"];

async function held(store: Store, accountId: string | null): Promise<string | null> {
  return accountId !== null && (await accountById(store, accountId)) ? accountId : null;
}

/** The account of ours on whose page a deal is shown; null where the deal or the account is not held here. */
async function placeOfDeal(store: Store, reading: Reading, dealId: string): Promise<string | null> {
  const whole = await reading.deal(dealId);
  const deal = whole?.deal[0];
  if (!whole || !deal) return null;
  return (await held(store, whole.deal_link[0]?.accountId ?? null)) ?? accountOf(store, deal.customer);
}

function planEdit({ name, args }: Refused): Pick<Again & { as: "plan" }, "field" | "text" | "over"> | null {
  const text = name === "plan.text.edit" ? planText.safeParse(args).data : undefined;
  const ours = name === "plan.contribution.edit" ? contribution.safeParse(args).data : undefined;
  const edit = text?.edit ?? ours?.edit;
  if (!edit) return null;
  const field =
    text?.field ?? (ours?.organisationId ? `contribution:${ours.organisationId}` : "contribution");
  return { field, text: edit.value, over: { version: edit.base, text: edit.baseText } };
}

/** null: it can be copied or discarded. */
export async function againOf(store: Store, reading: Reading, refused: Refused): Promise<Again | null> {
  const { name, args } = refused;
  if (name === "touchpoint.record") {
    const parsed = mutationArgs[name].safeParse(args).data;
    if (!parsed) return null;
    const accountId = (await held(store, parsed.accountId)) ?? (await accountOf(store, parsed.customer));
    return { as: "touchpoint", args: parsed, accountId };
  }
  const dealId = inDeal.safeParse(args).data?.dealId;
  if (dealId === undefined) return null;
  const place = await placeOfDeal(store, reading, dealId);
  if (place !== null) {
    const edit = planEdit(refused);
    return edit
      ? { as: "plan", dealId, accountId: place, ...edit }
      : { as: "deal", dealId, accountId: place };
  }
  const draft = name === "deal.draft" ? mutationArgs[name].safeParse(args).data : undefined;
  if (!draft) return null;
  const { link, terms } = draft;
  const accountId = (await held(store, link.accountId)) ?? (await accountOf(store, terms.customer));
  return { as: "draft", args: draft, accountId };
}
