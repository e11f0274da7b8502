// One account in the long list: who helps there, what waits, when something last happened. A press opens it.
import { TriangleAlert } from "lucide-react";
import type { CSSProperties } from "react";
import { Button } from "react-aria-components/Button";
import type { AccountRow } from "#lib/messaging/accounts-view.ts";
import { ago, listed } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { Badge } from "../parts/badge.tsx";
import { Clamped } from "../parts/clamped.tsx";
import { isPresenting } from "../presenter/presenting.ts";
import { usePlatform } from "../surface/surface-context.tsx";

export function AccountItem({
  row,
  position,
  total,
  index,
  onOpen,
  measure,
  style,
}: {
  row: AccountRow;
  position: number;
  total: number;
  index: number;
  onOpen(): void;
  measure(element: HTMLElement | null): void;
  style: CSSProperties;
}) {
  const { now } = usePlatform();
  const { account, partners, lastTouchpointAt, waiting } = row;
  const small = [
    account.domain,
    lastTouchpointAt === null ? null : t("accounts.last", { when: ago(lastTouchpointAt, now()) }),
  ].filter((part) => part !== null);
  return (
    <li
      ref={measure}
      data-index={index}
      aria-posinset={position}
      aria-setsize={total}
      className="absolute top-0 border-b border-line py-2 has-data-hovered:bg-hover min-[520px]:pr-4"
      style={style}
    >
      <div className="flex flex-wrap items-center gap-x-2">
        {/* The name is the button, and all of the row is its target. */}
        <Button
          onPress={onOpen}
          className="min-w-0 cursor-default text-left font-semibold text-accent outline-none after:absolute after:inset-0 data-focus-visible:after:outline-2 data-focus-visible:after:-outline-offset-2 data-focus-visible:after:outline-accent"
        >
          <Clamped text={account.name} />
        </Button>
        <Badge>{t(`segment.${account.segment}`)}</Badge>
        {waiting > 0 && (
          <span className="inline-flex items-center gap-1 text-small font-semibold text-warn">
            <TriangleAlert aria-hidden="true" className="size-3" />
            {t("accounts.waiting", { count: waiting })}
          </span>
        )}
      </div>
      {/* Whose customers others are too, partners told us alone. */}
      {!isPresenting() && (
        <p className={partners.length > 0 ? "" : "text-quiet"}>
          <Clamped text={partners.length > 0 ? listed(partners) : t("accounts.noPartner")} />
        </p>
      )}
      <p className="text-small text-quiet">
        <Clamped text={small.join(" · ")} lines={1} />
      </p>
    </li>
  );
}
