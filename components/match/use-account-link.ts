// Saying which of our accounts the page is, and taking it back: each is the way back of the other. Called by the panel.
import type { LinkedAccount } from "#lib/contract/account-link.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { useActs } from "../deal/use-acts.ts";
import { t } from "../messages/t.ts";
import { shownName } from "../panel/subject.ts";
import type { Say } from "../record/deal-view-props.ts";

export type AccountLinking = {
  /** null: none of ours. */
  link(account: LinkedAccount | null): void;
  /** The page is matched by what it shows again. */
  unlink(): void;
  busy: boolean;
  failure: string | null;
};

export function useAccountLink(view: RecordView | null, say: Say): AccountLinking {
  const { act, busy, failure } = useActs();
  const recordRef = view?.choiceKey ?? null;
  const before = view?.accountLink ?? null;
  const shown = view && shownName(view);
  const told = (text: string) => (done: boolean) => done && say(text, null);
  const put = (linkId: string, account: LinkedAccount | null) =>
    recordRef === null
      ? Promise.resolve(false)
      : act({ command: "account.link", mutation: { linkId, recordRef, shown, account } });
  const remove = (linkId: string) => act({ command: "account.unlink", mutation: { linkId } });
  return {
    link(account) {
      const linkId = before?.id ?? newId();
      const said = account
        ? t("match.linked", { account: account.name.slice(0, 80) })
        : t("match.linkedNone");
      const undo = () =>
        void (before ? put(linkId, before.account) : remove(linkId)).then(told(t("match.asBefore")));
      void put(linkId, account).then((done) => done && say(said, undo));
    },
    unlink() {
      if (!before) return;
      const undo = () => void put(newId(), before.account).then(told(t("match.asBefore")));
      void remove(before.id).then((done) => done && say(t("match.unlinked"), undo));
    },
    busy,
    failure,
  };
}
