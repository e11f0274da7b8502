// Says calmly what could not be read from the CRM's page, behind a disclosure, with a report to hand on. Called by the record's
// page; nothing is drawn for a page that reads fine.
import { Info } from "lucide-react";
import { useState } from "react";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { locale, t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";

const list = new Intl.ListFormat(locale, { type: "unit" });

export function UnreadNote({ view: { unread, tabId, pin } }: { view: RecordView }) {
  const [open, setOpen] = useState(false);
  // Of a record that is kept in view nothing is known of its page any more.
  if (!unread || (pin && !pin.isHere)) return null;
  const fields = list.format(unread.fields.map((field) => t(`unread.field.${field}`)));
  const title = t(unread.addressOnly ? "unread.addressOnly" : "unread.title");
  return (
    <section aria-label={title} className="border-b border-line px-4 py-1 text-small text-quiet">
      <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
        <Info aria-hidden="true" className="size-3.5" />
        {title}
      </Button>
      {open && <p className="pb-1">{t("unread.fields", { fields })}</p>}
      {open && tabId !== null && <Report tabId={tabId} />}
    </section>
  );
}

/** Made when it is asked for, shown before it is copied: a person sees that nothing of the customer is in it. */
function Report({ tabId }: { tabId: number }) {
  const surface = useSurface();
  const { copy } = usePlatform();
  const { busy, failure, run } = useRun();
  const [text, setText] = useState<string | null>(null);
  const [said, setSaid] = useState("");
  const make = async () => {
    const made = await run(() => surface.run("crm.report", { tabId }));
    if (made) setText(made.text);
  };
  const take = async () => {
    const isDone = await run(() => copy(text ?? "").then(() => true));
    setSaid(isDone ? t("common.copied") : t("common.notCopied"));
  };
  return (
    <div className="flex flex-col items-start gap-1 pb-2">
      {text === null ? (
        <Button look="plain" busy={busy} onPress={make}>
          {t("unread.report")}
        </Button>
      ) : (
        <>
          <p>{t("unread.reportHint")}</p>
          <textarea
            readOnly
            aria-label={t("unread.reportText")}
            rows={8}
            value={text}
            className="w-full rounded-control border border-edge bg-ground p-2 font-mono text-small text-ink"
          />
          <Button look="plain" busy={busy} onPress={take}>
            {t("common.copy")}
          </Button>
          <p role="status">{said}</p>
        </>
      )}
      <Failure reason={failure} />
    </div>
  );
}
