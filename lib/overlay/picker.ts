// The picker: on a record's page a person points at its name, its stage, its amount … and says so. Started by the
// background in one tab, on a click in the options; no part of the content script. The page is hostile: only what the
// person's own hands do points, takes or ends, and nothing of the page becomes markup. What points is kept from links,
// buttons and the page's handlers on them; listeners that the page put on its window before us hear it, and pointer moves and
// scrolling the page hears as ever.

import { proposeFor, valueAt } from "../crm/propose-selector.ts";
import { pageRoot } from "../crm/read-page.ts";
import { type Pick, type Pickable, type Picked, pickable } from "../messaging/picked.ts";
import { mountHost } from "./host.ts";
import { make } from "./make.ts";
import style from "./picker.css?inline";
import * as texts from "./texts.ts";

const labels: Readonly<Record<Pickable, string>> = {
  name: texts.pickName,
  accountName: texts.pickAccount,
  stage: texts.pickStage,
  pipeline: texts.pickPipeline,
  amount: texts.pickAmount,
  closeDate: texts.pickCloseDate,
  website: texts.pickWebsite,
  owner: texts.pickOwner,
};
const MOST_SHOWN = 60;

/** Where the arrow keys lead from an element. */
const steps: Readonly<Record<string, (from: Element) => Element | null>> = {
  ArrowUp: (from) => from.parentElement,
  ArrowDown: (from) => from.firstElementChild,
  ArrowLeft: (from) => from.previousElementSibling,
  ArrowRight: (from) => from.nextElementSibling,
};

/** In the extension's world of the page, where a script that is put there once more finds it. */
const RUNNING = "tandemPicker";

/** Without a word to anybody; whoever starts next does it, too: one picker in a tab. */
export function stopPicker(): void {
  const running: unknown = Object.hasOwn(globalThis, RUNNING) ? Reflect.get(globalThis, RUNNING) : null;
  if (running instanceof AbortController) running.abort();
}

/** `done` gets null where the person gave up, or the page took our element away. */
export function startPicker(done: (picked: Picked | null) => void): void {
  stopPicker();
  const stop = new AbortController();
  const { signal } = stop;
  Reflect.set(globalThis, RUNNING, stop);
  const picks = new Map<Pickable, Pick>();
  let at: Element | null = null;
  let asks = false;

  const end = (picked: Picked | null): void => {
    if (signal.aborted) return;
    stop.abort();
    done(picked);
  };
  const shadow = mountHost(signal, style, () => end(null));
  const outline = make("div", { className: "outline", hidden: true });
  const said = make("p", {});
  const fields = make("div", { className: "fields" });
  const list = make("ul", {});
  const finish = make("button", {
    type: "button",
    textContent: texts.pickDone,
    onclick: (event) => {
      if (event.isTrusted) end({ href: location.href, picks: [...picks.values()] });
    },
  });
  const bar = make(
    "div",
    { className: "bar", role: "dialog", ariaLabel: texts.name },
    said,
    fields,
    list,
    finish,
  );
  shadow.append(outline, bar);

  function show(): void {
    const box = at?.getBoundingClientRect();
    outline.hidden = !box;
    if (box) {
      const { left, top, width, height } = box;
      Object.assign(outline.style, {
        left: `${left}px`,
        top: `${top}px`,
        width: `${width}px`,
        height: `${height}px`,
      });
    }
  }

  function listPicks(): void {
    list.replaceChildren(
      ...[...picks.values()].map(({ field, value }) =>
        make(
          "li",
          {},
          `${labels[field]}: ${value.slice(0, MOST_SHOWN)}`,
          make("button", {
            type: "button",
            textContent: texts.pickRemove,
            ariaLabel: `${texts.pickRemove} ${labels[field]}`,
            onclick: (event) => {
              if (!event.isTrusted) return;
              picks.delete(field);
              listPicks();
            },
          }),
        ),
      ),
    );
    if (picks.size === 0) list.append(make("li", {}, texts.pickNone));
  }

  function rest(): void {
    asks = false;
    said.textContent = texts.pickLead;
    fields.replaceChildren();
  }

  function take(field: Pickable, element: Element): void {
    const proposals = proposeFor(element, field === "website");
    const [best] = proposals;
    rest();
    if (best) picks.set(field, { field, value: valueAt(element, best), proposals });
    else said.textContent = texts.pickNoWay;
    listPicks();
  }

  function ask(element: Element): void {
    at = element;
    asks = true;
    show();
    said.textContent = texts.pickWhat;
    fields.replaceChildren(
      ...pickable.map((field) =>
        make("button", {
          type: "button",
          textContent: labels[field],
          onclick: (event) => {
            if (event.isTrusted) take(field, element);
          },
        }),
      ),
    );
    fields.querySelector("button")?.focus();
  }

  const isOurs = (event: Event): boolean => event.target === shadow.host;
  /** Kept from the page: a click that points follows no link. */
  const keep = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  const aimed = (event: Event): Element | null => {
    const [first] = event.composedPath();
    return first instanceof Element ? first : null;
  };

  function onKey(event: KeyboardEvent): void {
    if (!event.isTrusted) return;
    if (event.key === "Escape") {
      keep(event);
      if (asks) rest();
      else end(null);
      return;
    }
    const step = asks ? undefined : steps[event.key];
    if (step) {
      keep(event);
      // Back in the page: Enter points again.
      if (shadow.activeElement instanceof HTMLElement) shadow.activeElement.blur();
      at = at ? (step(at) ?? at) : document.body;
      at.scrollIntoView({ block: "nearest" });
      show();
    } else if (isOurs(event)) {
      return;
    } else if (event.key === "Tab") {
      keep(event);
      (fields.querySelector("button") ?? finish).focus();
    } else if (event.key === "Enter" && at) {
      keep(event);
      ask(at);
    }
  }

  const inPage = { capture: true, signal } as const;
  addEventListener("keydown", onKey, inPage);
  addEventListener(
    "pointermove",
    (event) => {
      if (!event.isTrusted || asks || isOurs(event)) return;
      at = aimed(event);
      show();
    },
    inPage,
  );
  for (const type of ["pointerdown", "pointerup", "mousedown", "mouseup", "auxclick", "contextmenu"]) {
    addEventListener(type, (event) => isOurs(event) || keep(event), inPage);
  }
  addEventListener(
    "click",
    (event) => {
      if (isOurs(event)) return;
      keep(event);
      const element = aimed(event);
      if (event.isTrusted && element && element !== pageRoot()) ask(element);
    },
    inPage,
  );
  addEventListener("scroll", show, inPage);
  rest();
  listPicks();
}
