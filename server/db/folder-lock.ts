// One process per data folder: two on one embedded database would destroy it. A file with the process id; one left
// by a process that is gone is taken over. Not for folders shared by several machines.
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Throws with words for people while another process holds the folder; the returned function lets go. */
export async function lockFolder(folder: string): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "server.pid");
  const holder = await readHolder(file);
  if (holder !== null) {
    throw new Error(
      `Another Tandem server (process ${holder}) uses the data in ${folder}. Stop it, or set DATA_DIR to another folder.`,
    );
  }
  await writeFile(file, String(process.pid));
  return () => rm(file, { force: true });
}

/** The id of the living process that holds the folder. Our own id was left by an earlier one in a container. */
async function readHolder(file: string): Promise<number | null> {
  const text = await readFile(file, "utf8").catch(() => "");
  const pid = Number.parseInt(text, 10);
  if (!Number.isInteger(pid) || pid <= 0 || pid === process.pid) return null;
  try {
    process.kill(pid, 0);
    return pid;
  } catch (error) {
    // It lives, but belongs to somebody else.
    return error instanceof Error && "code" in error && error.code === "EPERM" ? pid : null;
  }
}
