// A titled part of a screen. The title states the finding, not the category.
import type { ReactNode } from "react";
import { t } from "../messages/t.ts";
import { Button } from "./button.tsx";

export function Section({
  title,
  aside,
  children,
  level = 2,
}: {
  title: ReactNode;
  aside?: ReactNode;
  children: ReactNode;
  level?: 2 | 3;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className="flex flex-col gap-2">
      <div className="flex flex-wrap items-baseline justify-between gap-x-3 has-[svg]:items-center">
        <Heading className="text-body font-semibold">{title}</Heading>
        {aside && <div className="text-small font-semibold text-quiet">{aside}</div>}
      </div>
      {children}
    </section>
  );
}

/** Only the first few are shown, with the way to all of them. */
export type Limit = { count: number; onAll(): void };

export function All({ count, onAll }: { count: number; onAll(): void }) {
  return (
    <Button look="link" className="text-small" onPress={onAll}>
      {t("common.all", { count })}
    </Button>
  );
}

/** The hairline box lists live in. */
export const listLook = "list-none divide-y divide-line rounded-list border border-line";
