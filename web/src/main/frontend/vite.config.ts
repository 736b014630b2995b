import { fileURLToPath } from 'node:url';
import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vitest/config';
import { mockHub } from './dev/mockHub.ts';

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const hub = process.env.SALA_PUBLIC_URL ?? 'http://localhost:8080';
const mocked = process.env.SALA_MOCK === '1';

export default defineConfig({
  root: at('.'),
  plugins: [vue(), ...(mocked ? [mockHub()] : [])],
  resolve: { alias: { '@shared': at('./shared') } },
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    __VUE_I18N_LEGACY_API__: 'false',
    __VUE_I18N_FULL_INSTALL__: 'false',
    __INTLIFY_PROD_DEVTOOLS__: 'false',
    __INTLIFY_DROP_MESSAGE_COMPILER__: 'false',
  },
  build: {
    outDir: at('../../../target/frontend'),
    emptyOutDir: true,
    manifest: true,
    target: 'es2022',
    cssTarget: ['chrome123', 'firefox120', 'safari17.5'],
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { console: at('./console/index.html'), privacy: at('./privacy/index.html'), portal: at('./portal/index.html'), form: at('./form/index.html') },
    },
  },
  server: mocked
    ? {}
    : {
        proxy: {
          '/api': hub,
          '/login': hub,
          '/callback': hub,
          '/logout': hub,
          '/ws': { target: hub.replace(/^http/, 'ws'), ws: true },
        },
      },
  test: { pool: 'threads', include: ['{console,privacy,portal,shared,widget,form}/**/*.test.ts'] },
});
