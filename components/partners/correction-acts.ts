// Saying something of an overlap and taking it back: each is the way back of the other. Called by the parts of the Partners
// view that correct.
import type { OverlapCorrection } from "#lib/contract/correction.ts";
import type { Account } from "#lib/contract/records.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import type { Say } from "../record/deal-view-props.ts";

export const short = (name: string): string => name.slice(0, 80);

type Said = Pick<OverlapCorrection, "says" | "theirs" | "reason"> & { partnershipId: string };

export function useCorrections(say: Say) {
  const { act, busy, failure, clear } = useActs();
  const keep = (correctionId: string, stands: boolean): Promise<boolean> =>
    act({ command: "overlap.correct.keep", mutation: { correctionId, stands } });
  const takeBack = async (correctionId: string): Promise<void> => {
    if (!(await keep(correctionId, false))) return;
    say(
      t("correct.takenBack"),
      () => void keep(correctionId, true).then((done) => done && say(t("correct.standsAgain"), null)),
    );
  };
  /** `told`: what is said once it is saved. */
  const correct = async (account: Account, said: Said, told: string): Promise<boolean> => {
    const correctionId = newId();
    const ours = { name: account.name, domain: account.domain };
    const mutation = { correctionId, accountId: account.id, ours, ...said };
    const done = await act({ command: "overlap.correct", mutation });
    if (done) say(told, () => void takeBack(correctionId));
    return done;
  };
  return { correct, takeBack, busy, failure, clear };
}
