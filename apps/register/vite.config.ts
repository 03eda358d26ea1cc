// The till as an installable web app: everything it needs is precached, so that it starts with every server gone.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import tailwindcss from '@tailwindcss/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { VitePWA } from 'vite-plugin-pwa'

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'))

/** What several files share goes into one, which compresses better than a dozen; receipts, the cash of a shift and the selling
 *  screens are needed after the sign-in only. */
function isSmallShare(path: string): boolean {
  return !isLaterShare(path)
}

function isLaterShare(path: string): boolean {
  const ofSelling =
    'age|approval|basket|cash|choice|companions|completed|find|holding|invoice|keyboard|line|lookUp|notice|order|outbox|paying|price|refunding|returning|session|shift' +
    '|availability|houseAccount|loyalty|pad|points|signIn|specialOrder|storedValue|tendering|tenders|timeClock|tip|training|lock|offers|list|overlay' +
    '|recall|scale|weighing'
  const files =
    'bundle|goods|minuteNumber|modifier|programmeOf|recall|receiptStore|saleItem|variant|weeklyWindow'
  return new RegExp(
    `/(qrcode|dijkstrajs)/|/src/((words/)?(receipt|till)|${ofSelling})/|/(${files})[.]ts$`,
  ).test(path)
}

export default defineConfig({
  root: import.meta.dirname,
  base: '/register/',
  define: { 'import.meta.env.KASSA_VERSION': JSON.stringify(version) },
  plugins: [
    react(),
    tailwindcss(),
    VitePWA({
      // A new version waits until a person takes it between two sales; see src/install/.
      registerType: 'prompt',
      injectRegister: false,
      manifest: {
        id: '/register/',
        name: 'Kassa',
        short_name: 'Kassa',
        start_url: '/register/',
        scope: '/register/',
        display: 'standalone',
        orientation: 'any',
        theme_color: '#0c5f54',
        background_color: '#f5f4f1',
        categories: ['business', 'shopping'],
        icons: [
          { src: 'icons/kassa.svg', sizes: 'any', type: 'image/svg+xml' },
          { src: 'icons/kassa-192.png', sizes: '192x192', type: 'image/png' },
          { src: 'icons/kassa-512.png', sizes: '512x512', type: 'image/png' },
          { src: 'icons/kassa-maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
        ],
      },
      workbox: {
        globPatterns: ['**/*.{html,js,css,svg,png,woff2}'],
        navigateFallback: '/register/index.html',
        cleanupOutdatedCaches: true,
        // The page is this till's from the first visit on, so that it survives a reload with no server at once.
        clientsClaim: true,
      },
    }),
  ],
  build: {
    outDir: '../../dist/register',
    emptyOutDir: true,
    target: 'es2022',
    rolldownOptions: {
      input: ['index.html', 'display.html'].map((page) => fileURLToPath(new URL(page, import.meta.url))),
      output: {
        codeSplitting: {
          groups: [
            { name: 'shared', minShareCount: 2, test: isSmallShare },
            // What is needed at once is never mixed with what comes later.
            { name: 'early', tags: ['$initial'], minShareCount: 2, entriesAware: true },
            // Small files that much the same screens share are one: each costs a start without network a way through the service worker.
            {
              name: 'later',
              minShareCount: 2,
              test: isLaterShare,
              entriesAware: true,
              entriesAwareMergeThreshold: 4_000,
            },
          ],
        },
        // Without the names of all that share it.
        chunkFileNames: ({ name }) => `assets/${name.split('~', 1)[0]}-[hash].js`,
      },
    },
  },
})
