// A background that keeps an organisation's own settings by the real rules, and shows at once what a page's stage means by them. For
// pictures and tests of settings.
import { type SettingsCommand, settingsMutationArgs } from "#lib/contract/settings.ts";
import { mappedStage } from "#lib/domain/deal/crm-stage.ts";
import { nothingThere } from "#lib/domain/mutators/nothing-there.test-support.ts";
import { prepareMutation } from "#lib/domain/mutators/registry.ts";
import { settingsAfter, startingOwnSettings } from "#lib/domain/own-settings.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import type { CommandArgs } from "#lib/messaging/surface-port.ts";
import { NOW, us } from "./data.ts";
import type { FakeSurface } from "./fake-surface.ts";

const isSettingsCommand = (name: string): name is SettingsCommand =>
  Object.hasOwn(settingsMutationArgs, name);

/** Whether it was one of the organisation's settings. */
export function actOnSettings(fake: FakeSurface, { command, mutation }: CommandArgs<"act">): boolean {
  if (!isSettingsCommand(command)) return false;
  const prepared = prepareMutation(command, mutation);
  if (prepared.outcome === "refused") throw new CommandError(prepared);
  const member = fake.get("session")?.member;
  if (!member) throw new Error("Somebody is signed in");
  const settings = fake.get("settings") ?? startingOwnSettings;
  const { id: memberId, name, title, role } = member;
  const actor = { memberId, name, title, role, organisationId: us.id, organisationName: us.name };
  const state = { ...nothingThere, settings: () => settings };
  const result = prepared.run(state, { actor, now: NOW, skew: 0, onServer: true, event: null });
  if (result.outcome === "refused") throw new CommandError(result);
  const after = result.changes.reduce(settingsAfter, settings);
  fake.set("settings", after);
  const view = fake.get("record");
  if (view?.stage) {
    fake.set("record", { ...view, stage: { ...view.stage, mapped: mappedStage(after.stages, view.stage) } });
  }
  return true;
}
