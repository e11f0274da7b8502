// "Visible to: …": which partners see this touchpoint. None: only us.
import { ChevronDown, Lock, Users } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { Partnership } from "#lib/contract/records.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { itemLook, popoverLook } from "../parts/menu.tsx";
import { Tick } from "./tick.tsx";

const ONLY_US = "only-us";

function audienceNames(partnerships: readonly Partnership[], chosen: readonly string[]): string {
  const [first, ...others] = partnerships.filter(({ id }) => chosen.includes(id));
  if (!first) return t("form.onlyUs");
  const name = first.partner.name.slice(0, 60);
  return others.length === 0 ? name : t("form.andMore", { first: name, count: others.length });
}

export function AudiencePicker({
  partnerships,
  chosen,
  onChange,
}: {
  partnerships: readonly Partnership[];
  chosen: readonly string[];
  onChange(partnershipIds: string[]): void;
}) {
  const internal = chosen.length === 0;
  const Icon = internal ? Lock : Users;
  return (
    <MenuTrigger>
      <AriaButton className="inline-flex min-h-8 min-w-0 items-center gap-1.5 rounded-control border border-edge px-2 py-1 text-left data-hovered:bg-hover">
        <Icon aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
        <span className="line-clamp-2 min-w-0">
          {t("form.visibleTo", { names: audienceNames(partnerships, chosen) })}
        </span>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
      </AriaButton>
      <Popover className={popoverLook} placement="top start">
        <Menu
          aria-label={t("form.visibleToLabel")}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          className="w-64 max-w-full p-1 outline-none"
          selectedKeys={internal ? [ONLY_US] : chosen}
          onSelectionChange={(keys) => {
            const next = keys === "all" ? partnerships.map(({ id }) => id) : [...keys].map(String);
            // Choosing "Only us" clears the partners; choosing a partner clears "Only us".
            const clears = !internal && next.includes(ONLY_US);
            onChange(clears ? [] : next.filter((key) => key !== ONLY_US));
          }}
        >
          <MenuItem id={ONLY_US} textValue={t("form.onlyUs")} className={itemLook}>
            {({ isSelected }) => (
              <>
                <Tick on={isSelected} />
                <Lock aria-hidden="true" className="mx-1 size-4 shrink-0 text-quiet" />
                {t("form.onlyUs")}
              </>
            )}
          </MenuItem>
          {partnerships.map(({ id, partner }) => (
            <MenuItem key={id} id={id} textValue={partner.name} className={itemLook}>
              {({ isSelected }) => (
                <>
                  <Tick on={isSelected} />
                  <Avatar id={partner.id} name={partner.name} />
                  <Clamped text={partner.name} />
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
