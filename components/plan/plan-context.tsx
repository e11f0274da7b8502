// What every part of the plan's view needs of the deal: who takes part, what the reader may do, and one way to write. Given
// by the plan's view, read by its parts.
import { createContext, type ReactNode, useContext, useState } from "react";
import type { PlanCommand } from "#lib/contract/plan-mutations.ts";
import type { Organisation } from "#lib/contract/records.ts";
import { ownerOfPlaceholder, speaksFor } from "#lib/domain/deal/offline.ts";
import type { FixPlace } from "#lib/domain/deal/plan-checks.ts";
import type { Surface } from "#lib/messaging/surface.ts";
import type { Act, DealView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { currentName } from "../deal/name-now.ts";
import { t } from "../messages/t.ts";
import type { DealViewProps, Say } from "../record/deal-view-props.ts";
import { reasonOf } from "../surface/use-run.ts";
import type { PlanDrafts } from "./use-plan-drafts.ts";

/** Acts with the acts that undo them; `said`: what the toast says. */
export type Written = { acts: readonly Act[]; said: string; back: readonly Act[] };

/** What a field needs that people edit at the same time, whatever it is a field of. */
export type EditHand = {
  /** Milliseconds UTC. */
  now: number;
  /** Ours reads "us"; cut where it is longer than a name in a sentence may be. */
  nameOf(organisationId: string): string;
  isPending(rowId: string | undefined): boolean;
  /** One after the other; answers why it was refused, null: done. */
  run(acts: readonly Act[]): Promise<string | null>;
  /** Runs, and says so with the way back. */
  write(written: Written): Promise<string | null>;
  say: Say;
  drafts: PlanDrafts;
};

export type PlanHand = EditHand & {
  deal: DealView;
  dealId: string;
  ourId: string;
  offline: boolean;
  /** Who takes part, we first; those that left do not. */
  companies: readonly Organisation[];
  /** Of ourselves, or of a partner that does not use Tandem and is ours. */
  speaksFor(organisationId: string): boolean;
  /** Of one that does not use Tandem: who records for it, in words. */
  recordedFor(organisationId: string): string | null;
  /** Why it is not allowed, in words; null where it is. */
  why(command: PlanCommand): string | null;
  /** The row or form that is open; one at a time. */
  opened: string | null;
  open(name: string | null): void;
  /** Leads to the field that closes a gap, in whichever view. */
  onFix(place: FixPlace): void;
};

export const MAX_NAME = 60;

const EditContext = createContext<EditHand | null>(null);
export const EditProvider = EditContext;

export function useHand(): EditHand {
  const hand = useContext(EditContext);
  if (!hand) throw new Error("Wrap this part in EditProvider");
  return hand;
}

const Context = createContext<PlanHand | null>(null);

export function PlanProvider({ value, children }: { value: PlanHand; children: ReactNode }) {
  return (
    <EditProvider value={value}>
      <Context value={value}>{children}</Context>
    </EditProvider>
  );
}

export function usePlan(): PlanHand {
  const hand = useContext(Context);
  if (!hand) throw new Error("Wrap this part in PlanProvider");
  return hand;
}

/** Running acts, and saying so with the way back. */
export function writingWith(surface: Surface, say: Say): Pick<EditHand, "run" | "write" | "say"> {
  const run = async (acts: readonly Act[]): Promise<string | null> => {
    try {
      for (const act of acts) await surface.run("act", { actId: newId(), ...act });
      return null;
    } catch (error) {
      return reasonOf(error);
    }
  };
  return {
    run,
    async write({ acts, said, back }) {
      const failure = await run(acts);
      if (failure !== null) return failure;
      const undo = () => void run(back).then((reason) => say(reason ?? t("plan.undone"), null));
      say(said, back.length === 0 ? null : undo);
      return null;
    },
    say,
  };
}

function whyNot({ may }: DealView, command: PlanCommand): string | null {
  const answer = may[command];
  return answer.allowed ? null : t(`plan.not.${answer.reason}`);
}

export function planHand(
  { deal, me, offline, say }: DealViewProps,
  given: { surface: Surface; now: number; drafts: PlanDrafts } & Pick<PlanHand, "opened" | "open" | "onFix">,
): PlanHand {
  const { surface, now, drafts, opened, open, onFix } = given;
  const ourId = me.organisation.id;
  const named = deal.registration.terms?.participants ?? [];
  const left = deal.participants.filter(({ level }) => level === "left");
  const companies = named
    .map(({ organisationId, name }) => ({
      id: organisationId,
      name: currentName(deal, organisationId) ?? name,
    }))
    .filter(({ id }) => !left.some(({ organisation }) => organisation.id === id))
    .sort((a, b) => Number(b.id === ourId) - Number(a.id === ourId));
  return {
    ...writingWith(surface, say),
    deal,
    dealId: deal.deal.id,
    ourId,
    now,
    onFix,
    offline,
    companies,
    nameOf(organisationId) {
      if (organisationId === ourId) return t("deal.us");
      const known = currentName(deal, organisationId);
      if (known === null) return t("common.unknownCompany");
      return known.length > MAX_NAME ? `${known.slice(0, MAX_NAME)}…` : known;
    },
    speaksFor: (organisationId) => speaksFor({ deal_participant: deal.participants }, ourId, organisationId),
    recordedFor(organisationId) {
      const owner = ownerOfPlaceholder({ deal_participant: deal.participants }, organisationId);
      return owner ? t("offline.planRecorded", { organisation: owner.name.slice(0, MAX_NAME) }) : null;
    },
    why: (command) => whyNot(deal, command),
    isPending: (rowId) => rowId !== undefined && deal.plan.pending.includes(rowId),
    drafts,
    opened,
    open,
  };
}

/** Writes for one control, and keeps why the last one was refused. */
export function useWrite() {
  const { write } = useHand();
  const [failure, setFailure] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  return {
    failure,
    busy,
    async put(written: Written): Promise<boolean> {
      setBusy(true);
      const reason = await write(written);
      setBusy(false);
      setFailure(reason);
      return reason === null;
    },
  };
}
