// Signing in and out, and choosing the backend, as commands of a surface. Called by the command handler. Nothing
// unsent is thrown away unless the person said so.
import { CommandRefused } from "../../messaging/surface-server.ts";
import { say } from "../messages/say.ts";
import type { Session } from "../session.ts";
import type { SignIn } from "../sign-in.ts";

export async function signIn(session: Session, flow: SignIn) {
  const outcome = await flow.signIn(session.backendUrl(), { anew: session.lock() === "idle" });
  if (!outcome.ok) throw new CommandRefused({ code: outcome.kind, message: outcome.message });
  await session.heard("signed_in");
  await session.tokensChanged();
  await session.refresh();
  return { state: session.state() };
}

export async function signOut(session: Session, flow: SignIn, discardUnsent: boolean) {
  const unsent = await session.forget(discardUnsent);
  if (unsent) {
    const message = say("session.unsent", { count: unsent.waiting + unsent.refused });
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
    const message = say("signIn.address");
    throw new CommandRefused({ code: "bad_arguments", message, errors: [{ at: "url", message }] });
  }
  return url.origin;
}

export async function setBackend(session: Session, flow: SignIn, text: string) {
  const url = readBackendUrl(text);
  if (url === session.backendUrl()) return {};
  if (await session.forget(false)) {
    throw new CommandRefused({ code: "unsent_writes", message: say("session.unsentThere") });
  }
  await flow.signOut();
  await session.setBackend(url);
  return {};
}
