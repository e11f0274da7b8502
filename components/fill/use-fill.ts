// Fills the touchpoint form from a file or a text: reads it, puts it in, tells what was filled and what was kept, takes all
// of it back. Called by the form. What is read stays in this page's memory; nothing is sent.
import { useRef, useState } from "react";
import { t } from "../messages/t.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { reasonOf } from "../surface/use-run.ts";
import type { DraftValues } from "../touchpoint/draft.ts";
import { type Filling, fill, undoFill } from "./fill-values.ts";
import type { Found, FoundEntry } from "./found.ts";
import type { Known } from "./known-companies.ts";

export type Filled = {
  found: Found;
  /** The file's name, or what was pasted. */
  source: string;
  chosen: number;
  withText: boolean;
  filling: Filling;
  remarks: readonly string[];
};

export type Filler = {
  filled: Filled | null;
  busy: boolean;
  failure: string | null;
  /** Changes when what the form holds was changed from here. */
  round: number;
  take(files: readonly File[]): void;
  takeText(text: string): void;
  choose(entry: number): void;
  setText(withText: boolean): void;
  undo(): void;
};

export function useFill({
  values,
  typeWasChosen,
  known,
  myAddress,
  write,
}: {
  /** As they are now. */
  values(): DraftValues;
  /** By hand, in this form. */
  typeWasChosen: boolean;
  known: Known;
  myAddress: string;
  write(values: DraftValues): void;
}): Filler {
  const { now } = usePlatform();
  const [filled, setFilled] = useState<Filled | null>(null);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const latest = useRef(0);

  const put = async (
    start: DraftValues,
    { found, source, remarks }: Pick<Filled, "found" | "source" | "remarks">,
    chosen: number,
    withText: boolean,
  ) => {
    const entry: FoundEntry = found.entries[chosen] ?? found.entries[0];
    // The list of public suffixes comes with it.
    const { peopleFrom } = await import("./known-companies.ts");
    const people = peopleFrom(entry.people, known, myAddress);
    const result = fill(start, entry, people, { withText, typeWasChosen, now: now() });
    write(result.values);
    setFilled({ found, source, chosen, withText, filling: result.filling, remarks });
    setRound((count) => count + 1);
  };

  const read = async (
    source: string,
    named: string | null,
    work: () => Promise<Found>,
    remarks: string[],
  ) => {
    latest.current += 1;
    const turn = latest.current;
    setBusy(true);
    setFailure(null);
    try {
      const found = await work();
      if (turn !== latest.current) return;
      const told = source === "" ? t(`fill.source.${found.kind}`) : source;
      await put(
        values(),
        { found, source: told, remarks: [...remarks, ...found.remarks] },
        found.proposed,
        false,
      );
    } catch (error) {
      if (turn !== latest.current) return;
      const reason = reasonOf(error);
      setFailure(
        named === null ? t("fill.failed", { reason }) : t("fill.failedFrom", { name: named, reason }),
      );
    } finally {
      if (turn === latest.current) setBusy(false);
    }
  };
  const reader = () => import("./read-dropped.ts");
  const again = (chosen: number, withText: boolean) => {
    if (filled) void put(undoFill(values(), filled.filling), filled, chosen, withText);
  };

  return {
    filled,
    busy,
    failure,
    round,
    take(files) {
      const [file] = files;
      if (!file) return;
      const name = file.name.slice(0, 80) || t("fill.source.text");
      const remarks = files.length > 1 ? [t("fill.onlyFirst", { count: files.length, name })] : [];
      void read(name, name, async () => (await reader()).readFile(file, now()), remarks);
    },
    takeText(text) {
      void read("", null, async () => (await reader()).readText(text, now()), []);
    },
    choose: (entry) => again(entry, filled?.withText ?? false),
    setText: (withText) => filled && again(filled.chosen, withText),
    undo() {
      if (!filled) return;
      write(undoFill(values(), filled.filling));
      setFilled(null);
      setRound((count) => count + 1);
    },
  };
}
