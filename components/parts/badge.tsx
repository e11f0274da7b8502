// A word in a tinted box. The colour only repeats what the word says.
import type { ReactNode } from "react";

export type Tone = "neutral" | "accent" | "good" | "warn" | "bad";
const tones: Record<Tone, string> = {
  neutral: "bg-hover text-quiet",
  accent: "bg-accent-soft text-accent-strong",
  good: "bg-good-soft text-good",
  warn: "bg-warn-soft text-warn",
  bad: "bg-bad-soft text-bad",
};

export function Badge({ tone = "neutral", children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span
      className={`inline-block max-w-full shrink-0 first-letter:uppercase rounded-control px-1.5 align-middle text-small font-semibold ${tones[tone]}`}
    >
      {children}
    </span>
  );
}
