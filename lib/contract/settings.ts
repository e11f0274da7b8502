// What an organisation sets for itself: from which stage each check of a joint plan applies, and what the stage texts of its
// CRM mean. Rows of its own, in `org`; of its checks the companies in its deals get a copy. Decision:
// docs/decisions/013-settings.md.
import { z } from "zod";
import { id, line, person, time } from "./shapes.ts";
import { dealStage, planCheck } from "./words.ts";

/** From which stage on a check applies; `never`: this organisation does not ask for it. */
export const checkFrom = z.enum([...dealStage.options, "never"]);
export type CheckFrom = z.infer<typeof checkFrom>;

/** Only what differs from how every organisation begins. */
const from = z.partialRecord(planCheck, checkFrom);

/** One per organisation. */
export const checkSettings = z.object({ id, organisationId: id, from, changedBy: person, changedAt: time });
export type CheckSettings = z.infer<typeof checkSettings>;

/** What one participant's checks apply from, for everyone who accepted the deal. One per deal and organisation. */
export const dealChecks = z.object({ id, dealId: id, organisationId: id, from });
export type DealChecks = z.infer<typeof dealChecks>;

/** What a stage of a CRM means in a joint deal. `open`: none of the joint stages. */
export const stageMeaning = z.enum([...dealStage.options, "open", "won", "lost"]);
export type StageMeaning = z.infer<typeof stageMeaning>;

/** What every organisation begins with. */
export const USUAL_OUTREACH_DAYS = 7;

/** Two sides that reach out to one person at the customer within fewer days are warned about; 0: never. One per organisation. */
export const outreachSetting = z.object({
  id,
  organisationId: id,
  days: z.int().min(0).max(90),
  changedBy: person,
  changedAt: time,
});
export type OutreachSetting = z.infer<typeof outreachSetting>;

const place = {
  /** As in a record's reference (`lib/domain/record-ref.ts`). */
  crm: z.string().regex(/^[a-z][a-z0-9-]{0,40}$/),
  instance: z.string().min(1).max(200),
  /** As the CRM's page shows it. */
  text: line,
  /** Where the page shows it: stages of several pipelines may have one name. */
  pipeline: line.optional(),
};

/** One per CRM, installation, pipeline and text, whatever its case and spaces (`lib/domain/deal/crm-stage.ts`). */
export const crmStage = z.object({
  id,
  organisationId: id,
  ...place,
  means: stageMeaning,
  mappedBy: z.object({ memberId: id, ...person.shape }),
  mappedAt: time,
});
export type CrmStage = z.infer<typeof crmStage>;

/** `from` null: as every organisation begins. The id counts only where it is the first. */
export const applyCheckArgs = z.object({ settingsId: id, check: planCheck, from: checkFrom.nullable() });
export const mapStageArgs = z.object({ stageId: id, ...place, means: stageMeaning });
export const unmapStageArgs = z.object({ stageId: id });

/** The id counts only where it is the first. */
export const setOutreachArgs = z.object({ settingId: id, days: outreachSetting.shape.days });

export const settingsMutationArgs = {
  "check.apply": applyCheckArgs,
  "outreach.set": setOutreachArgs,
  "stage.map": mapStageArgs,
  "stage.unmap": unmapStageArgs,
} as const;
export type SettingsCommand = keyof typeof settingsMutationArgs;
