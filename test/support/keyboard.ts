// A person without a mouse in the panel of a page: keys, one after the other, and after each the keyboard stands at something
// in view that wears a ring. Called by the end-to-end story of a deal, through the `*-by-keys.ts` beside it. Nothing here clicks, and
// nothing gives the focus to anything.
import type { Frame, Locator, Page } from "playwright-core";
import { until } from "./until.ts";

export type Hands = { page: Page; panel: Frame };

export const button = ({ panel }: Hands, name: string) => panel.getByRole("button", { name, exact: true });
/** A choice is named by what is chosen, and then by its label. */
export const choiceOf = ({ panel }: Hands, label: string) =>
  panel.getByRole("button", { name: new RegExp(`${label}$`) });
export const option = ({ panel }: Hands, name: string) => panel.getByRole("option", { name, exact: true });

/** Where the keyboard is. `wrong`: why a person does not see that; null: they see it. */
type Sight = { at: string; wrong: string | null };

/** A person gives up before this; no screen of ours holds more. */
const FURTHEST = 60;

/** Runs in the panel. */
function look(): Sight {
  const at = document.activeElement;
  if (!at || at === document.body) return { at: "nothing", wrong: "is lost" };
  const words = at.getAttribute("aria-label") ?? at.textContent ?? "";
  const said = `<${at.localName}> ${words.replace(/\s+/g, " ").trim().slice(0, 40)}`;
  if (!document.hasFocus()) return { at: said, wrong: "is in the page around the panel" };
  const wearsRing = (element: Element) =>
    [null, "::before", "::after"].some((part) => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(element, part);
      const isClear = /, 0\)$/.test(outlineColor);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 1 && !isClear;
    });
  /** Its middle and its edges, unless it is higher than what scrolls: of that the middle in view. */
  const isInView = (element: Element) => {
    const [box] = element.getClientRects();
    if (!box) return false;
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
    const middle = (top + bottom) / 2;
    const heights = box.height > innerHeight / 2 ? [middle] : [box.top + 2, middle, box.bottom - 2];
    const across = (Math.max(box.left, 0) + Math.min(box.right, innerWidth)) / 2;
    return heights.every((down) => element.contains(document.elementFromPoint(across, down)));
  };
  // The input of a tick is hidden from the eye: its label wears the ring.
  const ringed = [at, at.parentElement, at.parentElement?.parentElement ?? null].filter(
    (each) => each !== null && wearsRing(each),
  );
  if (ringed.length === 0) return { at: said, wrong: "has no ring" };
  const isSeen = ringed.some((each) => each !== null && isInView(each));
  return { at: said, wrong: isSeen ? null : "is out of view or covered" };
}

/** Waits until a person sees where the keyboard is, and answers what it is at. */
async function seen({ panel }: Hands, after: string): Promise<string> {
  let last: Sight = { at: "nothing", wrong: "is lost" };
  const sight = async () => {
    last = await panel.evaluate(look);
    return last.wrong === null;
  };
  await until("the keyboard to be seen", sight, { timeout: 10_000, every: 15 }).catch(() => {
    throw new Error(`After ${after} the keyboard ${last.wrong}, at ${last.at}`);
  });
  return last.at;
}

const isAt = async ({ panel }: Hands, target: Locator): Promise<boolean> =>
  (await target.and(panel.locator(":focus")).count()) > 0;

/** Presses, sees where the keyboard is then, and answers what it is at. */
export async function press(hands: Hands, keys: string): Promise<string> {
  await hands.page.keyboard.press(keys);
  return seen(hands, keys);
}

/** Waits until the keyboard came into `place` by itself: what a press opened. */
export async function standsIn(hands: Hands, place: Locator, what: string): Promise<void> {
  const isIn = async () => (await isAt(hands, place)) || (await place.locator(":focus").count()) > 0;
  await until(`the keyboard to go on in ${what}`, isIn, { timeout: 10_000, every: 30 });
  await seen(hands, `opening ${what}`);
}

/** Tab, or back by Shift+Tab where what is wanted stands above. */
const wayTo = (target: Locator): Promise<string> =>
  target.evaluate((element) => {
    const from = document.activeElement ?? document.body;
    const isAbove = from.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_PRECEDING;
    return isAbove ? "Shift+Tab" : "Tab";
  });

/** Goes on until the keyboard is at `target`: by `key`, else as a person who sees where it stands. */
export async function reach(hands: Hands, target: Locator, key?: string): Promise<void> {
  await target.waitFor({ state: "attached" });
  const way = key ?? (await wayTo(target));
  const passed: string[] = [];
  while (!(await isAt(hands, target))) {
    if (passed.length === FURTHEST) {
      throw new Error(`${FURTHEST} × ${way} do not lead to ${target}: ${passed.join(" · ")}`);
    }
    passed.push(await press(hands, way));
  }
}

/** Does not wait for what comes then: what was pressed may be gone with it. */
export async function activate(hands: Hands, target: Locator): Promise<void> {
  await reach(hands, target);
  await hands.page.keyboard.press("Enter");
}

/** Types over what the field holds. */
export async function write(hands: Hands, field: Locator, text: string): Promise<void> {
  await reach(hands, field);
  await press(hands, "Control+A");
  await hands.page.keyboard.type(text);
}

/** Opens the choice and goes by arrows to the option. */
export async function choose(hands: Hands, choice: Locator, option: Locator): Promise<void> {
  await reach(hands, choice);
  await press(hands, "Enter");
  await option.waitFor();
  // The keyboard is at what was chosen before, which may be below.
  await press(hands, "Home");
  await reach(hands, option, "ArrowDown");
  await press(hands, "Enter");
  await option.waitFor({ state: "hidden" });
}
