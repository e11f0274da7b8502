// The description of what answers outside of the contract: health, a file's bytes, and the issuer with its pages (OpenID Connect;
// its own discovery document says the rest). Called by `openapi.ts`.
import { type Json, jsonContent, refusalsFor } from "./openapi-parts.ts";

const text = { type: "string" };
const status = (...words: string[]) => ({ type: "string", enum: words });
const object = (properties: Json, required = Object.keys(properties)): Json => ({
  type: "object",
  properties,
  required,
});
const page = (description: string) => ({ description, content: { "text/html": { schema: text } } });
const json = (description: string, schema: Json) => ({ description, content: jsonContent(schema) });
const id = { name: "id", in: "path", required: true, schema: { type: "string", format: "uuid" } };
const uid = { name: "uid", in: "path", required: true, schema: { type: "string", pattern: "^[\\w-]{43}$" } };

const form = (properties: Json, required = Object.keys(properties)) => ({
  required: true,
  content: { "application/x-www-form-urlencoded": { schema: object(properties, required) } },
});

/** OAuth names its own errors (RFC 6749, 5.2). */
const oauthError = json("Refused.", object({ error: text, error_description: text }, ["error"]));

const keySet = {
  description: "They.",
  content: { "application/jwk-set+json": { schema: object({ keys: { type: "array" } }) } },
};

const health = object({ status: status("ok", "failing"), database: text });
const ready = object({ status: status("ready", "stopping", "failing") });

const steps: Record<string, { summary: string; fields: Json }> = {
  "": { summary: "Sign in.", fields: { email: text, password: text } },
  "/sign-up": { summary: "Make an account.", fields: { name: text, email: text, password: text } },
  "/forgot": { summary: "Ask for a code to set a new password.", fields: { email: text } },
  "/confirm": { summary: "Confirm an address by its code.", fields: { code: text } },
  "/reset": { summary: "Set a new password by a code.", fields: { code: text, password: text } },
  "/resend": { summary: "Ask for the code again.", fields: {} },
};
const readable = ["", "/sign-up", "/forgot", "/code"];

/** A page of the sign-in window: 303 leads on, 422 says what was typed wrong, 410 that the window has expired. */
const pageAnswers = {
  "200": page("The page."),
  "303": { description: "The next page, or back to the extension." },
  ...Object.fromEntries(
    ["403", "404", "410", "413", "415", "422", "429", "502"].map((code) => [code, page("What to do.")]),
  ),
};

function signInPages(): Record<string, Json> {
  const paths: Record<string, Json> = {};
  for (const step of new Set([...readable, ...Object.keys(steps)])) {
    const post = steps[step];
    paths[`/oidc/interaction/{uid}${step}`] = {
      parameters: [uid],
      ...(readable.includes(step) ? { get: { summary: "Show the page.", responses: pageAnswers } } : {}),
      ...(post
        ? { post: { summary: post.summary, requestBody: form(post.fields), responses: pageAnswers } }
        : {}),
    };
  }
  return paths;
}

const authorisationQuery: Json = {
  client_id: text,
  response_type: { type: "string", enum: ["code"] },
  redirect_uri: { type: "string", format: "uri" },
  scope: { type: "string", enum: ["openid"] },
  state: text,
  code_challenge: { type: "string", pattern: "^[\\w-]{43}$" },
  code_challenge_method: { type: "string", enum: ["S256"] },
};

export const outsidePaths = (): Record<string, Json> => ({
  "/health": {
    get: {
      summary: "Whether the server can do its work.",
      responses: { "200": json("It can.", health), "503": json("It cannot.", health) },
    },
  },
  "/ready": {
    get: {
      summary: "Whether the server wants requests.",
      responses: { "200": json("It does.", ready), "503": json("It does not.", ready) },
    },
  },
  "/openapi.json": {
    get: { summary: "This description.", responses: { "200": json("It.", { type: "object" }) } },
  },
  "/v1/account-lists/{id}/bytes": {
    put: {
      summary: "Send the bytes of a file that was announced.",
      security: [{ ticket: [] }],
      parameters: [id],
      requestBody: { content: { "application/octet-stream": { schema: { type: "string" } } } },
      responses: { "200": json("Done.", object({})), ...refusalsFor() },
    },
  },
  "/oidc/.well-known/openid-configuration": {
    get: { summary: "The issuer.", responses: { "200": json("It.", object({ issuer: text })) } },
  },
  "/oidc/jwks": {
    get: { summary: "The issuer's keys.", responses: { "200": keySet } },
  },
  "/oidc/auth": {
    get: {
      summary: "Begin a sign-in: authorisation code with PKCE.",
      parameters: Object.entries(authorisationQuery).map(([name, schema]) => ({
        name,
        in: "query",
        required: name !== "state",
        schema,
      })),
      responses: {
        "303": { description: "The sign-in window, or back to the extension." },
        "400": page("What to do."),
      },
    },
  },
  "/oidc/token": {
    post: {
      summary: "Tokens for a code or for a refresh token, which lives once.",
      requestBody: form(
        {
          client_id: text,
          grant_type: { type: "string", enum: ["authorization_code", "refresh_token"] },
          code: text,
          code_verifier: text,
          redirect_uri: { type: "string", format: "uri" },
          refresh_token: text,
        },
        ["client_id", "grant_type"],
      ),
      responses: {
        "200": json(
          "Tokens.",
          object({ access_token: text, token_type: text, expires_in: { type: "integer" } }),
        ),
        "400": oauthError,
        "401": oauthError,
      },
    },
  },
  "/oidc/token/revocation": {
    post: {
      summary: "Sign out: end a token and its family.",
      requestBody: form({ client_id: text, token: text }),
      responses: { "200": { description: "Ended." }, "400": oauthError, "401": oauthError },
    },
  },
  ...signInPages(),
});
