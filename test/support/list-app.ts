// The test application with lists and matching, and people who upload files in it as the extension does.
import { Hono } from "hono";
import type { ApiRequest } from "#lib/contract/api.ts";
import type { ListProgress } from "#lib/contract/lists.ts";
import { type Segment, segments } from "#lib/contract/words.ts";
import type { RequestEnv } from "#server/http/calls.ts";
import { answerProblem } from "#server/http/problem-answer.ts";
import { importsEnded } from "#server/lists/import-list.ts";
import { listHandlers } from "#server/lists/routes.ts";
import { registerUpload } from "#server/lists/uploads.ts";
import { rematchPartnership } from "#server/match/rematch.ts";
import { matchHandlers } from "#server/match/routes.ts";
import { type Person, type TestApp, testApp } from "./server-app.ts";

export type ListApp = TestApp & {
  /** Sends bytes to where a list expects them. */
  put(
    path: string,
    authorization: string,
    body: NonNullable<RequestInit["body"]>,
  ): Promise<{ status: number; body: unknown }>;
  /** Announces and uploads; answers the list's id and what the upload answered. */
  upload(
    who: Person,
    bytes: Uint8Array,
    fileName?: string,
  ): Promise<{ listId: string; status: number; body: unknown }>;
  /** Uploads, takes the suggested mapping, imports, waits for the end of matching. */
  importList(
    who: Person,
    file: string | Uint8Array,
    options?: Partial<ApiRequest<"publishList">>,
  ): Promise<ListProgress>;
  /** Reveals every pair of segments alike. */
  share(who: Person, partnershipId: string, reveal: "hidden" | "count" | "full"): Promise<void>;
};

export async function listApp(parts: { now?: () => number } = {}): Promise<ListApp> {
  const app = await testApp({
    ...parts,
    others: { ...listHandlers, ...matchHandlers },
    rematch: rematchPartnership,
  });
  const uploads = new Hono<RequestEnv>();
  uploads.onError((error, c) => answerProblem(c, error, "test", app.context.log));
  registerUpload(uploads, app.context);

  const put: ListApp["put"] = async (path, authorization, body) => {
    const response = await uploads.request(path, {
      method: "PUT",
      headers: { authorization },
      body,
      // Needed for a body that is a stream.
      ...{ duplex: "half" },
    });
    return { status: response.status, body: await response.json() };
  };
  const upload: ListApp["upload"] = async (who, bytes, fileName = "list.csv") => {
    const { listId, uploadPath, ticket } = await app.ok(who, "startList", {
      fileName,
      bytes: bytes.length || 1,
    });
    return { listId, ...(await put(uploadPath, `Upload ${ticket}`, new Uint8Array(bytes))) };
  };
  return {
    ...app,
    put,
    upload,
    async importList(who, file, options = {}) {
      const { listId, status, body } = await upload(who, typeof file === "string" ? Buffer.from(file) : file);
      if (status !== 200) throw new Error(`the upload answered ${status}: ${JSON.stringify(body)}`);
      const { mapping } = await app.ok(who, "previewList", { id: listId });
      const defaultSegment: Segment = "prospect";
      await app.ok(who, "publishList", { mapping, defaultSegment, ...options, id: listId });
      await importsEnded();
      return await app.ok(who, "listProgress", { id: listId });
    },
    async share(who, id, reveal) {
      const settings = segments.flatMap((ours) => segments.map((theirs) => ({ ours, theirs, reveal })));
      await app.ok(who, "setSharing", { id, settings, fields: ["owner_name", "owner_email"] });
      // The endpoint answers after a few seconds at most, matched or not: a test waits.
      await rematchPartnership(app.context, id);
    },
  };
}
