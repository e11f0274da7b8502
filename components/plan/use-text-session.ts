// Writing in one text field of the plan: saves a moment after the last keystroke and when the field is left, and keeps the
// draft as it is whatever arrives meanwhile. Called by the fields that hold a text.
import { useEffect, useReducer, useRef } from "react";
import { useHand } from "./plan-context.tsx";
import { type SendText, type Standing, TextSession } from "./text-session.ts";

/** How long nothing was typed before it is saved. */
const REST = 900;

export type TextField = {
  text: string;
  /** null: nothing is being written. */
  session: TextSession | null;
  type(text: string): void;
  /** The keyboard left the field. */
  leave(): void;
  retry(): void;
  /** Gives up what was typed and not saved. */
  discard(): void;
};

export function useTextSession({
  name,
  standing,
  isReady,
  send,
  onSaved,
}: {
  /** Of this field in this deal: its draft is kept under it. */
  name: string;
  standing: Standing;
  /** Whether this text may be sent; one that may not waits in the field. */
  isReady(text: string): boolean;
  send: SendText;
  /** The writing ended; `begun` to `last` is what undoing takes back. */
  onSaved(begun: Standing, last: Standing): void;
}): TextField {
  const { drafts } = useHand();
  const [, draw] = useReducer((round: number) => round + 1, 0);
  const session = useRef<TextSession | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const isHere = useRef(false);
  /** The session whose end was told already. */
  const told = useRef<TextSession | null>(null);
  /** What stood when the last edit was sent: as long as it stands, our own is not shown yet. */
  const stoodAtSend = useRef(standing.version);
  const latest = useRef({ standing, isReady, send, onSaved });
  latest.current = { standing, isReady, send, onSaved };

  const makeSession = (kept: ConstructorParameters<typeof TextSession>[0]) =>
    new TextSession(
      kept,
      (text, over, version) => {
        stoodAtSend.current = latest.current.standing.version;
        return latest.current.send(text, over, version);
      },
      () => {
        const now = session.current;
        if (now) drafts.keep(name, now.isUnsent ? now.kept : null);
        draw();
      },
    );

  const flush = async (): Promise<void> => {
    clearTimeout(timer.current);
    const now = session.current;
    if (!now || !latest.current.isReady(now.text)) return;
    await now.flush();
    if (isHere.current || now.isUnsent || told.current === now || !now.hasSaved) return;
    told.current = now;
    latest.current.onSaved(now.begun, now.base);
  };
  const rest = () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void flush(), REST);
  };
  const saveNow = useRef(flush);
  saveNow.current = flush;

  useEffect(() => {
    const kept = drafts.read(name);
    if (kept && !session.current) {
      session.current = makeSession(kept);
      draw();
      rest();
    }
    const hide = () => document.visibilityState === "hidden" && void saveNow.current();
    document.addEventListener("visibilitychange", hide);
    return () => {
      document.removeEventListener("visibilitychange", hide);
      isHere.current = false;
      void saveNow.current();
    };
  }, []);

  // Once our own words are shown, or somebody's later ones, the field reads what stands.
  const now = session.current;
  const isOver = now && !isHere.current && !now.isUnsent && !now.isSending;
  if (isOver && (standing.version !== stoodAtSend.current || !now.hasSaved)) session.current = null;

  return {
    text: session.current?.text ?? standing.text,
    session: session.current,
    type(text) {
      isHere.current = true;
      told.current = null;
      session.current ??= makeSession({ text: standing.text, begun: standing, base: standing });
      session.current.type(text);
      rest();
    },
    leave() {
      isHere.current = false;
      void flush();
      draw();
    },
    retry: () => void session.current?.retry(),
    discard() {
      clearTimeout(timer.current);
      drafts.keep(name, null);
      session.current = null;
      draw();
    },
  };
}
