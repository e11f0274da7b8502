// Signing in and out, and choosing the backend, as commands of a surface. Called by the command handler. Nothing
// unsent is thrown away unless the person said so.
import { CommandRefused } from "../../messaging/surface-server.ts";
import type { Session } from "../session.ts";
import type { SignIn } from "../sign-in.ts";

export async function signIn(session: Session, flow: SignIn) {
  const outcome = await flow.signIn(session.backendUrl());
  if (!outcome.ok) throw new CommandRefused({ code: outcome.kind, message: outcome.message });
  await session.tokensChanged();
  await session.refresh();
  return { state: session.state() };
}

export async function signOut(session: Session, flow: SignIn, discardUnsent: boolean) {
  const unsent = await session.forget(discardUnsent);
  if (unsent) {
    const count = unsent.waiting + unsent.refused;
    const items = count === 1 ? "One item is" : `${count} items are`;
    const message = `${items} on this device only. Send or copy them first, or sign out and delete them.`;
    throw new CommandRefused({ code: "unsent_writes", message });
  }
  await flow.signOut();
  await session.tokensChanged();
  return {};
}

/** https, or this very machine; answers the address as it is kept, without a slash at its end. */
export function readBackendUrl(text: string): string {
  const url = URL.parse(text.trim());
  const isLocal = url !== null && ["localhost", "127.0.0.1", "[::1]"].includes(url.hostname);
  if (!url || (url.protocol !== "https:" && !(url.protocol === "http:" && isLocal))) {
    const message = "Give the backend's whole address, beginning with https://.";
    throw new CommandRefused({ code: "bad_arguments", message, errors: [{ at: "url", message }] });
  }
  return url.origin;
}

export async function setBackend(session: Session, flow: SignIn, text: string) {
  const url = readBackendUrl(text);
  if (url === session.backendUrl()) return {};
  if (await session.forget(false)) {
    const message = "Something is not sent to the present backend yet. Send or discard it, then change.";
    throw new CommandRefused({ code: "unsent_writes", message });
  }
  await flow.signOut();
  await session.setBackend(url);
  return {};
}
