// For somebody without an organisation who was in one: what they wrote there and it did not take is still on this
// device. Shown in the panel and in the options, which have no other way to it then. Nothing where nothing is kept.
import { TriangleAlert } from "lucide-react";
import { t } from "../messages/t.ts";
import type { Say } from "../record/deal-view-props.ts";
import { useView } from "../surface/use-view.ts";
import { RefusedItems } from "./refused-items.tsx";

export function KeptItems({ say }: { say?: Say }) {
  const outbox = useView("outbox", {});
  if (!outbox || outbox.refused.length + outbox.discarded.length === 0) return null;
  return (
    <section className="flex flex-col gap-3 border-t border-line py-6">
      {outbox.refused.length > 0 && (
        <h2 className="flex items-start gap-2 text-title font-semibold">
          <TriangleAlert aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-warn" />
          {t("kept.title", { count: outbox.refused.length })}
        </h2>
      )}
      <RefusedItems {...(say ? { say } : {})} />
    </section>
  );
}
