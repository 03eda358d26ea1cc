// Starts the gallery: words first, then the page.
import { startWords, ThemeProvider } from '@kassa/ui'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './gallery.css'
import { Gallery } from './Gallery.tsx'

await startWords()
const root = document.getElementById('root')
if (root === null) throw new Error('the page has no #root')
createRoot(root).render(
  <StrictMode>
    <ThemeProvider brand={new URLSearchParams(location.search).get('brand') ?? undefined}>
      <Gallery />
    </ThemeProvider>
  </StrictMode>,
)
