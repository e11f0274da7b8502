// A field of the registration, found again by its name from the list of what is missing, and where its value was taken
// from as long as it is what was taken.
import type { ReactNode } from "react";
import type { DealField } from "./deal-values.ts";

export function FieldPlace({
  name,
  origin,
  className = "",
  children,
}: {
  name: DealField;
  origin?: string | undefined;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div data-field={name} className={`flex min-w-0 flex-col gap-1 ${className}`}>
      {children}
      {origin && <p className="text-small text-quiet">{origin}</p>}
    </div>
  );
}
