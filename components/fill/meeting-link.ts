// The address of a video conference in what an invitation says, or none: only of services known to be one, so that no link
// of a footer or a tracker is taken for evidence. Called by the readers of this folder.
import { webLink } from "#lib/contract/shapes.ts";

const hosts =
  /^(?:[\w-]+\.)*(?:zoom\.us|zoomgov\.com|teams\.microsoft\.com|teams\.live\.com|meet\.google\.com|webex\.com|whereby\.com|gotomeeting\.com|goto\.com|meet\.jit\.si|bluejeans\.com|ringcentral\.com|facetime\.apple\.com|chime\.aws)$/i;
/** Pages of these services that are no conference. */
const others = /^\/?$|^\/(?:support|download|privacy|terms|test|legal)\b/i;
const addresses = /https:\/\/[^\s<>"'\\)\]}]{4,2000}/gi;

export function meetingLink(texts: readonly (string | null)[]): string | null {
  for (const text of texts) {
    for (const [found] of (text ?? "").slice(0, 100_000).matchAll(addresses)) {
      const link = found.replace(/[.,;:!?]+$/, "");
      if (!webLink.safeParse(link).success) continue;
      const { hostname, pathname } = new URL(link);
      if (hosts.test(hostname) && !others.test(pathname)) return link;
    }
  }
  return null;
}
