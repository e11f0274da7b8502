// Builds the extension. Hosts are optional by default; a company (and the demo and the tests) builds
// with its hosts declared: TANDEM_HOSTS="https://crm.example/*,http://localhost/*" npm run build.
import tailwindcss from "@tailwindcss/vite";
import { defineConfig } from "wxt";

export default defineConfig({
  modules: ["@wxt-dev/module-react"],
  imports: false,
  outDir: ".output",
  vite: () => ({ plugins: [tailwindcss()] }),
});
