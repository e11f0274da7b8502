// What each form of the sign-in window does: checks, limits, letters, accounts. Called by `sign-in-pages.ts` with
// what was typed; answers which page comes next. Says the same whether an address has an account or not, and takes
// as long. Logs what happened, never who or what was typed.
import { z } from "zod";
import { say } from "../messages/say.ts";
import {
  type Challenge,
  type CodeOutcome,
  createAccount,
  emailKey,
  findAccount,
  findChallenge,
  newCode,
  replacePassword,
  startChallenge,
  tryCode,
} from "./accounts.ts";
import type { IdentityDeps } from "./identity.ts";
import { alreadyThereLetter, noAccountLetter, resetLetter, signUpLetter } from "./letters.ts";
import { forgetAttempts, type LimitName, returnAttempt, takeAttempt, waitText } from "./limits.ts";
import type { Faults } from "./pages/forms.ts";
import { hashPassword, passwordFault, passwordFits } from "./passwords.ts";

export type Typed = { name: string; email: string; password: string; code: string };
/** `from`: the network address, for limits. */
export type Step = { interaction: string; from: string; typed: Typed };

/** 422: something typed is wrong; 429: too many attempts; 502: the letter could not be sent. */
type Refused = 422 | 429 | 502;
export type Outcome =
  | { next: "signed_in"; accountId: string }
  /** Without faults the person is led to the code page. */
  | { next: "code"; status?: Refused; faults?: Faults; sentAgain?: boolean }
  | { next: "sign_in" | "sign_up" | "forgot"; status: Refused; faults: Faults };

const address = z.email().max(254);
const emailFault = (email: string) => (address.safeParse(email).success ? null : say("signIn.wholeAddress"));
const NO_LETTER = say("signIn.noLetter");
const STEP_EXPIRED: Outcome = {
  next: "sign_in",
  status: 422,
  faults: { form: say("signIn.codeExpired") },
};

export function createSteps({ db, mail, log, now }: Pick<IdentityDeps, "db" | "mail" | "log" | "now">) {
  const waitFor = (attempts: readonly (readonly [LimitName, string])[]) =>
    db.asIssuer(async (trx) => {
      let longest = 0;
      for (const [name, what] of attempts)
        longest = Math.max(longest, await takeAttempt(trx, name, what, now()));
      return longest;
    });

  const waitForLetter = (email: string, from: string) =>
    waitFor([
      ["letterAccount", emailKey(email)],
      ["letterAddress", from],
    ]);

  /** Writes the code down, then sends the letter that fits; false: the letter could not be sent. */
  async function challenge(interaction: string, about: Challenge): Promise<boolean> {
    const code = newCode();
    const known = await db.asIssuer(async (trx) => {
      const account = await findAccount(trx, about.email);
      const usable = about.purpose === "sign_up" ? account === null : account !== null;
      await startChallenge(trx, interaction, about, usable ? code : null, now());
      return account !== null;
    });
    const letter =
      about.purpose === "sign_up"
        ? known
          ? alreadyThereLetter(about.email)
          : signUpLetter(about.email, about.name, code)
        : known
          ? resetLetter(about.email, code)
          : noAccountLetter(about.email);
    try {
      await mail.send(letter);
      return true;
    } catch (err) {
      log.error({ err }, "a letter could not be sent");
      return false;
    }
  }

  return {
    /** What the window's code page is about. */
    async waitingFor(interaction: string): Promise<{ purpose: "sign_up" | "reset"; email: string } | null> {
      return db.asIssuer((trx) => findChallenge(trx, interaction, now()));
    },

    async signIn({ from, typed }: Step): Promise<Outcome> {
      const fault = emailFault(typed.email);
      if (fault) return { next: "sign_in", status: 422, faults: { email: fault } };
      if (!typed.password)
        return { next: "sign_in", status: 422, faults: { password: say("signIn.typePassword") } };
      const wait = await waitFor([
        ["signInAccount", emailKey(typed.email)],
        ["signInAddress", from],
      ]);
      if (wait > 0) {
        log.info("sign-in refused: too many attempts");
        const form = say("signIn.tooManyAttempts", { wait: waitText(wait) });
        return { next: "sign_in", status: 429, faults: { form } };
      }
      const account = await db.asIssuer((trx) => findAccount(trx, typed.email));
      if (!(await passwordFits(typed.password, account?.passwordHash ?? null)) || !account) {
        log.info({ account: account?.id }, "sign-in refused: wrong password or no account");
        return { next: "sign_in", status: 422, faults: { form: say("signIn.doNotBelong") } };
      }
      await db.asIssuer(async (trx) => {
        await forgetAttempts(trx, "signInAccount", account.email);
        await returnAttempt(trx, "signInAddress", from);
      });
      log.info({ account: account.id }, "signed in");
      return { next: "signed_in", accountId: account.id };
    },

    async signUp({ interaction, from, typed }: Step): Promise<Outcome> {
      const faults: Faults = {};
      if (!typed.name) faults.name = say("signIn.typeName");
      if (typed.name.length > 100) faults.name = say("signIn.atMost", { most: 100 });
      const wrongEmail = emailFault(typed.email);
      if (wrongEmail) faults.email = wrongEmail;
      const wrongPassword = passwordFault(typed.password, typed);
      if (wrongPassword) faults.password = wrongPassword;
      if (Object.keys(faults).length > 0) return { next: "sign_up", status: 422, faults };
      const wait = await waitForLetter(typed.email, from);
      if (wait > 0) return { next: "sign_up", status: 429, faults: { form: tooManyLetters(wait) } };
      const passwordHash = await hashPassword(typed.password);
      const { name, email } = typed;
      const sent = await challenge(interaction, {
        purpose: "sign_up",
        name,
        email: emailKey(email),
        passwordHash,
      });
      return sent ? { next: "code" } : { next: "sign_up", status: 502, faults: { form: NO_LETTER } };
    },

    async forgot({ interaction, from, typed }: Step): Promise<Outcome> {
      const fault = emailFault(typed.email);
      if (fault) return { next: "forgot", status: 422, faults: { email: fault } };
      const wait = await waitForLetter(typed.email, from);
      if (wait > 0) return { next: "forgot", status: 429, faults: { form: tooManyLetters(wait) } };
      const about = {
        purpose: "reset",
        email: emailKey(typed.email),
        name: null,
        passwordHash: null,
      } as const;
      const sent = await challenge(interaction, about);
      return sent ? { next: "code" } : { next: "forgot", status: 502, faults: { form: NO_LETTER } };
    },

    async resend({ interaction, from }: Step): Promise<Outcome> {
      const about = await db.asIssuer((trx) => findChallenge(trx, interaction, now()));
      if (!about) return STEP_EXPIRED;
      const wait = await waitForLetter(about.email, from);
      if (wait > 0) return { next: "code", status: 429, faults: { form: tooManyLetters(wait) } };
      const sent = await challenge(interaction, about);
      return sent
        ? { next: "code", sentAgain: true }
        : { next: "code", status: 502, faults: { form: NO_LETTER } };
    },

    async confirm({ interaction, typed }: Step): Promise<Outcome> {
      return db.asIssuer(async (trx): Promise<Outcome> => {
        const about = await findChallenge(trx, interaction, now());
        if (about?.purpose !== "sign_up") return STEP_EXPIRED;
        const wait = await takeAttempt(trx, "codeAccount", about.email, now());
        if (wait > 0) return { next: "code", status: 429, faults: { code: tooManyCodes(wait) } };
        const fit = await tryCode(trx, interaction, "sign_up", typed.code, now());
        if (fit !== "fits") return { next: "code", status: 422, faults: { code: codeFaults[fit] } };
        const accountId = await createAccount(trx, about, now());
        if (accountId === null) {
          return { next: "sign_in", status: 422, faults: { form: say("signIn.accountMeanwhile") } };
        }
        await forgetAttempts(trx, "codeAccount", about.email);
        log.info({ account: accountId }, "signed up");
        return { next: "signed_in", accountId };
      });
    },

    async reset({ interaction, typed }: Step): Promise<Outcome> {
      const fault = passwordFault(typed.password, { email: "", name: "" });
      if (fault) return { next: "code", status: 422, faults: { password: fault } };
      const passwordHash = await hashPassword(typed.password);
      return db.asIssuer(async (trx): Promise<Outcome> => {
        const about = await findChallenge(trx, interaction, now());
        if (about?.purpose !== "reset") return STEP_EXPIRED;
        const wait = await takeAttempt(trx, "codeAccount", about.email, now());
        if (wait > 0) return { next: "code", status: 429, faults: { code: tooManyCodes(wait) } };
        const fit = await tryCode(trx, interaction, "reset", typed.code, now());
        if (fit !== "fits") return { next: "code", status: 422, faults: { code: codeFaults[fit] } };
        const account = await findAccount(trx, about.email);
        if (!account) return STEP_EXPIRED;
        await replacePassword(trx, account.id, passwordHash);
        await forgetAttempts(trx, "signInAccount", account.email);
        await forgetAttempts(trx, "codeAccount", account.email);
        log.info({ account: account.id }, "password replaced");
        return { next: "signed_in", accountId: account.id };
      });
    },
  };
}

const codeFaults: Record<Exclude<CodeOutcome, "fits">, string> = {
  wrong: say("signIn.wrongCode"),
  used_up: say("signIn.codeUsedUp"),
};
const tooManyLetters = (wait: number) => say("signIn.tooManyLetters", { wait: waitText(wait) });
const tooManyCodes = (wait: number) => say("signIn.tooManyCodes", { wait: waitText(wait) });
