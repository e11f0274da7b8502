// Leaves a device with nothing of Tandem on it: every database, also of earlier members and other backends, all that its storage
// holds, the sign-in (after the backend was told to end it) and the hosts it was allowed to read. Called by the command handler.
// Nothing unsent is thrown away unless the person said so.
import { CommandRefused } from "../../messaging/surface-server.ts";
import { deleteAllDatabases, unsentInAll } from "../../store/all-stores.ts";
import { say } from "../messages/say.ts";
import type { Session } from "../session.ts";
import type { SignIn } from "../sign-in.ts";

/** The part of `browser.storage.local` and `browser.storage.session` that is used. */
type Clearable = { clear(): Promise<void> };

export type DeviceParts = {
  areas: readonly Clearable[];
  /** To the browser: every host that it was asked for. */
  giveBackAllHosts(): Promise<void>;
};

async function refuseUnsent(session: Session): Promise<void> {
  const own = session.held()?.store.name ?? session.outbox()?.name ?? null;
  const [all, others] = [await unsentInAll(), own === null ? 0 : await unsentInAll(own)];
  if (all === 0) return;
  const mine = say("session.unsentDevice", { count: all });
  const theirs = others === 0 ? "" : ` ${say("session.unsentOthers", { count: others })}`;
  throw new CommandRefused({ code: "unsent_writes", message: mine + theirs });
}

/** `told`: the backend knows that this sign-in is over. */
export async function forgetDevice(
  session: Session,
  flow: SignIn,
  { areas, giveBackAllHosts }: DeviceParts,
  discardUnsent: boolean,
): Promise<{ told: boolean }> {
  if (!discardUnsent) await refuseUnsent(session);
  // Closes and seals the store that is open; written meanwhile, and it says so.
  if (await session.forget(discardUnsent, "device")) await refuseUnsent(session);
  const told = await flow.signOut();
  await giveBackAllHosts();
  await deleteAllDatabases();
  for (const area of areas) await area.clear();
  await session.tokensChanged();
  return { told };
}
