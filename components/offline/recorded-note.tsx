// By whom and with what something was recorded for a partner that does not use Tandem. Stands below every such word.
import type { Recording } from "#lib/contract/offline.ts";
import { calendarDay } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";

export function RecordedNote({ recorded: { recorder, given }, now }: { recorded: Recording; now: number }) {
  const { title, link, note } = given.document;
  const document = t("offline.document", { title });
  return (
    <div className="flex flex-col text-small text-quiet">
      <span>
        <Clamped
          text={`${t("offline.recordedBy", { name: recorder.person.name, organisation: recorder.organisationName })} · ${t("offline.given", { date: calendarDay(given.on, now) })}`}
          lines={3}
        />
      </span>
      {link ? (
        <a href={link} target="_blank" rel="noreferrer" className="self-start font-semibold text-accent">
          <Clamped text={document} lines={2} />
        </a>
      ) : (
        <Clamped text={document} lines={2} />
      )}
      {note && <Clamped text={note} lines={2} />}
    </div>
  );
}
