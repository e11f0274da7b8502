// What surfaces see of an organisation's own settings, and of the stage that a page shows. Views of the surface port.
import type { CheckSettings, CrmStage, OutreachSetting, StageMeaning } from "../contract/settings.ts";

/** `checks`, `outreach` null: as every organisation begins. Stages by CRM and text. */
export type SettingsView = {
  checks: CheckSettings | null;
  outreach: OutreachSetting | null;
  stages: CrmStage[];
};

/** The stage on an opportunity's page, in its own words. `mapped` null: nobody has said yet what it means. */
export type ShownStage = Pick<CrmStage, "crm" | "instance" | "text" | "pipeline"> & {
  mapped: CrmStage | null;
  /** The first choice in the question. */
  guess: StageMeaning;
};
