// Opening and closing a port, with words for people. Called by `node-server.ts` and by the page of metrics.
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";

/** What names host and port in the environment. */
type Names = { host: string; port: string };

/** Running requests may take this long when the port is closed, milliseconds. */
const GRACE = 10_000;

/** Answers the port. */
export async function listenOn(server: Server, host: string, port: number, names: Names): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explain(error, host, port, names)));
    server.listen(port, host, resolve);
  });
  // Listening on a host and port always gives an address object.
  return (server.address() as AddressInfo).port;
}

function explain(error: Error, host: string, port: number, names: Names): Error {
  const code = "code" in error ? error.code : undefined;
  const told = (text: string) => new Error(text, { cause: error });
  if (code === "EADDRINUSE")
    return told(`Port ${port} is in use. Stop what uses it, or set ${names.port} to another one.`);
  if (code === "EACCES") return told(`Port ${port} needs more rights. Set ${names.port} to one above 1023.`);
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return told(`${names.host} ${host} is no address of this machine.`);
  return error;
}

export async function closeServer(server: Server): Promise<void> {
  const force = setTimeout(() => server.closeAllConnections(), GRACE);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
  clearTimeout(force);
}
