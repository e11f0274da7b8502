// CRMs that people told this device of: files they imported, pages they pointed at. Kept as the files they could be
// written to, parsed whenever they are read: what is none any more is left out.
import { z } from "zod";
import type { CrmFile } from "../../contract/crm-table/crm-file-schema.ts";
import { crmFile, readCrmFile, writeCrmFile } from "../../crm/crm-file.ts";
import { CommandRefused } from "../../messaging/surface-server.ts";
import { say } from "../messages/say.ts";
import { type Area, keptValue } from "./kept-value.ts";

const KEY = "crm-own";
const MOST = 30;

const kept: z.ZodType<CrmFile[]> = z
  .array(z.unknown())
  .catch([])
  .transform((all) =>
    all.flatMap((each) => {
      const file = crmFile.safeParse(each).data;
      return file ? [file] : [];
    }),
  );

export type OwnCrms = {
  all(): Promise<CrmFile[]>;
  /** In the place of one of the same name. Whole, or refused with what is wrong. */
  take(text: string): Promise<CrmFile>;
  text(crm: string): Promise<string>;
  remove(crm: string): Promise<void>;
};

export function createOwnCrms(area: Area): OwnCrms {
  const files = keptValue(area, KEY, kept);
  return {
    all: files.get,
    async take(text) {
      const read = readCrmFile(text);
      if (!read.ok) {
        const errors = read.problems.map((message) => ({ at: "", message }));
        throw new CommandRefused({ code: "crm_file", message: say("crm.notTaken"), errors });
      }
      await files.change((now) => {
        const others = now.filter(({ table }) => table.crm !== read.file.table.crm);
        if (others.length >= MOST) {
          throw new CommandRefused({ code: "too_many", message: say("crm.tooMany", { most: MOST }) });
        }
        return [...others, read.file];
      });
      return read.file;
    },
    async text(crm) {
      const file = (await files.get()).find(({ table }) => table.crm === crm);
      if (!file) throw new CommandRefused({ code: "not_found", message: say("crm.notFound") });
      return writeCrmFile(file);
    },
    async remove(crm) {
      await files.change((now) => now.filter(({ table }) => table.crm !== crm));
    },
  };
}
