// Sets the stage of the story: backend, two demo CRMs, two companies with their people, lists and partnership, and a
// third company where one is asked for.
// Called by the demo (kept between starts) and by end-to-end tests (a fresh folder). Speaks to the backend only
// as people's programs do; ports in use are avoided.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { segments, sharedField } from "#lib/contract/words.ts";
import { accountListCsv } from "#test/crm/account-list.ts";
import { type OrganisationSlug, organisations } from "#test/crm/organisations.ts";
import { type RunningCrm, startCrm } from "#test/crm/server.ts";
import { type Backend, startBackend } from "./backend.ts";
import { type FaultyProxy, startFaultyProxy } from "./faulty-proxy.ts";
import { type Credentials, type HttpPerson, importList, signIn, signUp } from "./http-person.ts";
import { freePort, isFree } from "./ports.ts";
import { newStageState, readStageState, type StageState, writeStageState } from "./stage-state.ts";

export type Company = {
  slug: OrganisationSlug;
  name: string;
  crm: RunningCrm;
  /** The account executive who plays in the browser. */
  seller: Credentials;
  manager: Credentials;
};

export type Stage = {
  folder: string;
  backend: Backend;
  /** Only where asked for. */
  proxy: FaultyProxy | null;
  harbor: Company;
  lumen: Company;
  /** A partner of Harbor & Pine's, unknown to Lumen; only where asked for. */
  quill: Company | null;
  /** Over HTTP, with a session of its own. */
  enter(who: Credentials): Promise<HttpPerson>;
  close(): Promise<void>;
};

export type StageOptions = {
  folder: string;
  /** Puts a faulty proxy in front of the backend. */
  proxied?: boolean;
  /** People and partnership as well; false leaves an empty backend for a first run. */
  populated?: boolean;
  /** A third company, too: always from the beginning of the folder, or never. */
  third?: boolean;
  /** Address of a PostgreSQL database for the backend, which has an embedded one without. */
  databaseUrl?: string;
  backendEnv?: Record<string, string>;
  /** What people do once everybody is there, the first time only; answers it in a line for people. */
  furnish?: (stage: Pick<Stage, "harbor" | "lumen" | "enter">) => Promise<string>;
  /** Told what happens, for people. */
  say?: (done: string) => void;
};

export async function setStage(options: StageOptions): Promise<Stage> {
  const { folder, say = () => {} } = options;
  const state = await openState(folder, say);
  const closing: (() => Promise<void>)[] = [];
  const close = async () => {
    for (const end of closing.splice(0).reverse()) await end();
  };
  try {
    // Members belong to an issuer, whose name holds the public port: whoever stands in front must have it.
    const proxy = options.proxied ? await startFaultyProxy({ port: state.publicPort }) : null;
    if (proxy) closing.push(() => proxy.close());
    const backend = await startBackend({
      dataDir: join(folder, "backend"),
      port: proxy ? await freePort() : state.publicPort,
      publicUrl: `http://127.0.0.1:${state.publicPort}`,
      env: {
        ...(options.databaseUrl ? { DATABASE_URL: options.databaseUrl } : {}),
        ...options.backendEnv,
      },
    });
    closing.push(() => backend.stop());
    proxy?.forwardTo(backend.port);
    say(
      `Backend at ${backend.url}, ${options.databaseUrl ? "PostgreSQL" : `embedded database in ${backend.dataDir}`}`,
    );

    const openCompany = async (slug: OrganisationSlug): Promise<Company> => {
      const kept = state.companies[slug];
      if (!kept) throw new Error(`${folder} was begun without ${slug}: take a fresh one`);
      kept.crmPort = await keepPort(kept.crmPort);
      const crm = await startCrm({ organisation: slug, port: kept.crmPort });
      closing.push(() => crm.close());
      return { slug, name: organisations[slug].name, crm, seller: kept.seller, manager: kept.manager };
    };
    const harbor = await openCompany("harbor-and-pine");
    const lumen = await openCompany("lumen-analytics");
    const quill = options.third ? await openCompany("quill-services") : null;
    const enter = (who: Credentials) => signIn(backend, who);
    say(`CRMs at ${harbor.crm.url} (${harbor.name}) and ${lumen.crm.url} (${lumen.name})`);
    await writeStageState(folder, state);

    if (options.populated !== false && !state.ready) {
      await populate({ backend, folder, harbor, lumen, quill, say });
      if (options.furnish) say(await options.furnish({ harbor, lumen, enter }));
      state.ready = true;
      await writeStageState(folder, state);
    }
    return { folder, backend, proxy, harbor, lumen, quill, enter, close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Populating = Pick<Stage, "backend" | "folder" | "harbor" | "lumen" | "quill"> & {
  say: (done: string) => void;
};

/** The same steps people take: sign up, create, import, invite, accept, share. */
async function populate({ backend, folder, harbor, lumen, quill, say }: Populating): Promise<void> {
  const [ours, theirs, third] = await Promise.all(
    [harbor, lumen, ...(quill ? [quill] : [])].map(async (company) => {
      const manager = await signUp(backend, company.manager);
      await manager.api.call("createOrganisation", { name: company.name });
      const invitation = await manager.api.call("inviteMember", { email: company.seller.email, role: "rep" });
      const seller = await signUp(backend, company.seller);
      await seller.api.call("redeemMemberInvitation", { id: invitation.id });
      return { company, manager };
    }),
  );
  if (!ours || !theirs) throw new Error("Two companies are needed");
  say(`${harbor.seller.name} and ${lumen.seller.name} joined what their partner managers created`);

  for (const { company, manager } of [ours, theirs, ...(third ? [third] : [])]) {
    const file = join(folder, `${company.slug}.csv`);
    await writeFile(file, accountListCsv(company.slug, company.crm.url));
    const done = await importList(backend, manager, file);
    say(`${company.name} imported ${done.added} accounts, ${done.rejected} rows rejected`);
  }
  await partner(ours.manager, theirs.manager, lumen.name);
  say("Both companies are partners and share in full");
  if (third) {
    await partner(ours.manager, third.manager, third.company.name);
    say(`${harbor.name} and ${third.company.name} are partners, too`);
  }
}

/** Invites, accepts, and shares every segment in full both ways. */
export async function partner(inviter: HttpPerson, accepter: HttpPerson, company: string): Promise<string> {
  const { id } = await inviter.api.call("invitePartner", { companyName: company, email: accepter.email });
  const partnership = await accepter.api.call("acceptPartnership", { id });
  const settings = segments.flatMap((mine) =>
    segments.map((other) => ({ ours: mine, theirs: other, reveal: "full" as const })),
  );
  for (const side of [inviter, accepter]) {
    await side.api.call("setSharing", { id: partnership.id, settings, fields: sharedField.options });
  }
  return partnership.id;
}

/** What was there, or a new beginning; also where another program has taken the port that the data is bound to. */
async function openState(folder: string, say: (done: string) => void): Promise<StageState> {
  await mkdir(folder, { recursive: true });
  const before = await readStageState(folder);
  if (before && (await isFree(before.publicPort))) return before;
  if (before) {
    say(`Port ${before.publicPort} is in use by another program: starting over on another one`);
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    await mkdir(folder, { recursive: true });
  }
  return newStageState(await freePort());
}

/** The port used last time where it is free, else another. */
async function keepPort(port: number): Promise<number> {
  return port > 0 && (await isFree(port)) ? port : freePort();
}
