// A click of consequence counts only while the panel can be seen as it is: a page could lay something of its own over it and have
// a person press what they do not see. Called by surface-context.tsx for every command of every screen.
import { endpoints } from "#lib/contract/api.ts";
import { CommandError } from "#lib/messaging/surface.ts";
import type { CommandArgs, CommandName } from "#lib/messaging/surface-port.ts";
import { t } from "../messages/t.ts";
import type { Platform } from "./platform.ts";

/** What changes nothing, shows nothing to anybody else, or leads to a page of the browser's or our own that asks again. */
const harmless: ReadonlySet<CommandName> = new Set([
  "session.signIn",
  "sync.now",
  "look-up.again",
  "outbox.keep",
  "record.pin",
  "crm.report",
  "crm.reportAt",
  "presenter.set",
  "notify.seen",
  "panel.seen",
  "panel.close",
  "hosts.changed",
]);

/** Acts that stay with their author's own company and can be taken back. */
const ownActs: ReadonlySet<string> = new Set(["deal.draft", "deal.discard"]);

export function isOfConsequence<C extends CommandName>(command: C, args: CommandArgs<C>): boolean {
  if (harmless.has(command)) return false;
  const given: Record<string, unknown> = { ...args };
  if (command === "act") return !ownActs.has(String(given.command));
  if (command === "api.call") return !isReading(String(given.endpoint));
  // A touchpoint of our own can be undone; one that partners see cannot be unseen.
  if (command === "touchpoint.record") return given.dealId !== null || !isEmpty(given.partnershipIds);
  return true;
}

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

function isReading(endpoint: string): boolean {
  const found = Object.entries(endpoints).find(([name]) => name === endpoint);
  return found?.[1].method === "GET";
}

/** Rejects with `CommandError` `unseen` while something of the page lies over the panel. */
export async function refuseUnseen(
  surface: { run(command: "panel.seen", args: Record<string, never>): Promise<{ seen: boolean }> },
  platform: Pick<Platform, "place" | "isSeen">,
): Promise<void> {
  if (platform.place !== "page") return;
  const seen = platform.isSeen ? await platform.isSeen() : (await surface.run("panel.seen", {})).seen;
  if (!seen) throw new CommandError({ code: "unseen", message: t("page.covered") });
}
