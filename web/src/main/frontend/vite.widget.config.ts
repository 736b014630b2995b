import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The chat widget: one classic script, so that any page can load it without CORS, under a name that stays. */
export default defineConfig({
  root: at('./widget'),
  publicDir: at('./widget/public'),
  build: {
    outDir: at('../../../target/frontend/widget'),
    emptyOutDir: true,
    target: 'es2022',
    lib: { entry: at('./widget/main.ts'), formats: ['iife'], name: 'SalaChatWidget', fileName: () => 'sala-chat.js' },
  },
});
