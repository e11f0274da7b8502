// Exactly what the partner will see under the settings on the screen, as the backend works it out.

import { useEffect, useState } from "react";
import type { ApiResponse, Sharing } from "#lib/contract/api.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import { useQuestion } from "../surface/use-api.ts";

/** Lets a person finish a change of several cells before the backend is asked. */
function useSettled<T>(value: T, delay: number): T {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delay);
    return () => clearTimeout(timer);
  }, [value, delay]);
  return settled;
}

type Preview = ApiResponse<"previewSharing">;

function Counts({ cells }: { cells: Preview["cells"] }) {
  const counted = cells.filter((cell) => cell.reveal === "count" && !isUnknown(cell));
  if (counted.length === 0) return null;
  return (
    <div>
      <h4 className="text-small font-semibold text-quiet">{t("sharing.countsOnly")}</h4>
      <ul className="list-none">
        {counted.map(({ ours, theirs, count, belowFive }) => (
          <li key={`${ours} ${theirs}`}>
            {t("sharing.countItem", {
              ours: t(`segments.${ours}`),
              theirs: t(`segments.${theirs}`),
              amount: belowFive ? t("sharing.countBelowFive") : String(count),
            })}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rows({ title, rows }: { title: string; rows: Preview["sample"] }) {
  if (rows.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <h4 className="text-small font-semibold text-quiet">{title}</h4>
      <ul className={listLook}>
        {rows.map((row) => {
          const contact = [row.ownerName, row.ownerTitle, row.ownerEmail, row.ownerPhone].filter(
            (part) => part !== null,
          );
          return (
            <li
              key={`${row.name} ${row.domain}`}
              className="grid gap-x-4 px-3 py-1.5 min-[520px]:grid-cols-[1fr_1fr]"
            >
              <span className="min-w-0">
                <span className="font-semibold">
                  <Clamped text={row.name} lines={1} />
                </span>
                <span className="block text-small text-quiet">
                  {[row.domain, t(`segment.${row.segment}`)].filter(Boolean).join(" · ")}
                </span>
              </span>
              <span className="min-w-0 text-quiet">
                <Clamped text={contact.length > 0 ? contact.join(" · ") : t("sharing.noContact")} />
              </span>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** A pair we reveal without knowing what they have: they hide it from us, or have uploaded nothing. */
const isUnknown = ({ reveal, count, belowFive }: Preview["cells"][number]) =>
  reveal !== "hidden" && count === null && !belowFive;

function sampleTitle({ sample, total }: Preview): string {
  const shown = total > sample.length ? [t("sharing.previewShown", { shown: sample.length })] : [];
  return [t("sharing.previewTotal", { count: total }), ...shown].join(" · ");
}

function Seen({ preview }: { preview: Preview }) {
  const { cells, total, sample, offered, offeredSample } = preview;
  if (cells.every(({ reveal }) => reveal === "hidden")) {
    return <p className="text-quiet">{t("sharing.previewEmpty")}</p>;
  }
  const unknown = cells.some(isUnknown);
  const nothing = total === 0 && !unknown && cells.every(({ reveal }) => reveal !== "count");
  const amounts = offered.map(({ ours, count }) =>
    t("sharing.offered", { count, segments: t(`segments.${ours}`) }),
  );
  return (
    <>
      {nothing && <p className="text-quiet">{t("sharing.previewNoMatch")}</p>}
      <Counts cells={cells} />
      {total > 0 && <Rows title={sampleTitle(preview)} rows={sample} />}
      {unknown && (
        <>
          <p className="text-quiet">{t("sharing.previewUnknown", { offered: listed(amounts) })}</p>
          {total === 0 && <Rows title={t("sharing.previewLike")} rows={offeredSample} />}
        </>
      )}
    </>
  );
}

export function SharingPreview({ partnershipId, sharing }: { partnershipId: string; sharing: Sharing }) {
  const settled = useSettled(sharing, 250);
  const { data, failure } = useQuestion("previewSharing", { id: partnershipId, ...settled });
  return (
    <Section title={t("sharing.preview")} level={3}>
      <div role="status" className="flex flex-col gap-3">
        {!data && !failure && <p className="text-quiet">{t("sharing.previewLoading")}</p>}
        {data && <Seen preview={data} />}
      </div>
      <Failure reason={failure} />
    </Section>
  );
}
