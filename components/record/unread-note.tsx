// Says calmly what could not be read from the CRM's page, behind a disclosure, with a report to hand on. Called by the record's
// page; nothing is drawn for a page that reads fine.
import { Info } from "lucide-react";
import { useState } from "react";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { locale, t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { useSurface } from "../surface/surface-context.tsx";
import { PageReport } from "./page-report.tsx";

const list = new Intl.ListFormat(locale, { type: "unit" });

export function UnreadNote({ view: { unread, tabId, pin } }: { view: RecordView }) {
  const surface = useSurface();
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
      {open && tabId !== null && <PageReport make={() => surface.run("crm.report", { tabId })} />}
    </section>
  );
}
