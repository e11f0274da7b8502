// Two answers that name the motion, who closes and who invoices; and the third that is asked where one company does both, for
// then the other may supply it, refer the customer to it, or introduce it for credit. Called by the registration form.
import { z } from "zod";
import type { CoSellModel, Motion } from "#lib/contract/words.ts";

export const closing = z.enum(["together", "us", "partner"]);
export const invoicing = z.enum(["each", "us", "partner", "product", "marketplace"]);
/** What the company does that neither closes nor invoices. */
export const otherPart = z.enum(["supplies", "refers", "introduces"]);
export type OtherPart = z.infer<typeof otherPart>;

export type MotionAnswers = {
  closes: z.infer<typeof closing>;
  invoices: z.infer<typeof invoicing>;
  /** Null: not asked, or not answered yet. */
  part: OtherPart | null;
};

/** What the third question offers; none where two answers are enough. */
export function partsAsked({ closes, invoices }: Omit<MotionAnswers, "part">): readonly OtherPart[] {
  if (closes === "us" && invoices === "us") return ["refers", "introduces"];
  if (closes === "partner" && invoices === "partner") return ["supplies", "refers", "introduces"];
  return [];
}

/** The answer to the third question, as far as it is asked. */
const partOf = (answers: MotionAnswers): OtherPart | null =>
  answers.part !== null && partsAsked(answers).includes(answers.part) ? answers.part : null;

export const lacksPart = (answers: MotionAnswers): boolean =>
  partsAsked(answers).length > 0 && partOf(answers) === null;

/** Such a deal has one model only. */
export const isIntroduction = (answers: MotionAnswers): boolean => partOf(answers) === "introduces";

/** Where the third answer is still to come, the motion that is most often meant. */
export function motionOf(answers: MotionAnswers): Motion {
  const { closes, invoices } = answers;
  if (invoices === "marketplace") return "marketplace";
  if (invoices === "product") return "oem";
  if (closes === "together" || invoices === "each" || isIntroduction(answers)) return "co_sell";
  // A partner that closes what we invoice sells, and does not merely refer.
  if (closes === "partner" && invoices === "us") return "co_sell";
  if (partOf(answers) === "refers") return "referral";
  return invoices === "us" ? "referral" : "resale";
}

/** Of a referral and an introduction: which side sells, and so pays; null: of none. */
export function sellerOf(answers: MotionAnswers): "us" | "partner" | null {
  const part = partOf(answers);
  if (part !== "refers" && part !== "introduces") return null;
  return answers.closes === "us" ? "us" : "partner";
}

/** Answers that name a motion, for a deal that is opened again. `weSell`: and not the partner. */
export function answersFor(motion: Motion, model: CoSellModel | null = null, weSell = true): MotionAnswers {
  const seller = weSell ? "us" : "partner";
  if (model === "sell_to") return { closes: seller, invoices: seller, part: "introduces" };
  const answers = {
    co_sell: { closes: "together", invoices: "each", part: null },
    referral: { closes: seller, invoices: seller, part: "refers" },
    resale: { closes: "partner", invoices: "partner", part: "supplies" },
    oem: { closes: "partner", invoices: "product", part: null },
    marketplace: { closes: "us", invoices: "marketplace", part: null },
  } as const;
  return answers[motion];
}
