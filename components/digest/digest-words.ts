// What screens say of digests: kinds, hours, why one did not arrive. Called by the sections of this folder.
import { type DeliveryProblem, type DigestKind, digestKind } from "#lib/contract/digest.ts";
import { t } from "../messages/t.ts";
import type { Option } from "../parts/choice.tsx";

const kindLabel = (kind: DigestKind): string =>
  kind === "dates" || kind === "changes" ? t(`digestKind.${kind}`) : t(`noticeKind.${kind}`);

export const kindOptions: readonly Option<DigestKind>[] = digestKind.options.map((value) => ({
  value,
  label: kindLabel(value),
}));

export const hourText = (hour: number): string => `${String(hour).padStart(2, "0")}:00`;
export const hourOptions: readonly Option<string>[] = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: hourText(hour),
}));

export function problemText({ code, status }: DeliveryProblem): string {
  if (code === "status" || code === "redirected")
    return t(`deliveryProblem.${code}`, { status: `${status ?? ""}` });
  return t(`deliveryProblem.${code}`);
}

/** The browser's own. */
export const deviceZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
