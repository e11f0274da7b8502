// Imports an account list: choose a file, say which column is what, follow it, see what could not be used.
import { FileUp } from "lucide-react";
import { useEffect } from "react";
import { DropZone } from "react-aria-components/DropZone";
import { FileTrigger } from "react-aria-components/FileTrigger";
import { t } from "../messages/t.ts";
import { Failure } from "../parts/bar.tsx";
import { Button } from "../parts/button.tsx";
import { Progress } from "../parts/progress.tsx";
import { ImportMapping } from "./import-mapping.tsx";
import { ImportResult } from "./import-result.tsx";
import { useImport } from "./use-import.ts";

function ChooseFile({ onFile }: { onFile(file: File): void }) {
  return (
    <DropZone
      aria-label={t("import.drop")}
      onDrop={(event) => {
        const file = event.items.find((item) => item.kind === "file");
        if (file?.kind === "file") void file.getFile().then(onFile);
      }}
      className="flex flex-col items-center gap-2 rounded-list border border-dashed border-field p-6 text-center data-drop-target:bg-accent-soft data-focus-visible:outline-2"
    >
      <FileUp aria-hidden="true" className="size-5 text-quiet" strokeWidth={1.75} />
      <p>{t("import.drop")}</p>
      <FileTrigger
        acceptedFileTypes={[".csv", ".tsv", ".txt", "text/csv"]}
        onSelect={(files) => {
          const file = files?.item(0);
          if (file) onFile(file);
        }}
      >
        <Button>{t("import.choose")}</Button>
      </FileTrigger>
      <p className="text-small text-quiet">{t("import.dropHint")}</p>
    </DropZone>
  );
}

export function ImportStep({
  backendUrl,
  onUnfinished,
}: {
  backendUrl: string;
  /** Whether a file was chosen and is not imported yet. */
  onUnfinished?: (unfinished: boolean) => void;
}) {
  const { state, failure, choose, publish, startOver } = useImport(backendUrl);
  const unfinished = state.step !== "choose" && state.step !== "finished";
  useEffect(() => onUnfinished?.(unfinished), [onUnfinished, unfinished]);
  return (
    <div className="flex flex-col gap-3">
      {state.step === "choose" && (
        <>
          <p className="text-quiet">{t("import.lead")}</p>
          <ChooseFile onFile={choose} />
        </>
      )}
      {state.step === "uploading" && (
        <Progress
          label={t("import.uploading", { file: state.fileName.slice(0, 100) })}
          part={state.sent}
          whole={state.bytes}
        />
      )}
      {state.step === "preview" && (
        <ImportMapping preview={state.preview} onPublish={publish} onOther={startOver} />
      )}
      {state.step === "running" && (
        <Progress
          label={`${t(`listState.${state.progress.state}`)} · ${t("import.rows", { count: state.progress.rows })}`}
          part={state.progress.bytesRead}
          whole={state.progress.bytes}
        />
      )}
      {state.step === "finished" && <ImportResult progress={state.progress} onAnother={startOver} />}
      <Failure reason={failure} />
    </div>
  );
}
