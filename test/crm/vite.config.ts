// Builds the demo CRM's page. Two modules of Atomic CRM are replaced: the random data generator by the rows of
// the server, the Supabase providers by nothing.
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  base: "./",
  plugins: [
    react(),
    {
      name: "tandem-demo-rows",
      enforce: "pre",
      resolveId(source, importer) {
        if (!importer?.includes("atomic-crm")) return null;
        if (source === "./dataGenerator") return here("./page/rows.ts");
        if (/\/providers\/supabase(\/supabase)?$/.test(source)) return here("./page/no-supabase.ts");
        return null;
      },
    },
  ],
  // Vite 5's esbuild does not know the "es2024" of the project's own tsconfig above it.
  esbuild: { tsconfigRaw: { compilerOptions: { target: "es2022", jsx: "react-jsx" } } },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 5000,
    // One chunk: react-admin's circular exports break when they are split.
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
  logLevel: "warn",
});
