// The touchpoint being written for what is in view: opens prefilled, remembers every keystroke and the last choice
// of who sees it, saves, and comes back by itself after a reload. It stays while its record or its account is in
// view, whatever is learned of them meanwhile; it never takes the keyboard unasked. A draft bears its touchpoint's
// id from its first moment: once that touchpoint is known the draft is done, whoever saved it and however it ended.
import { useCallback, useEffect, useRef, useState } from "react";
import type { CreditRole, TouchpointType } from "#lib/contract/words.ts";
import { isOffline } from "#lib/domain/deal/offline.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { newId } from "#lib/util/new-id.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { reasonOf } from "../surface/use-run.ts";
import { openDeals } from "../touchpoint/audience.ts";
import {
  audienceKey,
  type DraftValues,
  dealAudience,
  draftKey,
  hasContent,
  type KeptDraft,
  keptAudience,
  nothingMore,
  touchpointDraft,
} from "../touchpoint/draft.ts";
import { findDraft, keepDraft, moveDraft, readDraft } from "./kept-drafts.ts";
import { placeOf, type Subject, subjectOf, withRegistrableDomain } from "./subject.ts";

/** `round` changes when the form must be drawn with new values; `values` are the latest typed. */
type Form = {
  touchpointId: string;
  place: string | null;
  subject: Subject;
  values: DraftValues;
  round: string;
  takesFocus: boolean;
  keptUnder: string;
  /** Came back by itself and is as it was: another tab, or this one before it died, may have saved it. */
  untouched: boolean;
};

/** What the press that opens the form decides: who sees it, and for which credit role it is. */
export type WantedTouchpoint = { partnershipId: string } | { dealId: string; creditRole: CreditRole | null };

/** As the form holds it; nothing where the press left it open. */
function decided(wanted: WantedTouchpoint | undefined, inDeals: readonly string[]): Partial<DraftValues> {
  if (!wanted) return {};
  if ("partnershipId" in wanted) return { partnershipIds: [wanted.partnershipId], dealId: null };
  const role = wanted.creditRole ? { creditRole: wanted.creditRole } : {};
  return inDeals.includes(wanted.dealId) ? { partnershipIds: [], dealId: wanted.dealId, ...role } : role;
}

export type Composer = {
  /** null: closed. */
  form: Form | null;
  canOpen: boolean;
  failure: string | null;
  open(type: TouchpointType, wanted?: WantedTouchpoint): void;
  keep(values: DraftValues): void;
  save(values: DraftValues): Promise<void>;
  close(): void;
};

type Saved = (touchpointId: string, values: DraftValues) => void;

/** Whether the form is about what is in view: the same record, or another one of the same account. */
function belongs(form: Form, place: string | null, subject: Subject | null): boolean {
  if (place !== null && place === form.place) return true;
  return subject !== null && subject.accountId !== null && subject.accountId === form.subject.accountId;
}

const openDraft = ({ touchpointId, values }: Form): KeptDraft => ({ touchpointId, open: true, values });

export function useComposer(view: RecordView | null, me: string | null, onSaved: Saved): Composer {
  const surface = useSurface();
  const { memory } = usePlatform();
  const [, draw] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  // A ref, not a state: keystrokes, moves and saves that cross each other must all see the latest.
  const current = useRef<Form | null>(null);
  /** Being saved here: its answer closes the form. */
  const saving = useRef<string | null>(null);
  /** Touchpoints that exist: a draft of one of these, however late it is found, is not shown again. */
  const done = useRef(new Set<string>());
  const setForm = useCallback((form: Form | null) => {
    // Closed as before: each record that comes into view says so, and the whole panel would be drawn again.
    if (form === current.current) return;
    current.current = form;
    draw((count) => count + 1);
  }, []);
  const place = view ? placeOf(view) : null;
  const subject = view ? subjectOf(view) : null;
  const key = subject ? `${subject.key} ${subject.recordRef}` : null;
  const inDeals = openDeals(view?.deals ?? []).map(({ deal }) => deal.id);
  const active =
    view?.partnerships.filter((each) => each.status === "active" && !isOffline(each)).map(({ id }) => id) ??
    [];

  /** The draft of this touchpoint is no draft any more. */
  const finish = useCallback(
    (touchpointId: string) => {
      done.current.add(touchpointId);
      const form = current.current;
      if (form?.touchpointId !== touchpointId) return;
      keepDraft(memory, form.keptUnder, null);
      setForm(null);
    },
    [memory, setForm],
  );

  useEffect(() => {
    for (const { touchpoint } of view?.touchpoints ?? []) {
      done.current.add(touchpoint.id);
      const form = current.current;
      if (form?.touchpointId !== touchpoint.id || saving.current === touchpoint.id) continue;
      if (form.untouched) finish(touchpoint.id);
      // Saved in another tab while something else was written here: that is another touchpoint.
      else current.current = { ...form, touchpointId: newId() };
    }
  }, [view?.touchpoints, finish]);

  useEffect(() => {
    const shown = current.current;
    if (shown && belongs(shown, place, subject)) {
      const moved = { ...shown, place, takesFocus: shown.takesFocus && shown.place === place };
      setForm({ ...moved, subject: subject ?? shown.subject });
      if (!subject || subject.key === shown.subject.key) return;
      const latest = () => openDraft(current.current?.round === shown.round ? current.current : shown);
      void moveDraft(memory, shown.keptUnder, subject, latest).then((keptUnder) => {
        const now = current.current;
        if (now?.touchpointId === shown.touchpointId) current.current = { ...now, keptUnder };
        // Saved or closed while it moved: what the mover wrote is of no use any more.
        else if (keptUnder !== shown.keptUnder) keepDraft(memory, keptUnder, null);
      });
      return;
    }
    setForm(null);
    setFailure(null);
    if (!subject) return;
    // Another record, another draft: what was open for this one comes back.
    let wanted = true;
    void findDraft(memory, subject).then((found) => {
      if (!wanted || current.current || !found?.kept.open) return;
      const { name, kept } = found;
      const { touchpointId, values } = kept;
      if (done.current.has(touchpointId)) return keepDraft(memory, name, null);
      setForm({
        touchpointId,
        place,
        subject,
        values,
        round: newId(),
        takesFocus: false,
        keptUnder: name,
        untouched: true,
      });
    });
    return () => {
      wanted = false;
    };
  }, [place, key, memory, setForm]);

  const shown = current.current;
  const form =
    shown && belongs(shown, place, subject) ? { ...shown, subject: subject ?? shown.subject } : null;

  const open = (type: TouchpointType, wanted?: WantedTouchpoint) => {
    if (!subject || !me) return;
    setFailure(null);
    void Promise.all([findDraft(memory, subject), memory.get(audienceKey(subject)).catch(() => null)]).then(
      ([found, lastAudience]) => {
        const last = keptAudience.safeParse(lastAudience);
        const audience = last.success ? last.data : [];
        const asked = decided(wanted, inDeals);
        const fresh: DraftValues = {
          ...nothingMore,
          type,
          person: me,
          occurredAt: null,
          note: "",
          noteVisibility: "internal",
          partnershipIds: audience.filter((id) => active.includes(id)),
          dealId: inDeals.find((id) => audience.includes(dealAudience(id))) ?? null,
          ...asked,
        };
        // What was left behind is kept; what was just pressed decides the rest.
        const left =
          found && hasContent(found.kept.values) && !done.current.has(found.kept.touchpointId) ? found : null;
        const values = left ? { ...left.kept.values, type, ...asked } : fresh;
        const begun: Form = {
          // One of its own: another tab may be writing what was left.
          touchpointId: newId(),
          place,
          subject,
          values,
          round: newId(),
          takesFocus: true,
          keptUnder: left?.name ?? draftKey(subject),
          untouched: false,
        };
        setForm(begun);
        keepDraft(memory, begun.keptUnder, openDraft(begun));
      },
    );
  };

  const keep = (values: DraftValues) => {
    const now = current.current;
    if (!now) return;
    // Not drawn: the form shows it already. Here for when the form is drawn anew.
    current.current = { ...now, values, untouched: false };
    keepDraft(memory, now.keptUnder, openDraft(current.current));
  };

  const close = () => {
    const closing = current.current;
    if (!closing) return;
    setForm(null);
    void readDraft(memory, closing.keptUnder).then((kept) =>
      keepDraft(memory, closing.keptUnder, kept && hasContent(kept.values) ? { ...kept, open: false } : null),
    );
  };

  const save = async (values: DraftValues) => {
    if (!form || !me) return;
    const { touchpointId } = current.current?.round === form.round ? current.current : form;
    setFailure(null);
    saving.current = touchpointId;
    try {
      const subject = await withRegistrableDomain(form.subject);
      const draft = touchpointDraft(touchpointId, values, subject, me);
      const saved = await surface.run("touchpoint.record", draft);
      // Also where the form is not shown any more, and its draft would come back with its record.
      keepDraft(memory, form.keptUnder, null);
      finish(touchpointId);
      const audience = values.dealId === null ? values.partnershipIds : [dealAudience(values.dealId)];
      void memory.set(audienceKey(form.subject), audience).catch(() => undefined);
      onSaved(saved.touchpointId, values);
    } catch (error) {
      setFailure(reasonOf(error));
    } finally {
      saving.current = null;
    }
  };

  return { form, canOpen: subject !== null && me !== null, failure, open, keep, save, close };
}
