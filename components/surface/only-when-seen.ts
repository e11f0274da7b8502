// A click of consequence counts only while the panel can be seen as it is: a page could lay something of its own over it and have
// a person press what they do not see. Called by surface-context.tsx for every command of every screen.
import { CommandError } from "#lib/messaging/surface.ts";
import { t } from "../messages/t.ts";
import type { Platform } from "./platform.ts";

/** Rejects with `CommandError` `unseen` while something of the page lies over the panel. */
export async function refuseUnseen(
  surface: { run(command: "panel.seen", args: Record<string, never>): Promise<{ seen: boolean }> },
  platform: Pick<Platform, "place" | "isSeen">,
): Promise<void> {
  if (platform.place !== "page") return;
  const seen = platform.isSeen ? await platform.isSeen() : (await surface.run("panel.seen", {})).seen;
  if (!seen) throw new CommandError({ code: "unseen", message: t("page.covered") });
}
