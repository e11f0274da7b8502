// Records of the joint plan of a deal. Each field that people edit carries its version, so that edits made apart meet
// without loss (`lib/domain/deal/field.ts`). Decision: docs/decisions/006-the-plan.md.
import { z } from "zod";
import { namedPerson } from "./departure.ts";
import { id, line, person, text, time, webLink } from "./shapes.ts";
import {
  dealStage,
  duty,
  milestoneStatus,
  planCheck,
  planTextField,
  stakeholderRole,
  stance,
} from "./words.ts";

/** Who did it, for which organisation, when. */
export const author = z.object({ organisationId: id, person, at: time });
export type Author = z.infer<typeof author>;

const versionOf = <T extends z.ZodType>(value: T) => z.object({ value, version: id, edited: author });
export type Version<T> = { value: T; version: string; edited: Author };

/** Versions kept beside a field at most. */
export const KEPT = 20;
export const fieldOf = <T extends z.ZodType>(value: T) =>
  z.object({
    ...versionOf(value).shape,
    /** What an edit took the place of without having seen it: "edited by both". Stays until an edit settles it. */
    replaced: z.array(versionOf(value)).max(KEPT),
  });
export type Field<T> = Version<T> & { replaced: Version<T>[] };

/** A day by the calendar, of no time zone: "2026-11-20". */
export const day = z.iso.date();
/** Key of a row's place between its neighbours (`lib/domain/deal/order-key.ts`). */
export const orderKey = z.string().regex(/^[0-9A-Za-z]{0,199}[1-9A-Za-z]$/);
export const holder = z.object({ organisationId: id, person: namedPerson });
export type Holder = z.infer<typeof holder>;
export const owner = z.object({ organisationId: id, person: namedPerson.nullable() });

/** What is edited: the value of each kind of field, used by records and by edits. */
export const planValues = {
  text,
  title: line,
  personTitle: line.nullable(),
  owner: owner.nullable(),
  day: day.nullable(),
  milestoneStatus,
  dependsOn: z.array(id).max(50),
  evidence: webLink.nullable(),
  order: orderKey,
  stakeholderRole: stakeholderRole.nullable(),
  /** Who of one side knows this person, and when they last spoke and will next. */
  contact: z.object({ person: person.nullable(), lastAt: time.nullable(), nextAt: time.nullable() }),
  stance: stance.nullable(),
  holder: holder.nullable(),
  commitment: z.object({
    responseHours: z.int().min(1).max(720),
    meetings: z.string().trim().max(1_000),
    content: z.string().trim().max(1_000),
  }),
  stage: dealStage,
  /** Why a check is not good enough; null: it is. */
  mark: text.nullable(),
} as const;
export type PlanValue<K extends keyof typeof planValues> = z.infer<(typeof planValues)[K]>;

/** One per deal and field. */
export const planText = z.object({ id, dealId: id, field: planTextField, body: fieldOf(planValues.text) });
export type PlanText = z.infer<typeof planText>;

/** What one participant brings; its own words. One per organisation. */
export const contribution = z.object({
  id,
  dealId: id,
  organisationId: id,
  body: fieldOf(planValues.text),
});
export type Contribution = z.infer<typeof contribution>;

/** Of rows that can be removed. A removed row stays, so that an edit made apart can bring it back. */
export const removable = {
  createdBy: author,
  removed: author.nullable(),
  /** Somebody removed it, somebody else edited it unaware: it stands, and says so. */
  revived: z.object({ removed: author, edited: author }).nullable(),
};

export const stakeholder = z.object({
  id,
  dealId: id,
  ...removable,
  order: fieldOf(planValues.order),
  name: fieldOf(planValues.title),
  title: fieldOf(planValues.personTitle),
  role: fieldOf(planValues.stakeholderRole),
  /** One per organisation that ever took part; each writes its own. */
  contacts: z.array(z.object({ organisationId: id, contact: fieldOf(planValues.contact) })),
});
export type Stakeholder = z.infer<typeof stakeholder>;

/** What our organisation thinks of where a stakeholder stands: ours alone. */
export const stakeholderStance = z.object({
  id,
  dealId: id,
  organisationId: id,
  stakeholderId: id,
  stance: fieldOf(planValues.stance),
});
export type StakeholderStance = z.infer<typeof stakeholderStance>;

export const milestone = z.object({
  id,
  dealId: id,
  ...removable,
  order: fieldOf(planValues.order),
  title: fieldOf(planValues.title),
  /** Counts once the owner's own organisation has put it (`counts` in `lib/domain/deal/plan-of.ts`). */
  owner: fieldOf(planValues.owner),
  date: fieldOf(planValues.day),
  status: fieldOf(planValues.milestoneStatus),
  dependsOn: fieldOf(planValues.dependsOn),
  evidence: fieldOf(planValues.evidence),
});
export type Milestone = z.infer<typeof milestone>;

/** Who holds a duty. One per duty; of account executives one per organisation. */
export const assignment = z.object({
  id,
  dealId: id,
  duty,
  /** Of an account executive: whose; else null. */
  forOrganisationId: id.nullable(),
  holder: fieldOf(planValues.holder),
  /** The named organisation's answer, to the holder it names. */
  answer: z
    .object({
      holder,
      outcome: z.enum(["accepted", "declined"]),
      /** Of declining; else null. */
      reason: text.nullable(),
      answered: author,
    })
    .nullable(),
});
export type Assignment = z.infer<typeof assignment>;

/** The least that an organisation commits itself to. One per organisation. */
export const commitment = z.object({
  id,
  dealId: id,
  organisationId: id,
  terms: fieldOf(planValues.commitment),
  /** Its own acceptance, of the terms it names. */
  acceptance: z.object({ terms: planValues.commitment, accepted: author }).nullable(),
});
export type Commitment = z.infer<typeof commitment>;

/** One per deal. */
export const nextReview = z.object({ id, dealId: id, date: fieldOf(planValues.day) });
export type NextReview = z.infer<typeof nextReview>;

/** Where the deal stands for one organisation, in joint stages. One per organisation. */
export const stageReport = z.object({
  id,
  dealId: id,
  organisationId: id,
  stage: fieldOf(planValues.stage),
});
export type StageReport = z.infer<typeof stageReport>;

/** A manager's word that a check, though it holds, is not good enough. One per organisation and check. */
export const checkMark = z.object({
  id,
  dealId: id,
  organisationId: id,
  check: planCheck,
  reason: fieldOf(planValues.mark),
});
export type CheckMark = z.infer<typeof checkMark>;
