// Parses what the picker sends and what was kept of it. Called by the background: the page it was on is hostile.
import { z } from "zod";
import { selectorText } from "../contract/crm-table/adapter-schema.ts";
import type { Proposal } from "../crm/proposal.ts";
import { type Picked, pickable } from "./picked.ts";

const proposal: z.ZodType<Proposal> = z.object({
  selector: selectorText,
  read: z.enum(["text", "href", "value"]),
  labels: z.array(z.string().min(1).max(200)).min(1).max(5).exactOptional(),
  inner: selectorText.exactOptional(),
  deep: z.boolean().exactOptional(),
});

export const picked: z.ZodType<Picked> = z.object({
  href: z.string().max(4_000),
  picks: z
    .array(
      z.object({
        field: z.enum(pickable),
        value: z.string().transform((text) => text.slice(0, 300)),
        proposals: z.array(proposal).min(1).max(8),
      }),
    )
    .max(pickable.length),
});
