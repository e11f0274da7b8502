// What somebody wrote, as long as it is: three lines of it, and all on a press.
import { useState } from "react";
import { t } from "../messages/t.ts";
import { Button } from "./button.tsx";
import { plainText } from "./clamped.tsx";

const LONG = 180;

export function LongText({ text }: { text: string }) {
  const [open, setOpen] = useState(false);
  const long = text.length > LONG || text.split("\n").length > 3;
  return (
    <div className="flex min-w-0 flex-col items-start">
      <p dir="auto" className={`whitespace-pre-wrap ${long && !open ? "line-clamp-3" : ""}`}>
        {plainText(text)}
      </p>
      {long && (
        <Button look="link" aria-expanded={open} onPress={() => setOpen(!open)}>
          {open ? t("common.less") : t("common.more")}
        </Button>
      )}
    </div>
  );
}
