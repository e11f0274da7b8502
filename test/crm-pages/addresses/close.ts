// Close's addresses. Which of the forms of an opportunity it uses itself is not known, so all are read.
import type { Addresses } from "./addresses.ts";

const host = "https://app.close.com";
const LEAD = "lead_cinQ7TktJYK2Nzp2uCHC6Pe1t8lO3B7VhX0Cqnc7Y1Y";
const DEAL = "oppo_4dGh2LZq8vXn0yRtKs6PwBcM1jFuEa7oTi9NxYkVbQe";

export const closeAddresses: Addresses = {
  crm: "close",
  records: [
    [`${host}/lead/${LEAD}/`, "app", "account", LEAD],
    [`${host}/lead/${LEAD}`, "app", "account", LEAD],
    [`${host}/lead/${LEAD}/?activity=acti_1`, "app", "account", LEAD],
    [`${host}/lead/${LEAD}/opportunities/`, "app", "account", LEAD],
    [`https://app.close.io/lead/${LEAD}/`, "app", "account", LEAD],
    [`${host}/opportunity/${DEAL}`, "app", "opportunity", DEAL],
    [`${host}/opportunities/${DEAL}/`, "app", "opportunity", DEAL],
    [`${host}/opportunities/${DEAL}?view=board`, "app", "opportunity", DEAL],
    [`${host}/lead/${LEAD}/opportunity/${DEAL}/`, "app", "opportunity", DEAL],
  ],
  none: [
    ["a list of leads", `${host}/leads/`],
    ["a saved view", `${host}/leads/save_1Ab2Cd3Ef4Gh5Ij6Kl7Mn8/`],
    ["the pipeline", `${host}/opportunities/pipeline/`],
    ["a new lead", `${host}/lead/new/`],
    ["a contact", `${host}/contact/cont_jyK9N3CuAcPsH8uWAyiRJaQz1x2y3z4w5v6u7t8s9r0/`],
    ["a contact in a lead's place", `${host}/lead/cont_jyK9N3CuAcPsH8uWAyiRJaQz1x2y3z4w5v6u7t8s9r0/`],
    ["a lead in an opportunity's place", `${host}/opportunity/${LEAD}`],
    ["an id that is too short", `${host}/lead/lead_abc/`],
    ["an id with a foreign character", `${host}/lead/lead_cinQ7TktJYK2Nzp2uCHC6Pe1t8lO3B7VhX0Cqnc7Y-Y/`],
    ["the inbox", `${host}/tasks/inbox/`],
    ["the API", `https://api.close.com/api/v1/lead/${LEAD}/`],
    ["a look-alike", `https://app.close.com.evil.example/lead/${LEAD}/`],
    ["a look-alike before", `https://xapp.close.com/lead/${LEAD}/`],
  ],
};
