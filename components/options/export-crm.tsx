// Hands on the file of a CRM, of one's own or of a published one. In both lists of the options.
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { saveFile } from "../setup/save-file.ts";
import { useSurface } from "../surface/surface-context.tsx";
import { useRun } from "../surface/use-run.ts";

/** `name`: where one of that label stands in the other list, too. */
export function ExportCrm({ crm, label, name }: { crm: string; label: string; name?: string }) {
  const surface = useSurface();
  const { run, busy, failure } = useRun();
  const hand = () =>
    void run(async () => {
      const { text } = await surface.run("crm.text", { crm });
      saveFile("tandem-crm.json", text, "application/json");
    });
  return (
    <>
      <Button look="quiet" busy={busy} aria-label={name ?? t("ownCrm.exportOne", { label })} onPress={hand}>
        {t("ownCrm.export")}
      </Button>
      <Failure reason={failure} />
    </>
  );
}
