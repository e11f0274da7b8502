// One import from file to overlap: announce, upload, preview, publish, follow. Where it stands survives a reload.
import { useCallback, useEffect, useState } from "react";
import { z } from "zod";
import type { ApiRequest } from "#lib/contract/api.ts";
import type { ListPreview, ListProgress } from "#lib/contract/lists.ts";
import { t } from "../messages/t.ts";
import { usePlatform } from "../surface/surface-context.tsx";
import { useApi } from "../surface/use-api.ts";
import { useMemory } from "../surface/use-memory.ts";
import { reasonOf } from "../surface/use-run.ts";

const keptImport = z.object({ listId: z.string() });
const POLL_EVERY = 700;
const finished: readonly ListProgress["state"][] = ["done", "failed"];

export type ImportState =
  | { step: "choose" }
  | { step: "uploading"; fileName: string; sent: number; bytes: number }
  | { step: "preview"; preview: ListPreview }
  | { step: "running"; progress: ListProgress }
  | { step: "finished"; progress: ListProgress };

export type Import = {
  state: ImportState;
  failure: string | null;
  choose(file: File): void;
  publish(request: Omit<ApiRequest<"publishList">, "id">): void;
  startOver(): void;
};

export function useImport(backendUrl: string): Import {
  const api = useApi();
  const { upload } = usePlatform();
  const kept = useMemory("import", keptImport);
  const [state, setState] = useState<ImportState>({ step: "choose" });
  const [failure, setFailure] = useState<string | null>(null);
  const listId = kept.value?.listId ?? null;
  const fail = useCallback((error: unknown) => setFailure(reasonOf(error)), []);

  const follow = useCallback(
    (progress: ListProgress) =>
      setState(
        finished.includes(progress.state) ? { step: "finished", progress } : { step: "running", progress },
      ),
    [],
  );

  // After a reload: where does the list stand?
  useEffect(() => {
    if (!kept.ready || !listId || state.step !== "choose") return;
    let current = true;
    api("listProgress", { id: listId })
      .then(async (progress) => {
        if (!current) return;
        if (progress.state !== "uploaded") return follow(progress);
        const preview = await api("previewList", { id: listId });
        if (current) setState({ step: "preview", preview });
      })
      // A list the backend no longer knows is where everybody begins.
      .catch(() => current && kept.put(null));
    return () => {
      current = false;
    };
  }, [kept.ready, kept.put, listId, state.step, api, follow]);

  useEffect(() => {
    if (state.step !== "running") return;
    const timer = setTimeout(() => {
      api("listProgress", { id: state.progress.listId }).then(
        (progress) => {
          setFailure(null);
          follow(progress);
        },
        (error: unknown) => {
          fail(error);
          // Ask again: the import goes on in the backend whether or not it answers here.
          setState({ ...state });
        },
      );
    }, POLL_EVERY);
    return () => clearTimeout(timer);
  }, [state, api, follow, fail]);

  const startOver = () => {
    kept.put(null);
    setFailure(null);
    setState({ step: "choose" });
  };

  const choose = (file: File) => {
    if (file.size === 0) return setFailure(t("import.empty"));
    setFailure(null);
    const sending = (sent: number) =>
      setState({ step: "uploading", fileName: file.name, sent, bytes: file.size });
    sending(0);
    void (async () => {
      const {
        listId: id,
        uploadPath,
        ticket,
      } = await api("startList", {
        fileName: file.name,
        bytes: file.size,
      });
      await upload({ url: new URL(uploadPath, backendUrl).href, ticket, file, onProgress: sending });
      const preview = await api("previewList", { id });
      kept.put({ listId: id });
      setState({ step: "preview", preview });
    })().catch((error: unknown) => {
      fail(error);
      setState({ step: "choose" });
    });
  };

  const publish: Import["publish"] = (request) => {
    if (state.step !== "preview") return;
    setFailure(null);
    api("publishList", { ...request, id: state.preview.listId }).then(follow, fail);
  };

  return { state, failure, choose, publish, startOver };
}
