// What is not for a customer's eyes as a whole, such as a form being written: kept alive and out of sight in presenter mode,
// with a word in its place.
import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { t } from "../messages/t.ts";
import { Notice } from "../parts/notice.tsx";
import { isPresenting } from "./presenting.ts";

export function NotWhilePresenting({ children }: { children: ReactNode }) {
  const hides = isPresenting();
  return (
    <>
      {hides && (
        <Notice icon={EyeOff} title={t("presenter.form")}>
          {t("presenter.formBody")}
        </Notice>
      )}
      {/* One element in both states, so that what is typed in it stays. */}
      <div hidden={hides} className={hides ? "" : "contents"}>
        {children}
      </div>
    </>
  );
}
