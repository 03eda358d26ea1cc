import { expect, it } from 'vitest'
import { maskedEmail } from './maskedEmail.ts'

it.each([
  ['anna@example.com', 'a•••@example.com'],
  ['a@b@example.com', 'a•••@example.com'],
  ['@example.com', '•••'],
  ['', '•••'],
])('%j is shown as %j', (address, shown) => expect(maskedEmail(address)).toBe(shown))
