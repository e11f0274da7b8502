// A state said out loud: an icon, what is so, what it means, and the one thing to do. Fills an empty screen.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";

export function Notice({
  icon: Icon,
  title,
  children,
  action,
  level = 2,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  level?: 1 | 2 | 3;
}) {
  const Heading = `h${level}` as const;
  return (
    <section className="flex flex-col items-start gap-3 py-2">
      <Icon aria-hidden="true" className="size-5 text-quiet" strokeWidth={1.75} />
      <div className="flex flex-col gap-1">
        <Heading className={`${level === 3 ? "text-body" : "text-title"} font-semibold`}>{title}</Heading>
        {children && <div className="max-w-md text-quiet">{children}</div>}
      </div>
      {action && <div className="flex flex-wrap gap-2">{action}</div>}
    </section>
  );
}
