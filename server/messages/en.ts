// English, the first catalogue of `server`: every text that people read from here, by key. Split by what speaks to stay readable.
// What whoever runs the backend reads (environment, folders, logs) stands where it is said.
import { digestTexts } from "./en-digest.ts";
import { httpTexts } from "./en-http.ts";
import { letterTexts } from "./en-letters.ts";
import { listTexts } from "./en-lists.ts";
import { organisationTexts } from "./en-organisation.ts";
import { signInTexts } from "./en-sign-in.ts";
import { syncTexts } from "./en-sync.ts";

export const en = {
  ...httpTexts,
  ...signInTexts,
  ...letterTexts,
  ...organisationTexts,
  ...listTexts,
  ...syncTexts,
  ...digestTexts,
} as const;
