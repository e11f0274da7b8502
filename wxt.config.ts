// Builds the extension. Hosts are optional by default; a company (and the demo and the tests) builds
// with its hosts declared: TANDEM_HOSTS="https://crm.example/*,http://localhost/*" npm run build.
// WXT_TANDEM_BACKEND is the backend's address first offered to a person. Permissions stay the least possible.
import { fileURLToPath } from "node:url";
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "wxt";
import { CHROMIUM_KEY, GECKO_ID } from "./lib/util/extension-ids.ts";

const PANEL = "panel.html";

/** Match patterns whose CRM pages this build may read without asking; empty: each is asked for. */
const declaredHosts = (process.env.TANDEM_HOSTS ?? "")
  .split(",")
  .map((pattern) => pattern.trim())
  .filter((pattern) => pattern !== "");

/** What a person may be asked for, a host at a time: CRMs in an office's own network often speak plain http. */
const askableHosts = ["https://*/*", "http://*/*"];

/** Web-accessible resources match whole origins only. */
const originPattern = (pattern: string): string => pattern.replace(/^([^:]+:\/\/[^/]+)\/.*$/, "$1/*");

// Inline styles: React Aria sets some. Sockets and plain http to this machine only, for a backend on trial.
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self' https: wss: http://localhost:* http://127.0.0.1:* ws://localhost:* ws://127.0.0.1:*",
].join("; ");

export default defineConfig({
  modules: ["@wxt-dev/module-react"],
  imports: false,
  outDir: ".output",
  manifestVersion: 3,
  vite: () => ({
    plugins: [tailwindcss()],
    // The oldest browsers the manifest takes: nothing is spelled out for older ones.
    build: { target: ["chrome130", "firefox153"] },
    resolve: {
      alias: {
        // Content scripts: 12 kB in all, and WXT's context alone is 3.
        "wxt/utils/content-script-context": fileURLToPath(
          new URL("./entrypoints/crm.content/no-context.ts", import.meta.url),
        ),
      },
    },
  }),
  zip: { excludeSources: ["server/**", "test/**", "scripts/**", "docs/**", ".ci/**", ".data/**"] },
  hooks: {
    "vite:build:extendConfig"(entrypoints, vite) {
      // Every page of a CRM loads it: a slower minifier that gains 3 % is worth it there, and nowhere else.
      if (!entrypoints.every(({ type }) => type === "content-script")) return;
      vite.build = {
        ...vite.build,
        minify: "terser",
        terserOptions: { ecma: 2020, module: true, toplevel: true, compress: { passes: 3 } },
      };
    },
    "entrypoints:resolved"(_wxt, entrypoints) {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type !== "content-script") continue;
        // Asked-for hosts are registered by the background once granted (`set-up-content-scripts.ts`).
        entrypoint.options.matches = declaredHosts;
        entrypoint.options.registration = declaredHosts.length > 0 ? "manifest" : "runtime";
      }
    },
  },
  manifest: ({ browser }) => {
    const firefox = browser === "firefox";
    return {
      name: "Tandem",
      permissions: [
        "storage",
        "unlimitedStorage",
        "alarms",
        "identity",
        "scripting",
        ...(firefox ? [] : ["sidePanel"]),
      ],
      ...(declaredHosts.length > 0 ? { host_permissions: declaredHosts } : {}),
      optional_permissions: ["notifications"],
      optional_host_permissions: askableHosts,
      action: { default_title: "Tandem" },
      commands: {
        "toggle-panel": {
          // Chromium keeps Alt+Shift+P for a new tab group and gives it to no extension.
          suggested_key: { default: firefox ? "Alt+Shift+P" : "Alt+Shift+D" },
          description: "Open or close the partner panel",
        },
        "toggle-presenter": {
          suggested_key: { default: "Alt+Shift+H" },
          description: "Presenter mode: hide amounts, internal notes and partners’ details",
        },
      },
      content_security_policy: { extension_pages: contentSecurityPolicy },
      web_accessible_resources: [
        {
          resources: [PANEL],
          matches: (declaredHosts.length > 0 ? declaredHosts : askableHosts).map(originPattern),
          ...(firefox ? {} : { use_dynamic_url: true }),
        },
      ],
      ...(firefox
        ? {
            sidebar_action: { default_panel: PANEL, default_title: "Tandem", open_at_install: false },
            browser_specific_settings: {
              gecko: {
                id: GECKO_ID,
                strict_min_version: "153.0",
                // What a person records and the company on the page go to the backend of their choice.
                data_collection_permissions: {
                  required: ["authenticationInfo", "personallyIdentifyingInfo", "websiteContent"],
                },
              },
            },
          }
        : { key: CHROMIUM_KEY, minimum_chrome_version: "130", side_panel: { default_path: PANEL } }),
    };
  },
});
