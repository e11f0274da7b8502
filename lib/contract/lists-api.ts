// Endpoints of account lists: announcing a file, reading it, importing it, and how far that is. Part of `api.ts`.
import { z } from "zod";
import { endpoint } from "./endpoint.ts";
import { announcedFile, columnMapping, listPreview, listProgress, rejectedRow } from "./lists.ts";
import { id } from "./shapes.ts";
import { segment } from "./words.ts";

export const listEndpoints = {
  startList: endpoint({
    method: "POST",
    path: "/v1/account-lists",
    access: ["rep", "partner_manager", "manager", "admin"],
    summary: "Announce a file; answers where to put its bytes and a ticket for that alone.",
    request: announcedFile,
    response: z.object({ listId: id, uploadPath: z.string(), ticket: z.string() }),
  }),
  previewList: endpoint({
    method: "GET",
    path: "/v1/account-lists/{id}/preview",
    access: ["rep", "partner_manager", "manager", "admin"],
    summary: "How the uploaded file reads: encoding, delimiter, headers, suggested mapping, first rows.",
    request: z.object({ id }),
    response: listPreview,
  }),
  publishList: endpoint({
    method: "POST",
    path: "/v1/account-lists/{id}/publish",
    access: ["rep", "partner_manager", "manager", "admin"],
    summary: "Import the file with this mapping; follow it with `listProgress`.",
    request: z.object({
      id,
      mapping: columnMapping,
      /** For rows whose file says none. */
      defaultSegment: segment,
      /** The file's own words for segments. */
      segmentWords: z.record(z.string(), segment).optional(),
    }),
    response: listProgress,
  }),
  listProgress: endpoint({
    method: "GET",
    path: "/v1/account-lists/{id}",
    access: "member",
    summary: "How far an import is.",
    request: z.object({ id }),
    response: listProgress,
  }),
  listRejected: endpoint({
    method: "GET",
    path: "/v1/account-lists/{id}/rejected",
    access: "member",
    summary: "Every rejected row with line, column and reason.",
    request: z.object({ id }),
    response: z.object({ rows: z.array(rejectedRow) }),
  }),
} as const;
