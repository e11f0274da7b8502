// Which other milestones one waits for.
import { ChevronDown } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { Milestone } from "#lib/contract/plan.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Clamped } from "../parts/clamped.tsx";
import { itemLook, popoverLook } from "../parts/menu.tsx";
import { labelLook } from "../parts/text-input.tsx";
import { Tick } from "../touchpoint/tick.tsx";
import { type Change, changing } from "./edits.ts";
import { Refused } from "./field-note.tsx";
import { KeptValues } from "./kept-values.tsx";
import { putMilestone } from "./milestone-acts.ts";
import { usePlan, useWrite } from "./plan-context.tsx";

export function DependsOn({ milestone: { id, dependsOn } }: { milestone: Milestone }) {
  const { deal, dealId, why } = usePlan();
  const { put, failure } = useWrite();
  const others = deal.plan.milestones.map(({ milestone }) => milestone).filter((each) => each.id !== id);
  const inWords = (ids: readonly string[]) => {
    const titles = others.filter((each) => ids.includes(each.id)).map(({ title }) => title.value);
    return titles.length === 0 ? t("plan.waitsForNothing") : listed(titles);
  };
  const toAct = ({ edit }: Change<string[]>["step"]) => putMilestone(dealId, id, { dependsOn: edit });
  const choose = (ids: string[]) => {
    const { step, back } = changing(dependsOn, ids, []);
    void put({
      acts: [toAct(step)],
      said: t("plan.saved", { what: t("plan.dependsOn") }),
      back: back.map(toAct),
    });
  };
  const isClosed = why("plan.milestone.put") !== null;
  if (others.length === 0) return null;
  return (
    <div className="flex flex-col gap-1">
      <span aria-hidden="true" className={labelLook}>
        {t("plan.dependsOn")}
      </span>
      <MenuTrigger>
        <AriaButton
          isDisabled={isClosed}
          aria-label={`${t("plan.dependsOn")}: ${inWords(dependsOn.value)}`}
          className="flex min-h-8 w-full items-center gap-1.5 rounded-control border border-field bg-ground px-2 py-1 text-left data-disabled:opacity-50 data-hovered:bg-raised"
        >
          <span className="min-w-0 flex-1">
            <Clamped text={inWords(dependsOn.value)} />
          </span>
          <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
        </AriaButton>
        <Popover className={`${popoverLook} w-(--trigger-width)`} placement="bottom start">
          <Menu
            aria-label={t("plan.dependsOn")}
            selectionMode="multiple"
            shouldCloseOnSelect={false}
            selectedKeys={dependsOn.value}
            onSelectionChange={(keys) =>
              choose(others.map((each) => each.id).filter((each) => keys === "all" || keys.has(each)))
            }
            className="p-1 outline-none"
          >
            {others.map(({ id: other, title }) => (
              <MenuItem key={other} id={other} textValue={title.value} className={itemLook}>
                {({ isSelected }) => (
                  <>
                    <Tick on={isSelected} />
                    <Clamped text={title.value} lines={1} />
                  </>
                )}
              </MenuItem>
            ))}
          </Menu>
        </Popover>
      </MenuTrigger>
      <Refused reason={failure} />
      <KeptValues
        label={t("plan.dependsOn")}
        field={dependsOn}
        inWords={inWords}
        toAct={toAct}
        disabled={isClosed}
      />
    </div>
  );
}
