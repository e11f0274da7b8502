// A stage's own words, whatever a page says beside them.
import { expect, it } from "vitest";
import { stageWords } from "./stage-words.ts";

const withDays: Record<string, string> = {
  "Negotiation, 12 days": "Negotiation",
  "Negotiation (3 days)": "Negotiation",
  "Negotiation · 12d": "Negotiation",
  "Negotiation Active for 9 months": "Negotiation",
  "Close (< 1 day)": "Close",
  "Proposal – Days in stage: 12": "Proposal",
  "Proposal · Days in stage: 12 days": "Proposal",
  "Proposal for 3 weeks in this stage": "Proposal",
  "Angebot seit 3 Tagen": "Angebot",
  "Verhandlung (2 Wochen)": "Verhandlung",
  "Négociation depuis 5 jours": "Négociation",
  "Propuesta desde hace 4 días": "Propuesta",
  "Proposta | 2 mesi": "Proposta",
  "Offerte 3 dagen": "Offerte",
  "提案 3日間": "提案",
};
it.each(Object.entries(withDays))("of “%s” are “%s”: tomorrow it is the same stage", (text, words) => {
  expect(stageWords(text)).toBe(words);
});

const asTheyAre = [
  ...["Proposal 50 %", "Negotiation (60 %)", "Stage: Proposal", "Stage 2", "Phase 2 demo", "1. Qualify"],
  ...[
    "Enterprise > 1M",
    "Q4 2026",
    "14 days",
    "14-day trial",
    "Won",
    "Tag 1",
    "Demo 3D",
    "Level 3 dormant",
    "",
  ],
];
it.each(asTheyAre)("of “%s” are all of it", (text) => {
  expect(stageWords(text)).toBe(text);
});

it("are found soon in hostile text", () => {
  const started = performance.now();
  for (const part of ["1 day ", "(", " ", "for 1", "seit 9999 ", "·|,;:"]) {
    stageWords(part.repeat(300).slice(0, 300));
  }
  expect(performance.now() - started).toBeLessThan(200);
});
