// The group of the options about CRMs: where Tandem works, and CRMs that it does not know by itself.
import type { SessionView } from "#lib/messaging/surface-port.ts";
import type { Say } from "../record/deal-view-props.ts";
import { CrmStep } from "../setup/crm-step.tsx";
import type { GrantedHosts } from "../setup/use-hosts.ts";
import { OwnCrmsSection } from "./own-crms-section.tsx";
import { PublishedCrmsSection } from "./published-crms-section.tsx";
import { ShowCrm } from "./show-crm.tsx";

export function Crms({ hosts, session, say }: { hosts: GrantedHosts; session: SessionView; say: Say }) {
  return (
    <div className="flex flex-col gap-6">
      <CrmStep hosts={hosts} />
      <PublishedCrmsSection hosts={hosts} session={session} say={say} />
      <OwnCrmsSection hosts={hosts} session={session} say={say} />
      <ShowCrm hosts={hosts} say={say} />
    </div>
  );
}
