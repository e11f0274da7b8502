// Buttons. One verb each; at most one `primary` in view.
import type { ReactNode, Ref } from "react";
import { Button as AriaButton, type ButtonProps } from "react-aria-components/Button";

export type ButtonLook = "primary" | "plain" | "quiet" | "danger" | "icon" | "link";

const shared =
  "inline-flex items-center justify-center gap-1.5 rounded-control border text-body font-medium cursor-default select-none data-disabled:opacity-50";
const looks: Record<ButtonLook, string> = {
  primary:
    "min-h-8 px-3 py-1 border-transparent bg-accent text-on-accent data-hovered:bg-accent-strong data-pressed:bg-accent-strong",
  plain: "min-h-8 px-3 py-1 border-edge bg-ground text-ink data-hovered:bg-hover data-pressed:bg-hover",
  quiet:
    "tandem-quiet min-h-8 px-2 py-1 border-transparent text-left text-ink data-hovered:bg-hover data-pressed:bg-hover",
  danger: "min-h-8 px-3 py-1 border-bad text-bad data-hovered:bg-bad-soft data-pressed:bg-bad-soft",
  icon: "size-7 shrink-0 border-transparent text-quiet data-hovered:bg-hover data-hovered:text-ink data-pressed:bg-hover",
  link: "min-h-6 border-x-0 border-transparent text-left text-accent font-semibold data-hovered:underline",
};

export function Button({
  look = "plain",
  busy = false,
  className = "",
  children,
  ...rest
}: Omit<ButtonProps, "className" | "children" | "isPending"> & {
  look?: ButtonLook;
  /** Under way: stays focusable, does nothing. */
  busy?: boolean;
  className?: string;
  ref?: Ref<HTMLButtonElement>;
  children: ReactNode;
}) {
  // Not `isPending`: it announces through an element that outlives a button which leaves when it is done.
  const idle = busy ? { onPress: () => undefined, type: "button" as const, "aria-disabled": true } : {};
  return (
    <AriaButton
      {...rest}
      {...idle}
      className={`${shared} ${looks[look]} ${busy ? "opacity-70" : ""} ${className}`}
    >
      {busy && <Turning />}
      {children}
    </AriaButton>
  );
}

/** A small sign that something is under way; the words beside it say what. */
export function Turning() {
  return (
    <span
      aria-hidden="true"
      className="tandem-turning inline-block size-3 rounded-pill border-2 border-current border-r-transparent"
    />
  );
}
