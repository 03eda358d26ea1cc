/** Starts the till: words first, so that whatever happens can be said. */
import { startWords } from '@kassa/ui'
import { createRoot } from 'react-dom/client'
import './app.css'
import { awaitInstallOffer } from './install/installOffer.ts'
import { keepTillInCache } from './install/serviceWorker.ts'
import { ignoreRepeatedEnter } from './keyboard/stillEnter.ts'
import { StartScreen } from './shell/StartScreen.tsx'

const page = document.getElementById('root')
if (page === null) throw new Error('the page has no #root')
awaitInstallOffer()
ignoreRepeatedEnter()
await startWords()
const root = createRoot(page)
root.render(<StartScreen />)
keepTillInCache()
