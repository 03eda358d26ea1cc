/** The smallest page that React draws: what any screen drawn by it costs at least. */
import { createElement } from 'react'
import { createRoot } from 'react-dom/client'

createRoot(document.body).render(createElement('p', null, 'Kassa'))
