// What the schemas of letters, channels and files say to whoever typed or chose something else.
export const settingTexts = {
  "digest.noTimeZone": "No such time zone. Name it as in Europe/Berlin.",
  "digest.wholeAddress": "Give the whole address, beginning with https://.",
  "digest.noPassword": "Leave name and password out of the address.",
  "lists.emptyFile": "The file is empty.",
} as const;
