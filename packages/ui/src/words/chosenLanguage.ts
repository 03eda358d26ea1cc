// The language a person reads on this device: chosen before, or asked for by the device.
import { isLanguage, type Language, languageFrom } from './languages.ts'

const STORAGE_KEY = 'kassa.language'

/** The language to begin with: what was chosen on this device before, else what the device asks for. */
export function detectLanguage(): Language {
  const stored = readStored()
  return stored !== null && isLanguage(stored) ? stored : languageFrom(navigator.languages)
}

/** Remembers the choice on this device. A browser that forbids storage forgets it at the next start. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(STORAGE_KEY, language)
  } catch {
    // Storage can be forbidden (private window, policy). The choice then holds until the page is closed.
  }
}

/** Tells which language is chosen in another tab of this device. */
export function followLanguage(onChosen: (language: Language) => void): void {
  addEventListener('storage', ({ key, newValue }) => {
    if (key === STORAGE_KEY && newValue !== null && isLanguage(newValue)) onChosen(newValue)
  })
}

function readStored(): string | null {
  try {
    return localStorage.getItem(STORAGE_KEY)
  } catch {
    return null
  }
}
