// Puts a file's bytes straight to the backend with the ticket made for that file alone; the access token never
// leaves the background. XMLHttpRequest, because `fetch` does not tell how much was sent.
import { problem } from "#lib/contract/problem.ts";
import { t } from "../messages/t.ts";
import type { Upload } from "./platform.ts";

/** What a refusal says to people: the problem's own words, else its number. */
function refusalOf(request: XMLHttpRequest): string {
  try {
    const told = problem.parse(JSON.parse(request.responseText));
    return told.detail ?? told.title;
  } catch {
    return t("upload.notTaken", { status: String(request.status) });
  }
}

export function uploadFile({ url, ticket, file, onProgress }: Upload): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open("PUT", url);
    request.setRequestHeader("authorization", `Upload ${ticket}`);
    request.setRequestHeader("content-type", "application/octet-stream");
    request.upload.onprogress = (event) => onProgress(event.loaded);
    request.onload = () =>
      request.status >= 200 && request.status < 300 ? resolve() : reject(new Error(refusalOf(request)));
    request.onerror = () => reject(new Error(t("upload.broke")));
    request.send(file);
  });
}
