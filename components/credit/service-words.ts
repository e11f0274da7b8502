// Why a clock is shorter or a place earlier, in one sentence. Called wherever such a clock or place is shown.
import type { ServiceHeld } from "#lib/domain/credit/service.ts";
import { quarterWords } from "../messages/format.ts";
import { t } from "../messages/t.ts";
import { nth } from "./bonus-words.ts";

/** `name`: whose reward it is, or "us". */
export function serviceWords({ service, quarter, wins, tier }: ServiceHeld, name: string): string {
  const says = {
    service: t(`service.${service}`),
    name: name.slice(0, 60),
    nth: nth(wins),
    quarter: quarterWords(quarter),
  };
  const sentence = tier === null ? t("service.because", says) : t("service.becauseTier", { ...says, tier });
  return sentence.replace(/^./, (first) => first.toUpperCase());
}
