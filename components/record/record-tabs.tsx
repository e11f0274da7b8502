// The views of an opportunity as tabs: the first answers at once, the others are fetched when they are opened. Called by the
// page of a record. Which tab is open belongs to the caller, so that a gap can lead to another one.
import { type ReactNode, Suspense } from "react";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { t } from "../messages/t.ts";
import { Placeholder } from "../parts/placeholder.tsx";
import { type RecordTab, recordTab } from "./deal-view-props.ts";

export type TabView = {
  id: RecordTab;
  /** Small beside the name: "2", "7/12". */
  count: string | null;
  content: ReactNode;
};

const tabLook =
  "relative cursor-default select-none whitespace-nowrap border-b-2 border-transparent px-1 py-2 font-medium text-quiet " +
  "data-hovered:text-ink data-selected:border-accent data-selected:font-semibold data-selected:text-ink";

export function RecordTabs({
  views,
  open,
  onOpen,
}: {
  views: readonly TabView[];
  open: RecordTab;
  onOpen(tab: RecordTab): void;
}) {
  return (
    <Tabs
      selectedKey={open}
      onSelectionChange={(key) => onOpen(recordTab.parse(key))}
      className="flex min-h-0 flex-1 flex-col"
    >
      <TabList
        aria-label={t("tab.list")}
        className="flex shrink-0 flex-wrap gap-x-2 border-b border-line px-3 min-[420px]:gap-x-4"
      >
        {views.map(({ id, count }) => (
          <Tab key={id} id={id} className={tabLook}>
            {t(`tab.${id}`)}
            {/* At 320 px the five names fill the line; the view itself says how many. */}
            {count !== null && (
              <span className="ml-1 text-small font-semibold tabular-nums max-[359px]:sr-only">{count}</span>
            )}
          </Tab>
        ))}
      </TabList>
      {/* Positioned, as every box that scrolls: what is hidden from the eye inside would else lengthen the page itself.
          What the keyboard comes to stands clear of the toast. */}
      {views.map(({ id, content }) => (
        <TabPanel
          key={id}
          id={id}
          className="relative min-h-0 flex-1 scroll-pb-16 overflow-auto p-4 outline-offset-[-2px]"
        >
          <Suspense fallback={<Placeholder label={t("state.looking")} blocks={3} />}>{content}</Suspense>
        </TabPanel>
      ))}
    </Tabs>
  );
}
