// Credit policies in the options: with each partner our version and theirs, how far each is accepted, and the way to a
// new version for who may publish one. What is half-written is kept on this device.
import { useEffect, useRef } from "react";
import type { Member } from "#lib/contract/records.ts";
import { partneringRoles } from "#lib/contract/roles.ts";
import type { SessionView } from "#lib/messaging/surface-port.ts";
import { RowHistory } from "../history/row-history.tsx";
import { t } from "../messages/t.ts";
import { OfflineBadge } from "../offline/offline-badge.tsx";
import { meantIn } from "../options/shown-group.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Button } from "../parts/button.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { listLook } from "../parts/section.tsx";
import { focusPlace } from "../record/use-place.ts";
import { RoleGate } from "../setup/role-gate.tsx";
import { useMemory } from "../surface/use-memory.ts";
import { useView } from "../surface/use-view.ts";
import { beginPolicy, isOther, keptPolicy } from "./kept-policy.ts";
import { PolicyEditor } from "./policy-editor.tsx";
import { PolicySide } from "./policy-side.tsx";

export function PoliciesSection({
  session: { member, organisation },
  members,
}: {
  session: SessionView;
  members: readonly Member[];
}) {
  const view = useView("policies", {});
  const { ready, value: draft, put } = useMemory(`policy:${organisation?.id}`, keptPolicy);
  const place = useRef<HTMLDivElement>(null);
  /** Not after a reload, when what was being written is open again and nobody has asked for the keyboard. */
  const isOpenedHere = useRef(false);
  const shown = view !== null;
  useEffect(() => {
    // What waits for our acceptance names its offer.
    const wanted = meantIn("credit-policies");
    if (shown && wanted && place.current) focusPlace(place.current, `policy:${wanted}`);
  }, [shown]);
  if (!view || !member || !organisation) return <Placeholder label={t("setup.loading")} blocks={1} />;
  const { partnerships } = view;
  const latest = partnerships
    .flatMap(({ ours }) => ours.slice(0, 1))
    .reduce<(typeof partnerships)[number]["ours"][number] | null>(
      (best, each) => (best && best.offer.version >= each.offer.version ? best : each),
      null,
    );
  const fresh = beginPolicy(
    latest?.offer ?? null,
    partnerships.map(({ partnership }) => partnership.id),
  );
  const isWritten = draft !== null && isOther(draft, fresh);
  const open = (next: typeof fresh) => {
    isOpenedHere.current = true;
    put(next);
  };
  return (
    <div ref={place} className="flex flex-col gap-4">
      <p className="text-quiet">{t("policy.lead")}</p>
      {partnerships.length === 0 ? (
        <p className="text-quiet">{t("policy.noPartners")}</p>
      ) : (
        <ul className={listLook}>
          {partnerships.map((policies) => {
            const { partner } = policies.partnership;
            return (
              <li key={policies.partnership.id} className="flex flex-col gap-3 p-3">
                <div className="flex flex-wrap items-center gap-2">
                  <Avatar id={partner.id} name={partner.name} />
                  <h3 className="min-w-0 font-semibold">
                    <Clamped text={partner.name} />
                  </h3>
                  {policies.partnership.offline && <OfflineBadge />}
                </div>
                {policies.asked.length > 0 && (
                  <p role="status" className="rounded-control bg-raised p-2 text-quiet">
                    {t("policy.asked")}
                  </p>
                )}
                <div className="grid grid-cols-2 items-start gap-3">
                  <PolicySide policies={policies} side="ours" member={member} ourId={organisation.id} />
                  {!policies.partnership.offline && (
                    <PolicySide policies={policies} side="theirs" member={member} ourId={organisation.id} />
                  )}
                </div>
                <RowHistory
                  rowId={policies.partnership.id}
                  about="policy."
                  of={policies.partnership.partner.name}
                />
              </li>
            );
          })}
        </ul>
      )}
      {partnerships.length > 0 && (
        <RoleGate member={member} members={members} roles={partneringRoles} organisation={organisation.name}>
          {draft?.open ? (
            <PolicyEditor
              key={draft.policyId}
              draft={draft}
              takesKeyboard={isOpenedHere.current}
              latest={latest?.offer ?? null}
              partnerships={partnerships.map(({ partnership }) => partnership)}
              organisation={organisation}
              onKeep={put}
              onDone={() => put(null)}
              onDiscard={isWritten ? () => put(null) : null}
              onClose={() => put(isWritten ? { ...draft, open: false } : null)}
            />
          ) : draft ? (
            <Button className="self-start" onPress={() => open({ ...draft, open: true })}>
              {t("policy.goOn")}
            </Button>
          ) : (
            <Button className="self-start" isDisabled={!ready} onPress={() => open(fresh)}>
              {t(latest ? "policy.new" : "policy.first")}
            </Button>
          )}
        </RoleGate>
      )}
    </div>
  );
}
