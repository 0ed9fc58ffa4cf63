/** The admin as static files under `/admin/`; in development the API is asked on the port `npm run dev` listens on. */
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiAddress = 'http://127.0.0.1:3000';

export default defineConfig({
  base: '/admin/',
  plugins: [react()],
  build: { outDir: 'dist', emptyOutDir: true, chunkSizeWarningLimit: 900 },
  server: { proxy: { '/api': apiAddress, '/simulator': apiAddress } },
});
