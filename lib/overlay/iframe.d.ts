// What Chromium's frames have and TypeScript's DOM does not know. Firefox has it not, and needs it not.

interface HTMLIFrameElement {
  credentialless?: boolean;
}
