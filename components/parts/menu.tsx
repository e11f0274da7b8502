// A button that opens a menu of commands.
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { Menu as AriaMenu, MenuItem, MenuTrigger } from "react-aria-components/Menu";
import { Popover } from "react-aria-components/Popover";
import { Button, type ButtonLook } from "./button.tsx";

export const popoverLook =
  "tandem-enter max-h-80 max-w-[calc(100vw-16px)] overflow-auto rounded-list border border-edge bg-ground text-body text-ink shadow-[0_4px_16px_rgb(0_0_0/0.14)] outline-none";
export const itemLook =
  "flex min-h-8 items-center gap-2 rounded-control px-2 py-1 text-ink no-underline -outline-offset-2 cursor-default data-focused:bg-hover data-disabled:text-quiet";

export type MenuCommand = {
  id: string;
  label: string;
  icon: LucideIcon;
  /** Opens in a new tab instead of calling back. */
  href?: string;
  onAction?: () => void;
  /** Shown and not to be chosen, with the reason. */
  disabledReason?: string;
};

export function Menu({
  label,
  look = "icon",
  trigger,
  commands,
}: {
  label: string;
  look?: ButtonLook;
  trigger: ReactNode;
  commands: readonly MenuCommand[];
}) {
  return (
    <MenuTrigger>
      <Button look={look} aria-label={label}>
        {trigger}
      </Button>
      <Popover className={popoverLook} placement="bottom end">
        <AriaMenu aria-label={label} className="min-w-[min(11rem,100%)] p-1 outline-none">
          {commands.map(({ id, label: text, icon: Icon, href, onAction, disabledReason }) => (
            <MenuItem
              key={id}
              id={id}
              textValue={text}
              className={itemLook}
              isDisabled={disabledReason !== undefined}
              {...(href ? { href, target: "_blank" } : {})}
              {...(onAction ? { onAction } : {})}
            >
              <Icon aria-hidden="true" className="size-4 shrink-0 text-quiet" strokeWidth={1.75} />
              <span className="min-w-0">
                {text}
                {disabledReason && <span className="block max-w-56 text-small">{disabledReason}</span>}
              </span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
