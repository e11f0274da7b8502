// Which group of the options is shown: the one that the address names after `#`, alone (`#members`) or with what is meant in it
// (`#credit-policies=<offer id>`), so that a link, a bookmark and the way back lead to it. Called by options.tsx and by what
// links to a group.
import { useEffect, useState } from "react";

export type GroupId =
  | "backend"
  | "crms"
  | "members"
  | "partnerships"
  | "programme"
  | "co-sell-plans"
  | "credit-policies"
  | "quota"
  | "checks"
  | "outreach"
  | "stages"
  | "notifications"
  | "lists"
  | "refused"
  | "keyboard"
  | "device"
  | "stored";

/** `options`: the address of the options page. */
export const groupAddress = (options: string, group: GroupId, meant?: string): string =>
  `${options}#${group}${meant === undefined ? "" : `=${encodeURIComponent(meant)}`}`;

function hashNow(): { named: string; meant: string | null } {
  const [named = "", meant] = location.hash.slice(1).split("=");
  return { named, meant: meant ? decoded(meant) : null };
}

/** What nobody encoded means nothing. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

/** What the address means in this group, null where it names another group or nothing in it. */
export function meantIn(group: GroupId): string | null {
  const { named, meant } = hashNow();
  return named === group ? meant : null;
}

/** `named`: "" where the address names no group. `isAsked`: the person went there on this page, it did not begin so. */
export function useNamedGroup(): { named: string; isAsked: boolean } {
  const [at, setAt] = useState({ named: hashNow().named, isAsked: false });
  useEffect(() => {
    const follow = () => setAt({ named: hashNow().named, isAsked: true });
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return at;
}
