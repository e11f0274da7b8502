// How long after the CRM has drawn a record the panel shows what belongs to it, by the clocks of both pages.
// Called by the story and its test. Both processes read the same clock: times since the epoch are comparable.
import type { Frame, Page } from "playwright-core";

/** When `text` is first on the page and painted, milliseconds since the epoch. Starts looking at once. */
function firstSeen(place: Page | Frame, text: string): Promise<number> {
  return place.evaluate(
    (words) =>
      new Promise<number>((resolve) => {
        const look = (): boolean => {
          if (!document.body.textContent?.includes(words)) return false;
          requestAnimationFrame(() => resolve(performance.timeOrigin + performance.now()));
          return true;
        };
        if (look()) return;
        const seen = new MutationObserver(() => {
          if (look()) seen.disconnect();
        });
        seen.observe(document.body, { childList: true, subtree: true, characterData: true });
      }),
    text,
  );
}

/** Runs `navigate` and gives milliseconds from the CRM's own text to ours; negative when ours was first. */
export async function measureBlink(options: {
  page: Page;
  panel: Frame;
  crmText: string;
  panelText: string;
  navigate(): Promise<unknown>;
}): Promise<number> {
  const drawn = firstSeen(options.page, options.crmText);
  const shown = firstSeen(options.panel, options.panelText);
  await options.navigate();
  return (await shown) - (await drawn);
}
