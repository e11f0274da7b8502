// `npm run serve`: one server until SIGINT or SIGTERM. Only wires; everything is in `start.ts`.
import { EnvError, parseEnv } from "./env.ts";
import { helpText } from "./help.ts";

const FORCE_AFTER = 15_000;

const [argument] = process.argv.slice(2);
if (argument === "--help" || argument === "-h") {
  console.log(helpText());
  process.exit(0);
}
if (argument !== undefined) {
  console.error(`There is no argument ${argument}: settings come from the environment. --help names them.`);
  process.exit(1);
}

try {
  const started = Date.now();
  // Not before: what only prints needs nothing of it.
  const { startServer } = await import("./start.ts");
  const server = await startServer(parseEnv(process.env));
  const { env, db } = server.context;
  const kept = db.kind === "postgres" ? "PostgreSQL" : `the embedded database in ${env.DATA_DIR}`;
  console.log(`Tandem serves ${env.PUBLIC_URL} with ${kept} (${Date.now() - started} ms). Ctrl-C stops it.`);
  if (server.metricsUrl !== null) console.log(`Prometheus reads ${server.metricsUrl}.`);

  const stop = () => {
    console.log("Stopping: running requests finish first.");
    setTimeout(() => process.exit(1), env.DRAIN_SECONDS * 1000 + FORCE_AFTER).unref();
    void server.close().then(() => process.exit(0));
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
} catch (error) {
  const message = error instanceof Error ? error.message : String(error);
  const cause = error instanceof Error && error.cause instanceof Error ? `\n  (${error.cause.message})` : "";
  console.error(error instanceof EnvError ? message : `The server cannot start: ${message}${cause}`);
  process.exit(1);
}
