/** Starts the back office: words first, then the page. */
import { FaultBoundary, startWords, ThemeProvider, ToastRegion, watchForMissingFiles } from '@kassa/ui'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './app.css'
import { ScreenFault } from './fault/ScreenFault.tsx'
import { LiveProvider } from './live/LiveProvider.tsx'
import { makeQueryClient } from './request/queryClient.ts'
import { router } from './router.tsx'
import { SessionGate } from './session/SessionGate.tsx'

watchForMissingFiles(import.meta.env.BASE_URL)
await startWords()
const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <ThemeProvider>
      <QueryClientProvider client={makeQueryClient()}>
        <FaultBoundary instead={(error, reset) => <ScreenFault error={error} reset={reset} />}>
          <SessionGate>
            <LiveProvider>
              <RouterProvider router={router} />
            </LiveProvider>
          </SessionGate>
        </FaultBoundary>
        <ToastRegion />
      </QueryClientProvider>
    </ThemeProvider>
  </StrictMode>,
)
