// "Visible to: …": everyone in a deal, or which partners see this touchpoint. None: only us.
import { ChevronDown, Handshake, Lock, Users } from "lucide-react";
import { Button as AriaButton } from "react-aria-components/Button";
import { Menu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import type { Partnership } from "#lib/contract/records.ts";
import type { DealView } from "#lib/messaging/surface-port.ts";
import { listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Avatar } from "../parts/avatar.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { itemLook, popoverLook } from "../parts/menu.tsx";
import { acceptedOthers, type Chosen, dealLabel } from "./audience.ts";
import { dealAudience } from "./draft.ts";
import { Tick } from "./tick.tsx";

const ONLY_US = "only-us";

function partnerNames(partnerships: readonly Partnership[], chosen: readonly string[]): string {
  const [first, ...others] = partnerships.filter(({ id }) => chosen.includes(id));
  if (!first) return t("form.onlyUs");
  const name = first.partner.name.slice(0, 60);
  return others.length === 0 ? name : t("form.andMore", { first: name, count: others.length });
}

function seenInDeal(deal: DealView, ourId: string): string {
  const names = acceptedOthers(deal, ourId).map(({ name }) => name.slice(0, 60));
  return names.length === 0 ? t("form.everyoneLater") : t("form.everyoneNow", { names: listed(names) });
}

export function AudiencePicker({
  partnerships,
  deals,
  ourId,
  chosen,
  onChange,
}: {
  partnerships: readonly Partnership[];
  /** Those that a touchpoint may be recorded in. */
  deals: readonly DealView[];
  ourId: string;
  chosen: Chosen;
  onChange(chosen: Chosen): void;
}) {
  const deal = deals.find((each) => each.deal.id === chosen.dealId);
  const internal = !deal && chosen.partnershipIds.length === 0;
  const Icon = internal ? Lock : deal ? Handshake : Users;
  const names = deal ? dealLabel(deals, deal) : partnerNames(partnerships, chosen.partnershipIds);
  const selected = deal ? [dealAudience(deal.deal.id)] : internal ? [ONLY_US] : [...chosen.partnershipIds];
  /** Only us, one deal, or partners: choosing one kind clears the others. */
  const choose = (keys: readonly string[]) => {
    const added = keys.find((key) => !selected.includes(key));
    if (added === ONLY_US) return onChange({ dealId: null, partnershipIds: [] });
    const inDeal = deals.find((each) => dealAudience(each.deal.id) === added);
    if (inDeal) return onChange({ dealId: inDeal.deal.id, partnershipIds: [] });
    const partnershipIds = keys.filter((key) => partnerships.some(({ id }) => id === key));
    onChange({ dealId: null, partnershipIds });
  };
  return (
    <MenuTrigger>
      <AriaButton className="inline-flex min-h-8 min-w-0 items-center gap-1.5 rounded-control border border-edge px-2 py-1 text-left data-hovered:bg-hover">
        <Icon aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
        <span className="line-clamp-2 min-w-0">{t("form.visibleTo", { names })}</span>
        <ChevronDown aria-hidden="true" className="size-3.5 shrink-0 text-quiet" />
      </AriaButton>
      <Popover className={popoverLook} placement="top start">
        <Menu
          aria-label={t("form.visibleToLabel")}
          selectionMode="multiple"
          shouldCloseOnSelect={false}
          className="w-64 max-w-full p-1 outline-none"
          selectedKeys={selected}
          onSelectionChange={(keys) =>
            choose(keys === "all" ? partnerships.map(({ id }) => id) : [...keys].map(String))
          }
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
          {deals.map((each) => (
            <MenuItem
              key={each.deal.id}
              id={dealAudience(each.deal.id)}
              textValue={dealLabel(deals, each)}
              className={itemLook}
            >
              {({ isSelected }) => (
                <>
                  <Tick on={isSelected} />
                  <Handshake aria-hidden="true" className="mx-1 size-4 shrink-0 text-quiet" />
                  <span className="min-w-0">
                    {dealLabel(deals, each)}
                    <span className="block text-small text-quiet">{seenInDeal(each, ourId)}</span>
                  </span>
                </>
              )}
            </MenuItem>
          ))}
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
