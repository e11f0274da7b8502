// English, the first catalogue of `lib/store`: why something could not be written to this device, by key.
export const en = {
  notShared: "This is not shared with you any more. Copy what you wrote.",
  noSpace: "Not saved: this device has no space left. Free some disk space, then try again.",
  notWritten: "Not saved: the browser could not write to its store. Restart the browser, then try again.",
} as const;
