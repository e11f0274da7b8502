// The group of the options about CRMs: where Tandem works, and CRMs that it does not know by itself.
import type { Say } from "../record/deal-view-props.ts";
import { CrmStep } from "../setup/crm-step.tsx";
import type { GrantedHosts } from "../setup/use-hosts.ts";
import { OwnCrmsSection } from "./own-crms-section.tsx";
import { ShowCrm } from "./show-crm.tsx";

export function Crms({ hosts, say }: { hosts: GrantedHosts; say: Say }) {
  return (
    <div className="flex flex-col gap-6">
      <CrmStep hosts={hosts} />
      <OwnCrmsSection hosts={hosts} say={say} />
      <ShowCrm hosts={hosts} say={say} />
    </div>
  );
}
