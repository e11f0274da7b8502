// Finds a Tryton with its web client and its module for deals, a CRM that we did not write, and gets Debian's where
// none is installed and we are root. Called by `npm test` and the Tryton tests, which are skipped where this answers null.
import { existsSync } from "node:fs";
import { onPath } from "./candidates.ts";
import { canInstallDebianPackages, installDebianPackage } from "./debian.ts";

export type FoundTryton = {
  server: string;
  admin: string;
  /** Folder of the web client. */
  web: string;
};

const web = "/usr/share/tryton-sao/www";
const module = "/usr/lib/python3/dist-packages/trytond/modules/sale_opportunity";

/** Only what is there; for tests that must know at once whether they can run. */
export function installedTryton(): FoundTryton | null {
  const server = onPath("trytond");
  const admin = onPath("trytond-admin");
  return server && admin && existsSync(web) && existsSync(module) ? { server, admin, web } : null;
}

export async function findTryton(say: (line: string) => void = console.log): Promise<FoundTryton | null> {
  const found = installedTryton();
  if (found || !canInstallDebianPackages()) return found;
  say("… installing Debian's tryton-server, tryton-sao and tryton-modules-sale-opportunity (once)");
  for (const name of ["tryton-server", "tryton-sao", "tryton-modules-sale-opportunity"])
    if (!(await installDebianPackage(name))) return null;
  return installedTryton();
}
