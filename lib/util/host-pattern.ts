// Match patterns of whole hosts, as browsers grant them: "https://*.crm.example/*". They name no port and stand for all.

/** "https://*.lightning.force.com/*" reads *.lightning.force.com. */
export const hostOfPattern = (pattern: string): string => pattern.replace(/^[^:]+:\/\/([^/]+)\/.*$/, "$1");

/** As people read it: both may be allowed of one host, so what is not encrypted says so. */
export const nameOfPattern = (pattern: string): string =>
  `${pattern.startsWith("http:") ? "http://" : ""}${hostOfPattern(pattern)}`;

/** As a file of a CRM names a host, with or without its scheme: by name alone. */
export const nameOfHost = (host: string): string => host.replace(/^https?:\/\//, "");

/** Where a file does not say it: plain http on this machine alone. */
export const schemeOfHost = (host: string): "http" | "https" =>
  host.startsWith("http://") || /^(?:localhost|127\.0\.0\.1)$/.test(host) ? "http" : "https";

/** "*.crm.example" is every name below crm.example, and that itself. */
export const coversHost = (host: string, other: string): boolean =>
  host === other || (host.startsWith("*.") && (other === host.slice(2) || other.endsWith(host.slice(1))));

/** Whether a file that names these reads this host, whatever its scheme: choices name none. Without its port. */
export const hostsCover = (hosts: readonly string[], host: string): boolean =>
  hosts.some((each) => coversHost(nameOfHost(each), host));

const schemeOf = (pattern: string): string => pattern.replace(/:.*$/, "");

export const coversPattern = (pattern: string, other: string): boolean =>
  (schemeOf(pattern) === "*" || schemeOf(pattern) === schemeOf(other)) &&
  coversHost(hostOfPattern(pattern), hostOfPattern(other));
