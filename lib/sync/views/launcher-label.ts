// What the launcher on a page says of itself, for tooltips and screen readers. Called by the view handler, so that
// the content script carries none of it.
import type { SessionView } from "../../messaging/surface-port.ts";
import { say } from "../messages/say.ts";

export function launcherLabel(state: SessionView["state"], partners: number, waiting: number): string {
  if (state !== "ready") return say(`launcher.undone.${state}`);
  const launcher = partners ? say("launcher.partners", { count: partners }) : say("launcher");
  return waiting ? say("launcher.waiting", { launcher, count: waiting }) : launcher;
}
