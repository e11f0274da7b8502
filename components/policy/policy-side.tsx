// One side's credit policy in a partnership: its latest version and, where that is another, the one in force; how far
// each is accepted, its terms, and accepting it.
import { useState } from "react";
import type { Member, Partnership } from "#lib/contract/records.ts";
import { isSenior } from "#lib/contract/roles.ts";
import type { PolicyStanding } from "#lib/domain/deal/policy-in-force.ts";
import type { PartnershipPolicies } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { AcceptPanel } from "../deal/accept-panel.tsx";
import { TermsList } from "../deal/terms-list.tsx";
import { useActs } from "../deal/use-acts.ts";
import { date, fullMoment } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { RecordPolicy } from "../offline/record-policy.tsx";
import { RecordedNote } from "../offline/recorded-note.tsx";
import { Badge, type Tone } from "../parts/badge.tsx";
import { Button } from "../parts/button.tsx";
import { usePlatform } from "../surface/surface-context.tsx";
import { policyLines, policyText } from "./policy-lines.ts";

type State = "inForce" | "offered" | "us" | "them";
const tones: Record<State, Tone> = { inForce: "good", offered: "neutral", us: "accent", them: "warn" };

function stateOf({ inForce, acceptedBy }: PolicyStanding, ourId: string): State {
  if (inForce) return "inForce";
  if (acceptedBy.length === 0) return "offered";
  return acceptedBy.includes(ourId) ? "us" : "them";
}

function waitsFor(state: State, { partner: { name }, offline }: Partnership): string | null {
  const partner = name.slice(0, 80);
  if (state === "offered") return t("policy.waits.both");
  if (state === "them") return t("policy.waits.us");
  if (state !== "us") return null;
  return t(offline ? "offline.waitsPolicy" : "policy.waits.them", { partner });
}

function Version({
  standing,
  whose,
  policies: { partnership, asked },
  member,
  ourId,
}: {
  standing: PolicyStanding;
  whose: string;
  policies: PartnershipPolicies;
  member: Member;
  ourId: string;
}) {
  const { now } = usePlatform();
  const [open, setOpen] = useState<"terms" | "accept" | "record" | null>(null);
  const { act, busy, failure } = useActs();
  const { offer, acceptedBy } = standing;
  const { version } = offer;
  const state = stateOf(standing, ourId);
  const waits = waitsFor(state, partnership);
  const lines = policyLines(offer.terms);
  const isOpen = !acceptedBy.includes(ourId) && asked.length === 0;
  const mayAccept = isOpen && isSenior(member.role);
  const isUnrecorded = partnership.offline && !acceptedBy.includes(partnership.partner.id);
  const mayRecord = isUnrecorded && asked.length === 0 && isSenior(member.role);
  return (
    <div data-place={`policy:${offer.id}`} className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-semibold">{t("policy.version", { version })}</span>
        <Badge tone={tones[state]}>{t(`policy.state.${state}`)}</Badge>
        <span className="text-small text-quiet" title={fullMoment(offer.publishedAt)}>
          {t("policy.published", { date: date(offer.publishedAt, now()), name: offer.publishedBy.name })}
        </span>
      </div>
      {waits && <p className="text-quiet">{waits}</p>}
      {standing.recorded && <RecordedNote recorded={standing.recorded} now={now()} />}
      {isOpen && !mayAccept && <p className="text-small text-quiet">{t("policy.acceptNeeds")}</p>}
      {open === "record" && mayRecord && (
        <RecordPolicy
          partnership={partnership}
          offer={offer}
          text={policyText(lines)}
          now={now()}
          onClose={() => setOpen(null)}
        />
      )}
      {open === "accept" && mayAccept ? (
        <AcceptPanel
          title={t("policy.acceptTitle", { version, name: offer.organisation.name })}
          member={member}
          text={policyText(lines)}
          busy={busy}
          failure={failure}
          onAccept={(acceptedBy) =>
            void act({
              command: "policy.accept",
              mutation: {
                partnershipId: partnership.id,
                policyId: offer.policyId,
                acceptanceId: newId(),
                acceptedBy,
              },
            }).then((done) => done && setOpen(null))
          }
          onClose={() => setOpen(null)}
        >
          <TermsList lines={lines} />
        </AcceptPanel>
      ) : (
        <div className="flex flex-wrap gap-2">
          {mayAccept && (
            <Button aria-label={t("policy.acceptOf", { version, whose })} onPress={() => setOpen("accept")}>
              {t("policy.accept")}
            </Button>
          )}
          {mayRecord && open !== "record" && (
            <Button
              aria-label={t("offline.policyRecordNamed", {
                partner: partnership.partner.name.slice(0, 80),
                version,
              })}
              onPress={() => setOpen("record")}
            >
              {t("offline.policyRecord")}
            </Button>
          )}
          <Button
            aria-expanded={open === "terms"}
            aria-label={t("policy.showOf", { version, whose })}
            look="quiet"
            onPress={() => setOpen(open === "terms" ? null : "terms")}
          >
            {t("policy.show")}
          </Button>
        </div>
      )}
      {open === "terms" && <TermsList lines={lines} />}
    </div>
  );
}

export function PolicySide({
  policies,
  side,
  member,
  ourId,
}: {
  policies: PartnershipPolicies;
  side: "ours" | "theirs";
  member: Member;
  ourId: string;
}) {
  const standings = policies[side];
  const [latest] = standings;
  const inForce = standings.find((each) => each.inForce);
  const shown = [...new Set([latest, inForce])].filter((each) => each !== undefined);
  const whose = t(side === "ours" ? "policy.ours" : "policy.theirs");
  return (
    // Beside the other side's; with its terms or a form open it takes the whole width.
    <div className="col-span-full flex min-w-0 flex-col gap-2 min-[520px]:col-span-1 min-[520px]:has-[dl,form]:col-span-full">
      <h4 className="text-small font-semibold text-quiet">{whose}</h4>
      {shown.length === 0 && <p className="text-quiet">{t("policy.none")}</p>}
      {shown.map((standing) => (
        <Version
          key={standing.offer.id}
          standing={standing}
          whose={`${whose}, ${policies.partnership.partner.name.slice(0, 80)}`}
          policies={policies}
          member={member}
          ourId={ourId}
        />
      ))}
    </div>
  );
}
