/**
 * The pictures of README and guides, taken from the program as it is: `npm run screens`. Each language at home: Dutch and English in Amsterdam,
 * Swedish in Stockholm.
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { comeToRest } from './comeToRest.ts'
import type { Stop } from './guideStop.ts'
import { type Morning, walkOfGuides } from './guideWalk.ts'
import { TillPage } from './pages/tillPage.ts'
import { test } from './till.ts'
import { takeWebp } from './webp.ts'

const folder = join(import.meta.dirname, '../../../docs/pictures')
const sizes = { till: { width: 1024, height: 700 }, phone: { width: 390, height: 780 } }
/** Shown by documents that there are in English only. */
const ofReadme: ReadonlySet<string> = new Set(['basket-dark', 'office-transaction'])
const inEuro = { storeName: 'Amsterdam', float: [0, 0, 1, 2, 3, 4, 5], drawer: [0, 0, 1, 4, 3, 3, 2, 1, 1] }

const molen = {
  ...{ companyName: 'Bakkerij De Molen BV', name: 'Jan Molen', vatNumber: 'NL004495445B01' },
  ...{
    address: ['Molenweg 3', '1234 AB Voorbeeldstad'],
    houseAccount: { currency: 'EUR', limitMinor: 50_000 },
  },
}
const kvarnen = {
  ...{ companyName: 'Kvarnens Bageri AB', name: 'Karin Kvarn', vatNumber: 'SE556677889901' },
  ...{
    address: ['Kvarngatan 3', '123 45 Exempelstad'],
    houseAccount: { currency: 'SEK', limitMinor: 500_000 },
  },
}

const mornings: readonly (Morning & { locale: string })[] = [
  {
    ...{ language: 'en', locale: 'en-GB', ...inEuro, registerName: 'Till 2' },
    ...{ basketName: 'red coat', note: 'One customer left the change' },
    company: { ...molen, companyName: 'Mill Bakery BV', name: 'Jane Miller' },
    recall: { reason: 'The enamel may flake off.', instruction: 'Set it aside and tell the manager.' },
  },
  {
    ...{ language: 'nl', locale: 'nl-NL', ...inEuro, registerName: 'Kassa 2' },
    ...{ basketName: 'rode jas', note: 'Een klant liet het wisselgeld liggen' },
    company: molen,
    recall: { reason: 'Het email kan loslaten.', instruction: 'Leg het apart en zeg het de manager.' },
  },
  {
    ...{ language: 'sv', locale: 'sv-SE', storeName: 'Stockholm', registerName: 'Kassa 2' },
    ...{ float: [0, 1, 2, 3, 4, 5], drawer: [0, 1, 3, 3, 4, 7, 5, 3, 1, 1] },
    ...{ basketName: 'röd kappa', note: 'En kund lät växeln ligga kvar' },
    company: kvarnen,
    recall: { reason: 'Emaljen kan lossna.', instruction: 'Lägg den åt sidan och säg till chefen.' },
  },
]

test.use({ viewport: sizes.till, serviceWorkers: 'allow', contextOptions: { reducedMotion: 'reduce' } })

for (const morning of mornings) {
  test.describe(morning.language, () => {
    test.use({ locale: morning.locale })

    test(`the pictures of the guides in ${morning.language}`, async ({ page, shop, context }) => {
      test.setTimeout(600_000)
      const place = join(folder, morning.language)
      rmSync(place, { recursive: true, force: true })
      mkdirSync(place, { recursive: true })
      const encoder = await context.newPage()
      await page.bringToFront()
      for await (const stop of walkOfGuides(new TillPage(page, morning.language), shop, morning)) {
        if (ofReadme.has(stop.name) && morning.language !== 'en') continue
        await dress(stop)
        await takeWebp(stop.page, encoder, join(place, `${stop.name}.webp`))
        await dress({ ...stop, on: undefined })
      }
    })
  })
}

/** Puts the page into the size and colours of the picture. */
async function dress({ page, on }: Omit<Stop, 'on'> & { on?: Stop['on'] | undefined }): Promise<void> {
  await page.setViewportSize(on === 'phone' ? sizes.phone : sizes.till)
  await page.emulateMedia({ colorScheme: on === 'dark' ? 'dark' : 'light' })
  await comeToRest(page)
}
