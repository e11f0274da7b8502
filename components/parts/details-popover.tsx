// A button that shows more about what it says.
import type { ReactNode } from "react";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { Button } from "./button.tsx";
import { popoverLook } from "./menu.tsx";

export function DetailsPopover({
  label,
  trigger,
  children,
}: {
  label: string;
  trigger: ReactNode;
  /** Given how it is closed, where something in it leads away. */
  children(close: () => void): ReactNode;
}) {
  return (
    <DialogTrigger>
      <Button look="quiet" aria-label={label} className="min-h-7 text-small font-semibold">
        {trigger}
      </Button>
      <Popover className={popoverLook} placement="bottom end">
        <Dialog
          aria-label={label}
          className="flex w-64 max-w-full flex-col gap-2 rounded-list p-3 -outline-offset-2"
        >
          {({ close }) => children(close)}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
