// GET /metrics on a port of its own: what an operator reads is never reachable by the public address, and needs no secret.
// Started by `start.ts` where METRICS_PORT is set.
import { createServer } from "node:http";
import { closeServer, listenOn } from "../http/listen.ts";
import type { Metrics } from "./metrics.ts";

export type MetricsPage = { url: string; close(): Promise<void> };

/** Throws with words for people when the port is taken. */
export async function serveMetrics(metrics: Metrics, host: string, port: number): Promise<MetricsPage> {
  const server = createServer((request, response) => {
    if (request.method !== "GET" || request.url?.split("?")[0] !== "/metrics") {
      response.writeHead(404).end();
      return;
    }
    metrics.text().then(
      (text) => response.writeHead(200, { "content-type": metrics.contentType }).end(text),
      () => response.writeHead(500).end(),
    );
  });
  const taken = await listenOn(server, host, port, { host: "METRICS_HOST", port: "METRICS_PORT" });
  return { url: `http://${host}:${taken}/metrics`, close: () => closeServer(server) };
}
