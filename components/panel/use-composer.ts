// The touchpoint being written for what is in view: opens prefilled, remembers every keystroke and the last choice
// of who sees it, saves, and comes back by itself after a reload. It stays while its record or its account is in
// view, whatever is learned of them meanwhile; it never takes the keyboard unasked.
import { useCallback, useEffect, useRef, useState } from "react";
import type { TouchpointType } from "#lib/contract/words.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { reasonOf } from "../surface/use-run.ts";
import {
  audienceKey,
  type DraftValues,
  draftKey,
  keptAudience,
  touchpointDraft,
} from "../touchpoint/draft.ts";
import { findDraft, hasNote, keepDraft, moveDraft, readDraft } from "./kept-drafts.ts";
import { placeOf, type Subject, subjectOf } from "./subject.ts";

/** `round` changes when the form must begin anew; `values` are the latest typed. */
type Form = {
  place: string | null;
  subject: Subject;
  values: DraftValues;
  round: number;
  takesFocus: boolean;
  keptUnder: string;
};

export type Composer = {
  /** null: closed. */
  form: Form | null;
  canOpen: boolean;
  failure: string | null;
  open(type: TouchpointType, partnershipId?: string): void;
  keep(values: DraftValues): void;
  save(values: DraftValues): Promise<void>;
  close(): void;
};

type Saved = (touchpointId: string, values: DraftValues) => void;

/** The page says a host; the shared copy carries the domain. The list of suffixes is fetched only when needed. */
async function withRegistrableDomain(subject: Subject): Promise<Subject> {
  const { name, domain } = subject.customer;
  if (subject.accountId !== null || domain === null) return subject;
  const { registrableDomain } = await import("#lib/domain/registrable-domain.ts");
  return { ...subject, customer: { name, domain: registrableDomain(domain) } };
}

/** Whether the form is about what is in view: the same record, or another one of the same account. */
function belongs(form: Form, place: string | null, subject: Subject | null): boolean {
  if (place !== null && place === form.place) return true;
  return subject !== null && subject.accountId !== null && subject.accountId === form.subject.accountId;
}

export function useComposer(view: RecordView | null, me: string | null, onSaved: Saved): Composer {
  const surface = useSurface();
  const { memory } = usePlatform();
  const [, draw] = useState(0);
  const [failure, setFailure] = useState<string | null>(null);
  // A ref, not a state: keystrokes, moves and saves that cross each other must all see the latest.
  const current = useRef<Form | null>(null);
  const setForm = useCallback((form: Form | null) => {
    current.current = form;
    draw((round) => round + 1);
  }, []);
  const place = view ? placeOf(view) : null;
  const subject = view ? subjectOf(view) : null;
  const key = subject ? `${subject.key} ${subject.recordRef}` : null;
  const active = view?.partnerships.filter(({ status }) => status === "active").map(({ id }) => id) ?? [];

  useEffect(() => {
    const shown = current.current;
    if (shown && belongs(shown, place, subject)) {
      const moved = { ...shown, place, takesFocus: shown.takesFocus && shown.place === place };
      setForm({ ...moved, subject: subject ?? shown.subject });
      if (!subject || subject.key === shown.subject.key) return;
      void moveDraft(memory, shown.keptUnder, subject, () => current.current?.values ?? shown.values).then(
        (keptUnder) => {
          const now = current.current;
          if (now?.round === shown.round) current.current = { ...now, keptUnder };
          // Saved or closed while it moved: what the mover wrote is of no use any more.
          else if (keptUnder !== shown.keptUnder) keepDraft(memory, keptUnder, null);
        },
      );
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
      const values = kept.values;
      setForm({ place, subject, values, round: Date.now(), takesFocus: false, keptUnder: name });
    });
    return () => {
      wanted = false;
    };
  }, [place, key, memory, setForm]);

  const shown = current.current;
  const form =
    shown && belongs(shown, place, subject) ? { ...shown, subject: subject ?? shown.subject } : null;

  const open = (type: TouchpointType, partnershipId?: string) => {
    if (!subject || !me) return;
    setFailure(null);
    void Promise.all([findDraft(memory, subject), memory.get(audienceKey(subject)).catch(() => null)]).then(
      ([found, lastAudience]) => {
        const last = keptAudience.safeParse(lastAudience);
        const audience = partnershipId ? [partnershipId] : last.success ? last.data : [];
        const fresh: DraftValues = {
          type,
          person: me,
          occurredAt: null,
          note: "",
          noteVisibility: "internal",
          partnershipIds: audience.filter((id) => active.includes(id)),
        };
        // A note left behind is kept; what was just pressed decides the rest.
        const left = found && hasNote(found.kept) ? found : null;
        const values = left
          ? { ...left.kept.values, type, ...(partnershipId ? { partnershipIds: [partnershipId] } : {}) }
          : fresh;
        const keptUnder = left?.name ?? draftKey(subject);
        setForm({ place, subject, values, round: Date.now(), takesFocus: true, keptUnder });
        keepDraft(memory, keptUnder, { open: true, values });
      },
    );
  };

  const keep = (values: DraftValues) => {
    const now = current.current;
    if (!now) return;
    // Not drawn: the form shows it already. Here for when the form is drawn anew.
    current.current = { ...now, values };
    keepDraft(memory, now.keptUnder, { open: true, values });
  };

  const close = () => {
    const closing = current.current;
    if (!closing) return;
    setForm(null);
    void readDraft(memory, closing.keptUnder).then((kept) =>
      keepDraft(memory, closing.keptUnder, kept && hasNote(kept) ? { ...kept, open: false } : null),
    );
  };

  const save = async (values: DraftValues) => {
    if (!form || !me) return;
    setFailure(null);
    try {
      const draft = touchpointDraft(values, await withRegistrableDomain(form.subject), me);
      const { touchpointId } = await surface.run("touchpoint.record", draft);
      const now = current.current?.round === form.round ? current.current : null;
      keepDraft(memory, now?.keptUnder ?? form.keptUnder, null);
      void memory.set(audienceKey(form.subject), values.partnershipIds).catch(() => undefined);
      if (now) setForm(null);
      onSaved(touchpointId, values);
    } catch (error) {
      setFailure(reasonOf(error));
    }
  };

  return { form, canOpen: subject !== null && me !== null, failure, open, keep, save, close };
}
