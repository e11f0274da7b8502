// Whether a host is one that a CRM's file may name. Called by `crm-file-schema.ts`, in the background and on the server.
import { getDomain } from "tldts";

/** A name or an IPv4 address; with "*." before it every name below, too. Patterns of browsers know no port: it stands for all. */
const HOST = /^(?:https?:\/\/)?(?:\*\.(?=.*\.))?[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9][a-z0-9-]{0,62}){0,9}$/;

export const isHost = (text: string): boolean => HOST.test(text);

/**
 * "*.co.uk" and "*.github.io" are everybody's, and parts of an IP address nobody's: below them are hosts of strangers. A name that
 * the public list does not know is of an office's own network; of that, too, "*." stands for all below a name in it
 * ("*.crm.corp"), never for the whole network ("*.corp").
 */
export function isTooWide(host: string): boolean {
  const base = /^(?:https?:\/\/)?\*\.(.*)$/.exec(host)?.[1];
  if (base === undefined) return false;
  return /(?:^|\.)\d+$/.test(base) || getDomain(base, { allowPrivateDomains: true }) === null;
}
