// What the launcher on a page says of itself, for tooltips and screen readers. Called by the view handler, so that
// the content script carries none of it.
import type { SessionView } from "../../messaging/surface-port.ts";

const undone: Record<Exclude<SessionView["state"], "ready">, string> = {
  starting: "Tandem is starting",
  signed_out: "Tandem: sign in",
  no_organisation: "Tandem: join your organisation",
  failed: "Tandem cannot open its store",
};

export function launcherLabel(state: SessionView["state"], partners: number, waiting: number): string {
  if (state !== "ready") return undone[state];
  const found = partners ? `: ${partners} partner${partners === 1 ? "" : "s"} in this account` : "";
  return `Tandem${found}${waiting ? `, ${waiting} waiting` : ""}`;
}
