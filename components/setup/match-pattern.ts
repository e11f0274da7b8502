// The match pattern for a self-hosted CRM's address: that host and nothing else. Null when it is no address.

export function matchPatternOf(address: string): string | null {
  const text = address.trim();
  try {
    const url = new URL(/^[a-z]+:\/\//i.test(text) ? text : `https://${text}`);
    const local = url.hostname === "localhost" || url.hostname === "127.0.0.1";
    if (url.protocol !== "https:" && !(url.protocol === "http:" && local)) return null;
    if (!local && !url.hostname.includes(".")) return null;
    // Match patterns know no ports in every browser: the host stands for all of them.
    return `${url.protocol}//${url.hostname}/*`;
  } catch {
    return null;
  }
}

/** "https://*.lightning.force.com/*" reads *.lightning.force.com. */
export const hostOfPattern = (pattern: string): string => pattern.replace(/^[^:]+:\/\/([^/]+)\/.*$/, "$1");
