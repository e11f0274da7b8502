// What a touchpoint or a deal recorded now would belong to, and how the header names the record in view.

import { formatRecordRef } from "#lib/domain/record-ref.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";

export type Subject = {
  customer: { name: string; domain: string | null };
  accountId: string | null;
  recordRef: string | null;
  /** Names this customer for drafts and last choices. */
  key: string;
};

/** The company's name as our list or, failing that, as the page says it; null where nothing names it. */
export function companyName(view: RecordView): string | null {
  if (view.match.state === "matched") return view.match.account.name;
  return shownName(view);
}

/** As the page calls it. */
export function shownName({ record }: Pick<RecordView, "record">): string | null {
  if (!record) return null;
  const shown = record.fields.accountName ?? (record.ref.kind === "account" ? record.fields.name : undefined);
  return shown?.value.trim().slice(0, 300) || null;
}

/** The host of a website as a page shows it ("https://www.zapier.com/x" reads zapier.com), or null. */
export function websiteHost(shown: string | undefined): string | null {
  if (!shown) return null;
  try {
    const { hostname } = new URL(shown.includes("://") ? shown : `https://${shown}`);
    return hostname.includes(".") ? hostname.replace(/^www\./, "") : null;
  } catch {
    return null;
  }
}

/** Names what is in view, whatever is known of it yet: the page's record, or the account shown instead. */
export function placeOf(view: RecordView): string | null {
  if (view.record) return formatRecordRef(view.record.ref);
  return view.match.state === "matched" ? view.match.account.id : null;
}

export function subjectOf(view: RecordView): Subject | null {
  const { match, record } = view;
  if (match.state !== "matched" && match.state !== "not_in_list" && match.state !== "not_on_device")
    return null;
  const name = companyName(view);
  if (!name) return null;
  const recordRef = record ? formatRecordRef(record.ref) : null;
  if (match.state === "matched") {
    const { account } = match;
    return {
      customer: { name: account.name, domain: account.domain },
      accountId: account.id,
      recordRef,
      key: account.id,
    };
  }
  return {
    customer: { name, domain: websiteHost(record?.fields.website?.value) },
    accountId: null,
    recordRef,
    key: recordRef ?? name,
  };
}

/** The page says a host; the shared copy carries the domain. The list of suffixes is fetched only when needed. */
export async function withRegistrableDomain(subject: Subject): Promise<Subject> {
  const { name, domain } = subject.customer;
  if (subject.accountId !== null || domain === null) return subject;
  const { registrableDomain } = await import("#lib/domain/registrable-domain.ts");
  return { ...subject, customer: { name, domain: registrableDomain(domain) } };
}
