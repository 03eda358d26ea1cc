/** The customer's window: waits for the till, then shows what it tells. Speaks the store's language. */
import { languageFrom, startWords } from '@kassa/ui'
import { createRoot } from 'react-dom/client'
import '../app.css'
import { CustomerDisplay } from './CustomerDisplay.tsx'
import { followTill } from './followTill.ts'

const page = document.getElementById('root')
if (page === null) throw new Error('the page has no #root')
const root = createRoot(page)
let spoken: string | undefined

followTill(async (view) => {
  const language = languageFrom([view.locale])
  if (spoken === undefined) {
    spoken = language
    await startWords(language)
  }
  // Another store's till, on the same device: words are chosen once per page.
  if (spoken === language) root.render(<CustomerDisplay view={view} />)
  else location.reload()
})
