// What our organisation set for itself: its checks and the stages of its CRMs, for the options; and what the stage on a page
// means, for the record's view. Called by the background.
import type { CrmStage } from "../../contract/settings.ts";
import type { PageRecord } from "../../crm/page-record.ts";
import { guessedMeaning, mappedStage } from "../../domain/deal/crm-stage.ts";
import { stageWords } from "../../domain/deal/stage-words.ts";
import type { SettingsView, ShownStage } from "../../messaging/settings-view.ts";
import { currentReading } from "../../store/reading.ts";
import type { ViewContext } from "./view-context.ts";

const byPlace = (a: CrmStage, b: CrmStage) =>
  a.crm.localeCompare(b.crm) ||
  a.instance.localeCompare(b.instance) ||
  (a.pipeline ?? "").localeCompare(b.pipeline ?? "") ||
  a.text.localeCompare(b.text);

export async function settingsView({ store, actor }: ViewContext): Promise<SettingsView> {
  const reading = await currentReading(store, actor);
  const [[checks = null], [outreach = null], stages] = await Promise.all([
    reading.all("check_settings"),
    reading.all("outreach_setting"),
    reading.all("crm_stage"),
  ]);
  return { checks, outreach, stages: stages.sort(byPlace) };
}

/** Null where the page is no opportunity's or shows no stage. */
export function shownStage(record: PageRecord | null, stages: readonly CrmStage[]): ShownStage | null {
  const text = stageWords(record?.fields.stage?.value ?? "");
  if (record?.ref.kind !== "opportunity" || !text) return null;
  const pipeline = record.fields.pipeline?.value.trim();
  const { crm, instance } = record.ref;
  const shown = { crm, instance, text, ...(pipeline && { pipeline }) };
  const mapped = mappedStage(stages, shown);
  return { ...shown, mapped, guess: mapped?.means ?? guessedMeaning(shown, stages) };
}
