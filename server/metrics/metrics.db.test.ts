// What Prometheus reads of a whole server, and who can read it.
import { expect, onTestFinished, test } from "vitest";
import { Device } from "#test/support/device.ts";
import { testApp } from "#test/support/server-app.ts";
import { parseEnv } from "../env.ts";
import { createHub } from "../poke/hub.ts";
import { startServer } from "../start.ts";
import { createMetrics } from "./metrics.ts";

const quiet = { PORT: "0", DATA_DIR: ":memory:", LOG_LEVEL: "silent" };

test("a server tells requests by route on a port of its own, and nothing of it by the public address", async () => {
  const server = await startServer(parseEnv({ ...quiet, METRICS_PORT: "0" }));
  onTestFinished(server.close);
  const memberId = "01939d5e-7a2b-7c3d-8e4f-0123456789ab";
  await fetch(`${server.url}/v1/members/${memberId}`, { method: "PUT" });
  await fetch(`${server.url}/health`);
  const text = await (await fetch(server.metricsUrl ?? "")).text();
  expect(text).toContain(
    'tandem_http_request_duration_seconds_count{method="PUT",route="/v1/members/:id",status="401"} 1',
  );
  expect(text).toContain('route="/health",status="200"} 1');
  expect(text).toMatch(/^nodejs_eventloop_lag_seconds /m);
  expect(text).not.toContain(memberId);
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  expect((await fetch(new URL("/v1/me", server.metricsUrl ?? ""))).status).toBe(404);
  await server.close();
  await expect(fetch(server.metricsUrl ?? "")).rejects.toThrow();
});

test("without a port for it there is none", async () => {
  const server = await startServer(parseEnv(quiet));
  onTestFinished(server.close);
  expect(server.metricsUrl).toBeNull();
});

test("acts of devices are counted by what became of them, listening devices and connections as they are", async () => {
  const hub = createHub();
  const { context } = await testApp();
  const metrics = createMetrics({ hub, db: context.db });
  const app = await testApp({ db: context.db, meter: metrics });
  const { people, id } = await app.company("Northwind");
  const device = new Device(app, people.rep);
  await device.record();
  await device.push("touchpoint.remove", { touchpointId: id });
  const stop = hub.listen(id, { send: () => undefined });
  const text = await metrics.text();
  expect(text).toContain('tandem_mutations_total{outcome="applied"} 1');
  expect(text).toContain('tandem_mutations_total{outcome="refused"} 1');
  expect(text).toContain('tandem_mutations_total{outcome="skipped"} 0');
  expect(text).toMatch(/^tandem_listening_devices 1$/m);
  expect(text).toMatch(/^tandem_database_connections\{state="idle"\} [1-9]/m);
  expect(text).toMatch(/^tandem_database_connections\{state="waiting"\} 0$/m);
  stop();
  expect(await metrics.text()).toMatch(/^tandem_listening_devices 0$/m);
});
