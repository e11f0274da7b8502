// An organisation that published no CRM, for what this device knows of CRMs by itself.
import type { CrmsDeps } from "./crms.ts";

export const nothingPublished: Pick<CrmsDeps, "published" | "giveBack" | "giveBackHosts"> = {
  published: { all: async () => [], find: async () => null },
  giveBack: async () => undefined,
  giveBackHosts: async () => undefined,
};
