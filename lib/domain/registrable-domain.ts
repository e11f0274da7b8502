// The domain a company bought, out of what a person or a page wrote: a website, a host, an e-mail address.
// Called by the importer, the page look-up and the touchpoint's customer; equal results mean "the same company".
// It must never answer with something many companies share (a mail provider, a site builder, a public suffix):
// a false match shows one company's account to another. No network, no throwing, whatever the text.
import { parse } from "tldts";
import {
  freeMailDomains,
  profilePageDomains,
  registryLikeSuffixes,
  sharedHostingDomains,
} from "./shared-hosts.ts";

/** Longer than any host with a scheme, a login and a port; what follows cannot change the host. */
const READ_AT_MOST = 2_000;

/** Lower case, internationalised names in their ASCII form ("xn--mnchen-3ya.de"); null where the text says nothing. */
export function registrableDomain(text: string): string | null {
  const address = firstAddress(text);
  if (address === null) return null;
  const host = asciiHost(address.host);
  if (host === null) return null;
  const parsed = parse(host, { allowPrivateDomains: true });
  if (parsed.isIp || parsed.publicSuffix === null) return null;
  const domain = parsed.isPrivate
    ? underPrivateSuffix(host, parsed.domain, parsed.publicSuffix)
    : parsed.isIcann
      ? parsed.domain
      : null;
  if (domain === null || domain.length > 253) return null;
  if (freeMailDomains.has(domain)) return null;
  if (sharedHostingDomains.has(domain) && host !== domain) return null;
  if (profilePageDomains.has(domain) && (address.hasPath || host !== domain)) return null;
  return domain;
}

/** The first of several ("acme.com; acme.de"), without scheme, login and invisible characters. */
function firstAddress(text: string): { host: string; hasPath: boolean } | null {
  const visible = text
    .slice(0, READ_AT_MOST)
    .normalize("NFKC")
    .replace(/[\p{Cc}\p{Cf}]+/gu, (found) => (/[\t\r\n]/.test(found) ? " " : ""));
  // "Jane Doe <jane@acme.com>": the address is inside.
  const bracketed = /<([^<>\s]+@[^<>\s]+)>/.exec(visible)?.[1];
  const first = (bracketed ?? visible).split(/[\s,;|<>"'()[\]{}]+/).find((part) => part.includes("."));
  if (first === undefined) return null;
  const rest = first
    .toLowerCase()
    .replace(/^mailto:/, "")
    .replace(/^(?:https?(?::\/*|\/\/+)|[a-z][a-z0-9+-]*:\/\/|\/\/)/, "");
  const end = rest.search(/[/\\?#]/);
  const authority = end === -1 ? rest : rest.slice(0, end);
  return {
    host: authority.slice(authority.lastIndexOf("@") + 1),
    hasPath: end !== -1 && /[^/\\?#]/.test(rest.slice(end)),
  };
}

/** Through the platform's URL parser: IDNA, percent-encoding and every spelling of an IP address. */
function asciiHost(host: string): string | null {
  if (!URL.canParse(`http://${host}/`)) return null;
  const ascii = new URL(`http://${host}/`).hostname.replace(/\.+$/, "").replace(/^www\d?\.(?=.+\.)/, "");
  return ascii.includes(".") ? ascii : null;
}

/** `acme.github.io` is shared hosting, `acme.uk.com` was bought, and `netlify.app` alone is the provider. */
function underPrivateSuffix(host: string, domain: string | null, suffix: string): string | null {
  if (registryLikeSuffixes.has(suffix)) return domain;
  if (host !== suffix) return null;
  const provider = parse(host, { allowPrivateDomains: false });
  return provider.isIcann ? provider.domain : null;
}
