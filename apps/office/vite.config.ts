/** Builds the back office into dist/office, from where the server serves it under /office/. */
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const serverUrl = process.env.KASSA_URL ?? 'http://127.0.0.1:7300'

export default defineConfig({
  root: import.meta.dirname,
  base: '/office/',
  plugins: [react(), tailwindcss()],
  build: { outDir: '../../dist/office', emptyOutDir: true },
  server: { proxy: { '/api': serverUrl } },
})
