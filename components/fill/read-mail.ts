// Reads a mail (.eml): an invitation inside is taken before the mail around it; else who wrote to whom, when, about what.
// Called by `read-dropped.ts`. The text of the mail is only held until the person asks for it or closes the form.
import PostalMime, { type Address, type Email } from "postal-mime";
import { t } from "../messages/t.ts";
import {
  type Found,
  type FoundPerson,
  MOST_PEOPLE,
  mailAddress,
  manyLines,
  oneLine,
  onlyOnce,
  Unreadable,
} from "./found.ts";
import { meetingLink } from "./meeting-link.ts";
import { plainMoment } from "./plain-moment.ts";
import { readInvitation } from "./read-invitation.ts";
import { plainPeople } from "./read-plain.ts";

const isCalendar = ({ mimeType, filename }: Email["attachments"][number]): boolean =>
  /^(?:text|application)\/(?:calendar|ics)$/.test(mimeType) || /\.ics$/i.test(filename ?? "");

function people(addresses: readonly (Address | undefined)[]): FoundPerson[] {
  return addresses
    .flatMap((each) => (each?.group ? each.group : each ? [each] : []))
    .flatMap(({ name, address = "" }) => {
      const found = { name: oneLine(name), address: mailAddress(address) };
      return found.name === null && found.address === null ? [] : [found];
    });
}

/** Date, as the header gives it; null where it gives none that is a moment. */
function sentAt({ date }: Email): number | null {
  const at = date === undefined ? Number.NaN : Date.parse(date);
  return Number.isFinite(at) && at >= 0 ? at : null;
}

const forwards = /^\s*(?:fwd?|wg|tr|rv|i|enc|vs)\s*:/i;
const forwardedBlock =
  /^(?:-{2,}\s*(?:forwarded message|weitergeleitete nachricht|message transféré|original message|ursprüngliche nachricht)\s*-{2,}|begin forwarded message:)\s*$/im;

/** What a forwarded mail said of itself: who wrote to whom. */
function forwardedPeople(text: string): FoundPerson[] {
  const at = forwardedBlock.exec(text)?.index;
  if (at === undefined) return [];
  const rows = text
    .slice(at, at + 4_000)
    .split("\n")
    .slice(1, 14);
  return plainPeople(
    rows.filter((row) => /^[>\s]*(?:from|to|cc|von|an|de|à|kopie|para)\s*:/i.test(row)).join("\n"),
  );
}

const asked =
  /join (?:zoom meeting|with google meet|the meeting now)|microsoft teams (?:meeting|need help)|zoom\.us\/j\//i;

export async function readMail(bytes: Uint8Array, now: number): Promise<Found> {
  let mail: Email;
  try {
    mail = await PostalMime.parse(bytes, {
      attachmentEncoding: "utf8",
      maxNestingDepth: 20,
      maxHeadersSize: 500_000,
    });
  } catch (error) {
    throw new Unreadable(
      t("fill.mailWrong", { reason: error instanceof Error ? error.message.slice(0, 200) : "" }),
    );
  }
  const subject = oneLine(mail.subject ?? "");
  const text = mail.text ?? "";
  const remarks: string[] = [];
  for (const part of mail.attachments.filter(isCalendar)) {
    if (typeof part.content !== "string") continue;
    try {
      const { entries, ...rest } = readInvitation(part.content, now);
      const [first, ...others] = entries.map((entry) => ({ ...entry, text: entry.text ?? manyLines(text) }));
      if (first) return { ...rest, entries: [first, ...others] };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      // The mail around it still says something.
      remarks.push(t("fill.partWrong", { reason: error.message }));
    }
  }
  const isForwarded = forwards.test(subject ?? "");
  const all = onlyOnce([
    ...people([mail.from, ...(mail.to ?? []), ...(mail.cc ?? [])]),
    ...(isForwarded ? forwardedPeople(text) : []),
  ]);
  const sent = sentAt(mail);
  if (all.length === 0 && sent === null && subject === null) throw new Unreadable(t("fill.noMail"));
  const link = meetingLink([text]);
  const isInvitation = link !== null && asked.test(text.slice(0, 100_000));
  const said = isInvitation ? plainMoment(text) : null;
  const at = isInvitation ? said : sent === null ? null : { at: sent, isWholeDay: false };
  return {
    kind: "mail",
    entries: [
      {
        type: isInvitation ? "meeting" : "email",
        at: at?.at ?? null,
        isWholeDay: at?.isWholeDay ?? false,
        subject,
        people: all.slice(0, MOST_PEOPLE),
        link: isInvitation ? link : null,
        text: manyLines(text),
      },
    ],
    proposed: 0,
    remarks: [
      ...remarks,
      ...(isForwarded && !isInvitation ? [t("fill.forwarded")] : []),
      ...(at === null ? [t(isInvitation ? "fill.whenUnclear" : "fill.noDate")] : []),
      ...(all.length > MOST_PEOPLE ? [t("fill.peopleCut", { count: MOST_PEOPLE })] : []),
    ],
  };
}
