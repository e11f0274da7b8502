// The issuer's forms: sign in, sign up, code, forgotten password. Given what was typed and what is wrong with it,
// they give a page; they decide nothing. A password is never put back into a page.
import { html } from "hono/html";
import { say } from "../../messages/say.ts";
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
  return html`<div class="wrong" role="alert"><h2>${say("signIn.didNotWork")}</h2><ul>${list.map(
    ([name, fault]) =>
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
  label: say("signIn.workEmail"),
  type: "email",
  autocomplete: "username",
  value,
  maxlength: 254,
});

const newPassword: Field = {
  name: "password",
  label: say("signIn.newPassword"),
  type: "password",
  autocomplete: "new-password",
  hint: say("signIn.passwordHint", { least: PASSWORD_MIN }),
  maxlength: PASSWORD_MAX,
};

const code: Field = {
  name: "code",
  label: say("signIn.code"),
  autocomplete: "one-time-code",
  code: true,
  maxlength: 20,
};

export function signInPage(ways: Ways, typed: { email: string }, faults: Faults): Html {
  const password: Field = {
    ...newPassword,
    label: say("signIn.password"),
    autocomplete: "current-password",
    hint: "",
  };
  return page(
    say("signIn.signIn"),
    html`<p class="quiet">${say("signIn.why")}</p>
${form(ways.signIn, say("signIn.signIn"), [email(typed.email), password], faults)}
<p class="ways"><a href="${ways.signUp}">${say("signIn.createAccount")}</a><a href="${ways.forgot}">${say("signIn.forgotten")}</a></p>`,
  );
}

export function signUpPage(ways: Ways, typed: { name: string; email: string }, faults: Faults): Html {
  const name: Field = {
    name: "name",
    label: say("signIn.name"),
    autocomplete: "name",
    value: typed.name,
    hint: say("signIn.nameHint"),
    maxlength: 100,
  };
  const fields = [name, email(typed.email), { ...newPassword, label: say("signIn.password") }];
  return page(
    say("signIn.createAccount"),
    html`<p class="quiet">${say("signIn.weSendCode")}</p>
${form(ways.signUp, say("signIn.create"), fields, faults)}
<p class="ways"><a href="${ways.signIn}">${say("signIn.haveAccount")}</a></p>`,
  );
}

/** Where a page sets something off within a sentence. */
const HERE = "\n";

/** The same for an address with an account and one without. */
export function codePage(
  ways: Ways,
  step: { purpose: "sign_up" | "reset"; email: string; lettersAreFiles: boolean; sentAgain: boolean },
  faults: Faults,
): Html {
  const signUp = step.purpose === "sign_up";
  const [before = "", after = ""] = say(step.sentAgain ? "signIn.sentAgain" : "signIn.sent", {
    address: HERE,
  }).split(HERE);
  return page(
    signUp ? say("signIn.confirmAddress") : say("signIn.chooseNew"),
    html`<p>${before}<strong>${step.email}</strong>${after}</p>
${step.lettersAreFiles ? html`<p class="quiet">${say("signIn.letterIsFile")}</p>` : ""}
${form(
  signUp ? ways.confirm : ways.reset,
  signUp ? say("signIn.confirm") : say("signIn.setPassword"),
  signUp ? [code] : [code, newPassword],
  faults,
)}
<form method="post" action="${ways.resend}"><button class="plain" type="submit">${say("signIn.resend")}</button></form>
<p class="ways"><a href="${signUp ? ways.signUp : ways.forgot}">${say("signIn.otherAddress")}</a><a href="${ways.signIn}">${say("signIn.signIn")}</a></p>`,
  );
}

export function forgotPage(ways: Ways, typed: { email: string }, faults: Faults): Html {
  return page(
    say("signIn.forgotten"),
    html`<p class="quiet">${say("signIn.tellAddress")}</p>
${form(ways.forgot, say("signIn.sendCode"), [email(typed.email)], faults)}
<p class="ways"><a href="${ways.signIn}">${say("signIn.back")}</a></p>`,
  );
}
