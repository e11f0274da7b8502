// The touchpoint being written for the record in view: opens prefilled, remembers every keystroke and the last
// choice of who sees it, saves, and comes back by itself after a reload.
import { useCallback, useEffect, useState } from "react";
import type { TouchpointType } from "#lib/contract/words.ts";
import type { RecordView } from "#lib/messaging/surface-port.ts";
import { usePlatform, useSurface } from "../surface/surface-context.tsx";
import { reasonOf } from "../surface/use-run.ts";
import {
  audienceKey,
  type DraftValues,
  draftKey,
  keptAudience,
  keptDraft,
  touchpointDraft,
} from "../touchpoint/draft.ts";
import { type Subject, subjectOf } from "./subject.ts";

export type Composer = {
  /** null: closed. `round` changes when the form must begin anew. */
  form: { subject: Subject; initial: DraftValues; round: number } | null;
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

export function useComposer(view: RecordView | null, me: string | null, onSaved: Saved): Composer {
  const surface = useSurface();
  const { memory } = usePlatform();
  const [form, setForm] = useState<Composer["form"]>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const subject = view ? subjectOf(view) : null;
  const key = subject?.key ?? null;
  const active = view?.partnerships.filter(({ status }) => status === "active").map(({ id }) => id) ?? [];

  // Another record, another draft: what was open for this one comes back.
  useEffect(() => {
    setForm(null);
    setFailure(null);
    if (!subject) return;
    let current = true;
    memory.get(draftKey(subject)).then(
      (found) => {
        const kept = keptDraft.safeParse(found);
        if (!current || !kept.success || !kept.data.open) return;
        setForm((shown) => shown ?? { subject, initial: kept.data.values, round: Date.now() });
      },
      // Nothing remembered is where everybody begins.
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [key, memory]);

  const remember = useCallback(
    (name: string, value: unknown) => void memory.set(name, value).catch(() => undefined),
    [memory],
  );

  const open = (type: TouchpointType, partnershipId?: string) => {
    if (!subject || !me) return;
    setFailure(null);
    void Promise.all([
      memory.get(draftKey(subject)).catch(() => null),
      memory.get(audienceKey(subject)).catch(() => null),
    ]).then(([found, lastAudience]) => {
      const kept = keptDraft.safeParse(found);
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
      const initial =
        kept.success && kept.data.values.note.trim()
          ? { ...kept.data.values, type, ...(partnershipId ? { partnershipIds: [partnershipId] } : {}) }
          : fresh;
      setForm({ subject, initial, round: Date.now() });
      remember(draftKey(subject), { open: true, values: initial });
    });
  };

  const keep = (values: DraftValues) => {
    if (form) remember(draftKey(form.subject), { open: true, values });
  };

  const close = () => {
    if (!form) return;
    const { subject: closing } = form;
    setForm(null);
    void memory.get(draftKey(closing)).then(
      (found) => {
        const kept = keptDraft.safeParse(found);
        const worthKeeping = kept.success && kept.data.values.note.trim() !== "";
        remember(draftKey(closing), worthKeeping ? { open: false, values: kept.data.values } : null);
      },
      () => undefined,
    );
  };

  const save = async (values: DraftValues) => {
    if (!form || !me) return;
    setFailure(null);
    try {
      const draft = touchpointDraft(values, await withRegistrableDomain(form.subject), me);
      const { touchpointId } = await surface.run("touchpoint.record", draft);
      remember(draftKey(form.subject), null);
      remember(audienceKey(form.subject), values.partnershipIds);
      setForm(null);
      onSaved(touchpointId, values);
    } catch (error) {
      setFailure(reasonOf(error));
    }
  };

  return { form, canOpen: subject !== null && me !== null, failure, open, keep, save, close };
}
