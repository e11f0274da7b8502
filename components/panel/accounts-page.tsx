// "My accounts and deals": what a surface shows where there is no record. The background sorts: accounts where
// a partner helps or something waits come first. Long lists are drawn only where they are looked at.
import { useVirtualizer } from "@tanstack/react-virtual";
import { Building2, Search, SearchX } from "lucide-react";
import { useDeferredValue, useEffect, useRef, useState } from "react";
import type { TextFieldProps } from "react-aria-components/TextField";
import { t } from "../messages/t.ts";
import { Notice } from "../parts/notice.tsx";
import { Placeholder } from "../parts/placeholder.tsx";
import { TextInput } from "../parts/text-input.tsx";
import type { Say } from "../record/deal-view-props.ts";
import { useView } from "../surface/use-view.ts";
import { AccountItem } from "./account-item.tsx";
import { RemovedItems } from "./removed-items.tsx";

const PAGE = 200;
const ROW_ESTIMATE = 62;
const TWO_COLUMNS = 520;

function useColumns(): number {
  const query = `(min-width: ${TWO_COLUMNS}px)`;
  const [wide, setWide] = useState(() => matchMedia(query).matches);
  useEffect(() => {
    const media = matchMedia(query);
    const change = () => setWide(media.matches);
    media.addEventListener("change", change);
    return () => media.removeEventListener("change", change);
  }, [query]);
  return wide ? 2 : 1;
}

export function AccountsPage({
  query,
  onQuery,
  onOpen,
  say,
}: {
  query: string;
  onQuery(query: string): void;
  onOpen(accountId: string): void;
  say: Say;
}) {
  const [limit, setLimit] = useState(PAGE);
  const asked = useDeferredValue(query.trim());
  const view = useView("accounts", { query: asked, limit });
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns();
  const rows = view?.rows ?? [];
  const virtual = useVirtualizer({
    count: rows.length,
    lanes: columns,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_ESTIMATE,
    overscan: 8,
    getItemKey: (index) => rows[index]?.account.id ?? index,
  });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  const more = view !== null && view.total > rows.length && rows.length > 0;
  useEffect(() => {
    if (more && last >= rows.length - 20) setLimit((value) => (value === rows.length ? value + PAGE : value));
  }, [more, last, rows.length]);
  const [hit] = view?.total === 1 && view.query === query.trim() ? rows : [];
  const press: TextFieldProps["onKeyDown"] = (event) => {
    // Escape leaves one thing at a time: the text first, then the panel. Enter opens what is found beyond doubt.
    if (event.key === "Escape" && query !== "") {
      event.preventDefault();
      onQuery("");
    } else if (event.key === "Enter" && query !== "" && hit && !event.nativeEvent.isComposing) {
      onOpen(hit.account.id);
    } else event.continuePropagation();
  };
  return (
    <div className="flex min-h-0 flex-1 flex-col">
      <div className="flex flex-col gap-1 px-4 pt-3 pb-2">
        <TextInput
          label={t("accounts.search")}
          labelHidden
          placeholder={t("accounts.search")}
          icon={<Search aria-hidden="true" className="size-3.5" />}
          value={query}
          onChange={onQuery}
          onKeyDown={press}
          type="search"
        />
        <p role="status" className="text-small text-quiet">
          {view ? t("accounts.total", { count: view.total }) : ""}
        </p>
        <RemovedItems kind="draft" subject={null} say={say} />
      </div>
      <div
        ref={scroller}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard.
        tabIndex={0}
        className="relative min-h-0 flex-1 overflow-auto px-4 pb-4 -outline-offset-2"
      >
        {view === null && <Placeholder label={t("app.starting")} blocks={4} />}
        {view && rows.length === 0 && <NoAccounts query={view.query} />}
        {/* biome-ignore lint/a11y/noRedundantRoles: list-style none takes the role away in some browsers. */}
        <ul role="list" className="relative list-none" style={{ height: virtual.getTotalSize() }}>
          {shown.map((item) => {
            const row = rows[item.index];
            return (
              row && (
                <AccountItem
                  key={item.key}
                  row={row}
                  position={item.index + 1}
                  total={view?.total ?? rows.length}
                  onOpen={() => onOpen(row.account.id)}
                  measure={virtual.measureElement}
                  index={item.index}
                  style={{
                    transform: `translateY(${item.start}px)`,
                    left: `${(item.lane * 100) / columns}%`,
                    width: `${100 / columns}%`,
                  }}
                />
              )
            );
          })}
        </ul>
      </div>
    </div>
  );
}

function NoAccounts({ query }: { query: string }) {
  return query ? (
    <Notice icon={SearchX} title={t("accounts.none", { query: query.slice(0, 100) })}>
      {t("accounts.noneBody")}
    </Notice>
  ) : (
    <Notice icon={Building2} title={t("accounts.empty")}>
      {t("accounts.emptyBody")}
    </Notice>
  );
}
