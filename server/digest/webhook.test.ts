// Sending to a webhook: what is never connected to, to what exactly it connects, and what is told of each answer. The names and
// the connection are given by the test; no setting could give them.
import { createServer, request as httpRequest, type RequestListener } from "node:http";
import type { RequestOptions } from "node:https";
import { createServer as createTcpServer } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createWebhooks } from "./webhook.ts";

const PUBLIC = [{ address: "93.184.215.14", family: 4 }];

/** A chat at a public address, as far as the sender can see: its connections end at this server. */
async function chat(answer: RequestListener, found = PUBLIC, patience = 2_000) {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const opened: RequestOptions[] = [];
  const asked: string[] = [];
  const webhooks = createWebhooks({
    patience,
    resolve: async (host) => {
      asked.push(host);
      return found;
    },
    open: (options, answered) => {
      opened.push(options);
      const { method, path, headers } = options;
      return httpRequest(
        { host: "127.0.0.1", port, agent: false, method, path, ...(headers ? { headers } : {}) },
        answered,
      );
    },
  });
  return { webhooks, opened, asked };
}

test("a message arrives as JSON that a Slack-compatible webhook takes", async () => {
  const got: unknown[] = [];
  const { webhooks, opened } = await chat((request, response) => {
    let body = "";
    request.on("data", (part: Buffer) => {
      body += part.toString();
    });
    request.on("end", () => {
      got.push([request.method, request.url, request.headers.host, JSON.parse(body)]);
      response.end("ok");
    });
  });
  expect(await webhooks.send("https://chat.example.com/hooks/abc?x=1", "Héllo")).toBeNull();
  const body = { text: "Héllo", mrkdwn: false, unfurl_links: false, unfurl_media: false };
  expect(got).toEqual([["POST", "/hooks/abc?x=1", "chat.example.com", body]]);
  expect(opened[0]).toMatchObject({ port: 443, host: "chat.example.com", servername: "chat.example.com" });
  expect(opened[0]).not.toHaveProperty("rejectUnauthorized");
});

test("the name is looked up once, and the connection goes to what was checked, whatever the name says then", async () => {
  const { webhooks, opened, asked } = await chat((_request, response) => response.end());
  await webhooks.send("https://rebind.example.com:8443/x", "Hello");
  expect(asked).toEqual(["rebind.example.com"]);
  const [options] = opened;
  expect(options).toMatchObject({ port: 8443, agent: false });
  const looked: unknown[] = [];
  options?.lookup?.("rebind.example.com", { all: true }, (...found) => looked.push(found));
  options?.lookup?.("anything.else", {}, (...found) => looked.push(found));
  expect(looked).toEqual([
    [null, PUBLIC],
    [null, "93.184.215.14", 4],
  ]);
});

test.each([
  ["http://chat.example.com/x", "no https"],
  ["ftp://chat.example.com/x", "no web"],
  ["https://user:secret@chat.example.com/x", "name and password"],
  ["https://127.0.0.1/x", "loopback"],
  ["https://2130706433/x", "loopback as one number"],
  ["https://0x7f.1/x", "loopback in hexadecimal"],
  ["https://0177.0.0.1/x", "loopback in octal"],
  ["https://[::1]/x", "loopback, IPv6"],
  ["https://[::ffff:10.0.0.1]/x", "private in IPv6"],
  ["https://[64:ff9b::a9fe:a9fe]/x", "metadata through NAT64"],
  ["https://169.254.169.254/latest/meta-data/", "metadata"],
  ["not an address", "nonsense"],
])("%s is never connected to: %s", async (url) => {
  const { webhooks, opened } = await chat((_request, response) => response.end());
  expect(await webhooks.send(url, "Hello")).toEqual({ code: "not_allowed", status: null });
  expect(opened).toEqual([]);
});

test.each([
  ["10.0.0.7"],
  ["127.0.0.1"],
  ["169.254.169.254"],
  ["100.100.100.200"],
  ["fd00:ec2::254"],
  ["::ffff:192.168.0.1"],
])("a name that resolves to %s is never connected to, not even among public addresses", async (address) => {
  const family = address.includes(":") ? 6 : 4;
  for (const found of [[{ address, family }], [...PUBLIC, { address, family }]]) {
    const { webhooks, opened } = await chat((_request, response) => response.end(), found);
    expect(await webhooks.send("https://chat.example.com/x", "Hello")).toMatchObject({ code: "not_allowed" });
    expect(opened).toEqual([]);
  }
});

test("a redirect is not followed", async () => {
  let asked = 0;
  const { webhooks } = await chat((_request, response) => {
    asked += 1;
    response.writeHead(307, { location: "https://169.254.169.254/" }).end();
  });
  expect(await webhooks.send("https://chat.example.com/x", "Hello")).toEqual({
    code: "redirected",
    status: 307,
  });
  expect(asked).toBe(1);
});

test.each([404, 410, 429, 500])("an answer of %i is told as that", async (status) => {
  const { webhooks } = await chat((_request, response) => response.writeHead(status).end("secret words"));
  expect(await webhooks.send("https://chat.example.com/x", "Hello")).toEqual({ code: "status", status });
});

test("an answer without end is not read", async () => {
  let written = 0;
  const { webhooks } = await chat((_request, response) => {
    response.writeHead(200);
    const more = setInterval(() => {
      written += 1;
      response.write("x".repeat(65_536));
    }, 1);
    response.on("close", () => clearInterval(more));
  });
  expect(await webhooks.send("https://chat.example.com/x", "Hello")).toBeNull();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const then = written;
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(written).toBe(then);
});

test("who never answers is given up in time, and may have taken it", async () => {
  const { webhooks } = await chat(() => undefined, PUBLIC, 150);
  expect(await webhooks.send("https://chat.example.com/x", "Hello")).toEqual({
    code: "no_answer",
    status: null,
  });
});

test("a name that is not found, or never, is told as that", async () => {
  const missing = createWebhooks({
    resolve: async () => {
      throw new Error("ENOTFOUND");
    },
  });
  const silent = createWebhooks({ resolve: () => new Promise(() => undefined), patience: 50 });
  const nothing = createWebhooks({ resolve: async () => [] });
  expect(await missing.send("https://gone.example.com/x", "Hello")).toMatchObject({ code: "unknown_host" });
  expect(await silent.send("https://gone.example.com/x", "Hello")).toMatchObject({ code: "unknown_host" });
  expect(await nothing.send("https://gone.example.com/x", "Hello")).toMatchObject({ code: "not_allowed" });
});

test("who does not speak TLS is told as such, and the message never leaves", async () => {
  let got = "";
  const server = createTcpServer((socket) => {
    socket.on("error", () => undefined);
    socket.on("data", (data: Buffer) => {
      got += data.toString("latin1");
      socket.end("HTTP/1.1 200 OK\r\n\r\n");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : 0;
  const { request } = await import("node:https");
  const webhooks = createWebhooks({
    resolve: async () => PUBLIC,
    open: (options, answered) => {
      const { lookup: _lookup, ...rest } = options;
      return request({ ...rest, host: "127.0.0.1", port }, answered);
    },
  });
  const problem = await webhooks.send("https://chat.example.com/x", "a secret message");
  expect(problem?.code).toMatch(/not_trusted|unreachable/);
  expect(got).not.toContain("secret");
});
