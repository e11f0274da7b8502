// The issuer's forms: sign in, sign up, code, forgotten password. Given what was typed and what is wrong with it,
// they give a page; they decide nothing. A password is never put back into a page.
import { html } from "hono/html";
import { PASSWORD_MAX, PASSWORD_MIN } from "../passwords.ts";
import { type Html, page } from "./page.ts";

/** What is wrong, by field name; `form` concerns no field. Keys are the fields' `name`. */
export type Faults = Partial<Record<"form" | "name" | "email" | "password" | "code", string>>;

type Field = {
  name: Exclude<keyof Faults, "form">;
  label: string;
  type?: "text" | "email" | "password";
  autocomplete: string;
  value?: string;
  hint?: string;
  code?: true;
  maxlength: number;
};

/** Where the pages of one sign-in window live. */
export type Ways = Record<"signIn" | "signUp" | "code" | "confirm" | "resend" | "forgot" | "reset", string>;

function field(given: Field, faults: Faults, focus: boolean): Html {
  const { name, label, type = "text", autocomplete, value = "", code, maxlength } = given;
  const fault = faults[name];
  const hint = fault ? undefined : given.hint;
  const described = [hint ? `${name}-hint` : "", fault ? `${name}-fault` : ""].filter(Boolean).join(" ");
  return html`<div class="field">
<label for="${name}">${label}</label>
<input id="${name}" name="${name}" type="${type}" autocomplete="${autocomplete}" value="${value}" required
 maxlength="${maxlength}"${code ? html` class="code" inputmode="numeric" pattern="[0-9 ]*"` : ""}${
   described ? html` aria-describedby="${described}"` : ""
 }${fault ? html` aria-invalid="true"` : ""}${focus ? html` autofocus` : ""}>
${hint ? html`<p class="quiet" id="${name}-hint">${hint}</p>` : ""}
${fault ? html`<p class="fault" id="${name}-fault">${fault}</p>` : ""}
</div>`;
}

function summary(faults: Faults): Html | "" {
  const list = Object.entries(faults);
  if (list.length === 0) return "";
  return html`<div class="wrong" role="alert"><h2>This did not work</h2><ul>${list.map(([name, fault]) =>
    name === "form" ? html`<li>${fault}</li>` : html`<li><a href="#${name}">${fault}</a></li>`,
  )}</ul></div>`;
}

function form(action: string, button: string, fields: readonly Field[], faults: Faults): Html {
  const first = fields.find((one) => faults[one.name]) ?? fields.find((one) => !one.value);
  return html`${summary(faults)}<form method="post" action="${action}" novalidate>
${fields.map((one) => field(one, faults, one === first))}
<button type="submit">${button}</button>
</form>`;
}

const email = (value: string): Field => ({
  name: "email",
  label: "Work e-mail",
  type: "email",
  autocomplete: "username",
  value,
  maxlength: 254,
});

const newPassword: Field = {
  name: "password",
  label: "New password",
  type: "password",
  autocomplete: "new-password",
  hint: `At least ${PASSWORD_MIN} characters. A short sentence works well.`,
  maxlength: PASSWORD_MAX,
};

const code: Field = {
  name: "code",
  label: "Code from the e-mail",
  autocomplete: "one-time-code",
  code: true,
  maxlength: 20,
};

export function signInPage(ways: Ways, typed: { email: string }, faults: Faults): Html {
  const password: Field = {
    ...newPassword,
    label: "Password",
    autocomplete: "current-password",
    hint: "",
  };
  return page(
    "Sign in",
    html`<p class="quiet">To see and record what you do with partners.</p>
${form(ways.signIn, "Sign in", [email(typed.email), password], faults)}
<p class="ways"><a href="${ways.signUp}">Create an account</a><a href="${ways.forgot}">Forgotten password</a></p>`,
  );
}

export function signUpPage(ways: Ways, typed: { name: string; email: string }, faults: Faults): Html {
  const name: Field = {
    name: "name",
    label: "Your name",
    autocomplete: "name",
    value: typed.name,
    hint: "Partners see it beside what you share with them.",
    maxlength: 100,
  };
  const fields = [name, email(typed.email), { ...newPassword, label: "Password" }];
  return page(
    "Create an account",
    html`<p class="quiet">We send a code to your address to make sure that it is yours.</p>
${form(ways.signUp, "Create account", fields, faults)}
<p class="ways"><a href="${ways.signIn}">I have an account</a></p>`,
  );
}

/** The same for an address with an account and one without. */
export function codePage(
  ways: Ways,
  step: { purpose: "sign_up" | "reset"; email: string; lettersAreFiles: boolean; sentAgain: boolean },
  faults: Faults,
): Html {
  const signUp = step.purpose === "sign_up";
  return page(
    signUp ? "Confirm your address" : "Choose a new password",
    html`<p>We sent an e-mail to <strong>${step.email}</strong>${step.sentAgain ? " again" : ""}. Its code is valid for 15 minutes.</p>
${
  step.lettersAreFiles
    ? html`<p class="quiet">This backend has no mail server; whoever runs it finds the letter in its data folder.</p>`
    : ""
}
${form(
  signUp ? ways.confirm : ways.reset,
  signUp ? "Confirm" : "Set password and sign in",
  signUp ? [code] : [code, newPassword],
  faults,
)}
<form method="post" action="${ways.resend}"><button class="plain" type="submit">Send the e-mail again</button></form>
<p class="ways"><a href="${signUp ? ways.signUp : ways.forgot}">Use another address</a><a href="${ways.signIn}">Sign in</a></p>`,
  );
}

export function forgotPage(ways: Ways, typed: { email: string }, faults: Faults): Html {
  return page(
    "Forgotten password",
    html`<p class="quiet">Tell us your address, and we send a code to choose a new one. Setting it signs you out on every other device.</p>
${form(ways.forgot, "Send the code", [email(typed.email)], faults)}
<p class="ways"><a href="${ways.signIn}">Back to sign in</a></p>`,
  );
}
