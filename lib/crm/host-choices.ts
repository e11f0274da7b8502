// Which CRM is at which host, as people said or as addresses told. Pure; kept by `lib/sync/crms/crms.ts`.
// A key is a host name, with "*." before it where a build declared a whole domain, with its port where only the
// addresses of that port told.
import { coversHost, hostOfPattern } from "../util/host-pattern.ts";

/** Host → adapter name. */
export type HostChoices = Readonly<Record<string, string>>;

/** Without its port. */
export const nameOf = (host: string): string => host.replace(/:\d+$/, "");

/** The closest says it: the host with its port, the host, the domains around it. */
export function chosenFor(choices: HostChoices, host: string): string | null {
  const name = nameOf(host);
  const around = name.split(".").map((_, at, labels) => `*.${labels.slice(at).join(".")}`);
  const key = [host, name, ...around].find((each) => Object.hasOwn(choices, each));
  return key === undefined ? null : (choices[key] ?? null);
}

const without = (choices: HostChoices, isGone: (host: string) => boolean): HostChoices =>
  Object.fromEntries(Object.entries(choices).filter(([host]) => !isGone(host)));

/** Said by a person: for every port of that host. Null forgets. */
export function withChoice(choices: HostChoices, host: string, crm: string | null): HostChoices {
  const rest = without(choices, (each) => nameOf(each) === nameOf(host));
  return crm === null ? rest : { ...rest, [nameOf(host)]: crm };
}

/** Told by addresses: for that port alone, and never over what is known. */
export const withFound = (choices: HostChoices, host: string, crm: string): HostChoices =>
  chosenFor(choices, host) === null ? { ...choices, [host]: crm } : choices;

/** What was known of hosts that were given back. */
export function withoutHosts(choices: HostChoices, patterns: readonly string[]): HostChoices {
  const hosts = patterns.map(hostOfPattern);
  return without(choices, (each) => hosts.some((host) => coversHost(host, nameOf(each))));
}

/** Whether what was chosen is there no more, or no more for this host, which is named without its port. */
export type IsGone = (crm: string, host: string) => boolean;

/** Where choices are gone, without ports. */
export const hostsReadBy = (choices: HostChoices, isGone: IsGone): string[] => [
  ...new Set(
    Object.entries(choices).flatMap(([host, crm]) => (isGone(crm, nameOf(host)) ? [nameOf(host)] : [])),
  ),
];

/** Of what the browser allows, what is for these hosts and no wider. */
export const patternsFor = (origins: readonly string[], hosts: readonly string[]): string[] =>
  origins.filter((pattern) => hosts.includes(hostOfPattern(pattern)));

/** What was known of CRMs that are gone. */
export const withoutCrm = (choices: HostChoices, crm: string): HostChoices =>
  withoutCrms(choices, (each) => each === crm);

export const withoutCrms = (choices: HostChoices, isGone: IsGone): HostChoices =>
  Object.fromEntries(Object.entries(choices).filter(([host, crm]) => !isGone(crm, nameOf(host))));
