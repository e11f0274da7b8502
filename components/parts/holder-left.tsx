// Says under a person's name that they are no longer with their company. Called wherever a deal names who holds something.
import { t } from "../messages/t.ts";

const MAX_NAME = 60;

/** `organisation`: its name, or "us". */
export const leftText = (organisation: string): string =>
  t("left.says", { organisation: organisation.slice(0, MAX_NAME) });

export function HolderLeft({ organisation }: { organisation: string }) {
  return <span className="block text-small text-warn">{leftText(organisation)}</span>;
}
