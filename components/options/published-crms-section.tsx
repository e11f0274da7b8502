// CRMs that the member's organisation published: using one here, which asks the browser for its hosts within the click; an admin
// retracts them. In the options, below where CRMs are picked.
import { Check } from "lucide-react";
import type { PublishedCrm } from "#lib/messaging/crms-view.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { nameOfPattern } from "#lib/util/host-pattern.ts";
import { RowHistory } from "../history/row-history.tsx";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { listLook, Section } from "../parts/section.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { HostsToTake, hasItsHosts } from "../setup/asked-hosts.tsx";
import type { GrantedHosts } from "../setup/use-hosts.ts";
import { useView } from "../surface/use-view.ts";
import { ExportCrm } from "./export-crm.tsx";
import { PublishedBy } from "./published-by.tsx";
import { RetractCrm } from "./retract-crm.tsx";

type Props = { hosts: GrantedHosts; session: SessionView; say: Say };

function PublishedRow({
  published,
  hosts,
  organisation,
  isAdmin,
  say,
}: Omit<Props, "session"> & { published: PublishedCrm; organisation: string; isAdmin: boolean }) {
  const { key, label, matches, own, unread } = published;
  const named = listed(matches.map(nameOfPattern));
  const wanted = { crm: key, patterns: matches, hosts };
  const isUsed = hasItsHosts(wanted);
  // Straight from the click: Firefox forgets it after the first await.
  const use = () =>
    void hosts
      .request(matches, key)
      .then((yes) => yes && say(t("pubCrm.usedNow", { label, organisation }), null));
  return (
    <li className="flex flex-col gap-1 p-3">
      <div className="flex flex-wrap items-center gap-2">
        <div className="min-w-[min(11rem,100%)] flex-1">
          <p className="font-semibold">
            <Clamped text={label} />
          </p>
          <PublishedBy published={published} />
        </div>
        {isUsed && !unread ? (
          <span className="inline-flex min-w-0 items-center gap-1 font-semibold text-good">
            <Check aria-hidden="true" className="size-3.5 shrink-0" />
            <span className="min-w-0 break-words">{t("pubCrm.used", { hosts: named })}</span>
          </span>
        ) : (
          !unread && (
            <Button aria-label={t("pubCrm.useOn", { label, hosts: named })} onPress={use}>
              {t("pubCrm.use")}
            </Button>
          )
        )}
        <ExportCrm crm={key} label={label} name={t("pubCrm.exportOne", { label })} />
        {isAdmin && <RetractCrm published={published} organisation={organisation} say={say} />}
      </div>
      {unread ? (
        <p className="text-small">{t(unread === "newer" ? "pubCrm.newer" : "pubCrm.refused")}</p>
      ) : (
        <HostsToTake {...wanted} />
      )}
      {own === "differs" && <p className="text-small text-quiet">{t("pubCrm.ownDiffers")}</p>}
    </li>
  );
}

export function PublishedCrmsSection({ hosts, session, say }: Props) {
  const view = useView("crms", {});
  const organisation = session.organisation?.name ?? "";
  const isAdmin = session.member?.role === "admin";
  const published = view?.published ?? [];
  if (session.state !== "ready" || !view || (published.length === 0 && !isAdmin)) return null;
  const title = t("pubCrm.title", { organisation });
  return (
    <Section title={title} level={3}>
      <p className="text-quiet">
        {t(published.length > 0 ? "pubCrm.lead" : "pubCrm.none", { organisation })}
      </p>
      {published.length > 0 && (
        <ul aria-label={title} className={listLook}>
          {published.map((each) => (
            <PublishedRow
              key={each.tableId}
              published={each}
              hosts={hosts}
              organisation={organisation}
              isAdmin={isAdmin}
              say={say}
            />
          ))}
        </ul>
      )}
      <RowHistory rowId={null} about="crm." of={title} />
    </Section>
  );
}
