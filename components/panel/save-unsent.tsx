// Hands a person a file of all that exists on this device alone. Offered with what was refused, and before anything unsent is
// deleted with this device's store.
import { Download } from "lucide-react";
import { useState } from "react";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { saveFile } from "../setup/save-file.ts";
import { usePresents, useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";

export function SaveUnsent() {
  const surface = useSurface();
  const presents = usePresents();
  const { run, busy, failure } = useRun();
  const [saved, setSaved] = useState(false);
  const save = async () => {
    const file = await run(() => surface.run("outbox.export", {}));
    if (file) saveFile(file.name, file.text, "application/json");
    setSaved(file !== null);
  };
  return (
    <div className="flex flex-col items-start gap-2">
      <Button busy={busy} isDisabled={presents} onPress={() => void save()}>
        <Download aria-hidden="true" className="size-3.5" />
        {t("unsent.save")}
      </Button>
      <p role="status" className="text-small text-quiet empty:hidden">
        {presents ? t("unsent.presenting") : saved ? t("unsent.saved") : ""}
      </p>
      <Failure reason={failure} />
    </div>
  );
}
