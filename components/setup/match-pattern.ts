// The match pattern for a self-hosted CRM's address as a person writes it: that host and nothing else, or what is wrong with it.
// Patterns name no port: Firefox takes none, and without one they stand for all ports in every browser.
import { hostOfPattern } from "#lib/util/host-pattern.ts";
import { t } from "../messages/t.ts";

export type Asked = { pattern: string; problem: null } | { pattern: null; problem: string };

const THIS_MACHINE = /^(?:localhost|127\.0\.0\.1)$/;
const OF_AN_OFFICE = /^[^.]+$|^[\d.]+$|\.(?:local|lan|internal|intranet|localdomain|home\.arpa)$/;
const wrong = (problem: string): Asked => ({ pattern: null, problem });

export function patternOfAddress(address: string): Asked {
  const text = address.trim();
  const isWhole = /^[a-z]+:\/\//i.test(text);
  const url = URL.parse(isWhole ? text : `https://${text}`);
  if (!url || !/^https?:$/.test(url.protocol) || url.hostname === "") return wrong(t("crm.originBad"));
  const name = url.hostname;
  if (name.startsWith("[")) return wrong(t("crm.originIpv6"));
  // "crm" alone may be half a name, and whether 192.168.1.5:8069 encrypts nobody can tell.
  if (!isWhole && OF_AN_OFFICE.test(name)) return wrong(t("crm.originScheme"));
  return { pattern: `${url.protocol}//${name}/*`, problem: null };
}

/** The same of a pattern. */
export const isUnprotectedHost = (pattern: string): boolean =>
  pattern.startsWith("http:") && !THIS_MACHINE.test(hostOfPattern(pattern));

/** Said while it is written: nothing keeps this page from being read or changed on its way. */
export const isUnprotected = (address: string): boolean => {
  const url = URL.parse(address.trim());
  return url !== null && isUnprotectedHost(`${url.protocol}//${url.hostname}/*`);
};
