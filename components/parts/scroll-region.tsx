// A box that scrolls by itself. It must be reachable by keyboard, or its rest is out of reach without a mouse.
import type { ReactNode } from "react";

export function ScrollRegion({
  label,
  className,
  children,
}: {
  label: string;
  className: string;
  children: ReactNode;
}) {
  return (
    <section
      // biome-ignore lint/a11y/noNoninteractiveTabindex: without it the keyboard cannot scroll here.
      tabIndex={0}
      aria-label={label}
      className={`relative overflow-auto ${className}`}
    >
      {children}
    </section>
  );
}
