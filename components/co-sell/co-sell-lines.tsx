// What the co-sell plan with one partner says for the pursuit itself, to read: target accounts, joint message, playbook. Below the
// lines of "How we sell with X", which say its owners, motion, target and rhythm.
import type { CoSellItem } from "#lib/messaging/co-sell-view.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped, plainText } from "../parts/clamped.tsx";
import { listLook } from "../parts/section.tsx";

const NAMED = 4;

function targetsOf({ accounts }: CoSellItem): string {
  const more = accounts.length - NAMED;
  const named = accounts.slice(0, NAMED).map(({ customer }) => customer.name.slice(0, 60));
  return listed(more > 0 ? [...named, t("coSell.lineMore", { count: more })] : named);
}

const Label = ({ text }: { text: string }) => (
  <span className="block text-small font-semibold text-quiet">{text}</span>
);

export function CoSellLines({ item }: { item: CoSellItem }) {
  const message = item.rules?.message?.value.trim() ?? "";
  const { steps } = item.playbook;
  const { accounts } = item;
  if (message === "" && steps.length === 0 && accounts.length === 0) return null;
  return (
    <ul className={listLook}>
      {accounts.length > 0 && (
        <li className="px-3 py-2">
          <Label text={t("coSell.targets")} />
          <Clamped text={targetsOf(item)} lines={3} />
        </li>
      )}
      {message !== "" && (
        <li className="px-3 py-2">
          <Label text={t("coSell.message")} />
          <p dir="auto" className="whitespace-pre-wrap">
            {plainText(message)}
          </p>
        </li>
      )}
      {steps.length > 0 && (
        <li className="px-3 py-2">
          <Label text={t("coSell.playbook")} />
          <ol className="flex list-inside list-decimal flex-col gap-0.5">
            {steps.map(({ id, title }) => (
              <li key={id} dir="auto">
                {plainText(title.value)}
              </li>
            ))}
          </ol>
        </li>
      )}
    </ul>
  );
}
