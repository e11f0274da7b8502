// Opens the guided first page once, after the extension was installed by a person.
import browser from "webextension-polyfill";

export function setUpFirstRun(): void {
  browser.runtime.onInstalled.addListener(async ({ reason }) => {
    if (reason === "install") await browser.tabs.create({ url: browser.runtime.getURL("/welcome.html") });
  });
}
