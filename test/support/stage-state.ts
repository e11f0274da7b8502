// What a demo or test folder remembers between starts: ports and the invented people's credentials, made at random
// per folder. Written for its owner's eyes only (mode 600). Called by stage.ts.
import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { type OrganisationSlug, organisations } from "#test/crm/organisations.ts";

const credentials = z.object({ name: z.string(), email: z.email(), password: z.string() });
const company = z.object({ crmPort: z.int(), manager: credentials, seller: credentials });
const stageState = z.object({
  /** The port of the backend's public address. */
  publicPort: z.int(),
  /** Whether people, lists and the partnership are all in the database. */
  ready: z.boolean(),
  companies: z.object({
    "harbor-and-pine": company,
    "lumen-analytics": company,
    /** A folder of before may lack it. */
    "quill-services": company.optional(),
  }),
});
export type StageState = z.infer<typeof stageState>;

export async function readStageState(folder: string): Promise<StageState | null> {
  const text = await readFile(join(folder, "people.json"), "utf8").catch(() => null);
  return text === null ? null : stageState.parse(JSON.parse(text));
}

export async function writeStageState(folder: string, state: StageState): Promise<void> {
  await mkdir(folder, { recursive: true });
  const file = join(folder, "people.json");
  await writeFile(file, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  await chmod(file, 0o600);
}

export function newStageState(publicPort: number): StageState {
  const peopleOf = (slug: OrganisationSlug) => {
    const { partnerManager, sellers } = organisations[slug];
    const seller = sellers[0];
    if (!seller) throw new Error(`${slug} has no seller`);
    const withPassword = (person: { name: string; email: string }) => ({
      name: person.name,
      email: person.email,
      password: randomBytes(12).toString("base64url"),
    });
    return { crmPort: 0, manager: withPassword(partnerManager), seller: withPassword(seller) };
  };
  return {
    publicPort,
    ready: false,
    companies: {
      "harbor-and-pine": peopleOf("harbor-and-pine"),
      "lumen-analytics": peopleOf("lumen-analytics"),
      "quill-services": peopleOf("quill-services"),
    },
  };
}
