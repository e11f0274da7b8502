// Saves the audit log of the organisation as a file, for its admins: each act with who and when, a line of JSON each, chained so
// that a change is found. Part of the members in the options.
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Section } from "../parts/section.tsx";
import { saveFile } from "../setup/save-file.ts";
import { useApi } from "../surface/use-api.ts";
import { useRun } from "../surface/use-run.ts";

export function AuditSection() {
  const api = useApi();
  const { run, busy, failure } = useRun();
  const save = () =>
    void run(async () => {
      const lines: string[] = [];
      let page = await api("readAudit", { after: "0" });
      lines.push(...page.lines);
      while (page.more) {
        page = await api("readAudit", { after: page.last });
        lines.push(...page.lines);
      }
      saveFile("tandem-audit.jsonl", lines.map((line) => `${line}\n`).join(""), "application/jsonl");
    });
  return (
    <Section title={t("audit.title")} level={3}>
      <div className="flex flex-col items-start gap-3">
        <p className="text-quiet">{t("audit.lead")}</p>
        <Button busy={busy} onPress={save}>
          {t("audit.save")}
        </Button>
        <Failure reason={failure} />
      </div>
    </Section>
  );
}
