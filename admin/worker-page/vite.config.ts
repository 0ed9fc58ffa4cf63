/** The worker page as static files under `/w/`: one small script, for phones on a slow line. */
import { defineConfig } from 'vite';

const apiAddress = 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/w/',
  // The oldest browsers inside WeChat that still get updates.
  build: { outDir: 'dist', emptyOutDir: true, target: ['chrome87', 'safari14'] },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  server: { proxy: { '/api': apiAddress } },
});
