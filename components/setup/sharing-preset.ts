// The sharing most partnerships begin with, and none at all.
import type { Sharing } from "#lib/contract/api.ts";

/** Customers and open opportunities in full; prospects hidden; the owner's name, title and e-mail to call whom. */
export function presetSettings(sharing: Sharing): Sharing {
  return {
    settings: sharing.settings.map((setting) => ({
      ...setting,
      reveal: setting.ours === "prospect" ? "hidden" : "full",
    })),
    fields: ["owner_name", "owner_title", "owner_email"],
  };
}

export function withoutAnything(sharing: Sharing): Sharing {
  return { settings: sharing.settings.map((setting) => ({ ...setting, reveal: "hidden" })), fields: [] };
}
