// What surfaces see of an organisation's own settings, and of the stage that a page shows. Views of the surface port.
import type { CheckSettings, CrmStage } from "../contract/settings.ts";

/** `checks` null: as every organisation begins. Stages by CRM and text. */
export type SettingsView = { checks: CheckSettings | null; stages: CrmStage[] };

/** The stage on an opportunity's page. `mapped` null: nobody has said yet what it means. */
export type ShownStage = Pick<CrmStage, "crm" | "instance" | "text"> & { mapped: CrmStage | null };
