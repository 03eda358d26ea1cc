// Makes the demo catalogue from the real invoices in data/online-retail: `node tools/demo/makeItems.mjs`.
// The same input always makes the same file. Nothing here is part of the product: it imports the result like any other CSV.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const root = new URL('../../', import.meta.url)
const Papa = createRequire(new URL('apps/server/package.json', root))('papaparse')
const target = new URL('apps/server/src/demo/data/items.csv', root)

const services = /\b(POSTAGE|CARRIAGE)\b/
// Seeds and plants pay a reduced rate in the Netherlands.
const plant = /^(GROW |POTTING SHED SOW)/

/** First match wins. @type {[category: string, words: RegExp][]} */
const categories = [
  [
    'Garden',
    /^GROW |POTTING SHED|GARDEN|\bPLANT|FLOWER ?POT|\bBIRD ?(BATH|FEEDER|HOUSE|TABLE)|WATERING|HERB|PARASOL|GNOME|INSECT/,
  ],
  ['Services', services],
  ['Christmas', /CHRISTMAS|XMAS|ADVENT|REINDEER|SNOW|SANTA|BAUBLE|STOCKING/],
  ['Jewellery & hair', /EARRING|NECKLACE|BRACELET|\bRING\b|HAIR|BROOCH|DIAMANTE|BEADS|PENDANT|CHARM\b/],
  [
    'Bags & cases',
    /\bBAGS?\b|SHOPPER|PURSE|WALLET|SATCHEL|LUGGAGE|SUITCASE|RUCKSACK|BACKPACK|COSMETIC|WASHBAG/,
  ],
  [
    'Books & paper',
    /BOOK|CARD|WRAP|PAPER|STATIONERY|PENCIL|\bPENS?\b|STICKER|RIBBON|NOTEPAD|TAPE|STAMP|ENVELOPE|GIFT TAG|TISSUES/,
  ],
  ['Candles & lights', /CANDLE|T-?LIGHT|LANTERN|LIGHTS?\b|LAMP|INCENSE|CHANDELIER/],
  ['Party', /PARTY|BUNTING|GARLAND|BALLOON|BIRTHDAY|CAKE CASES|STRAWS|CONFETTI/],
  [
    'Kitchen & table',
    /MUG|CUP|BOWL|PLATE|TEA|CAKE|JAR|BOTTLE|JUG|CUTLERY|LUNCH|KITCHEN|BAKING|SPOON|GLASS|TRAY|NAPKIN|COASTER|RECIPE|EGG|PANTRY|APRON|TEACOSY|TOWEL|SNACK|DINNER|FORK|KNIFE|CERAMIC|COFFEE|SALT|TINS?\b/,
  ],
  [
    'Toys & children',
    /TOY|DOLL|CHILDREN|SPACEBOY|PUZZLE|GAME|KIT\b|SOLDIER|SKITTLES|SOFT|FELTCRAFT|PLAYHOUSE|MAGIC|DOMINO|JACK|NURSERY|BABY|GIRL|ROBOT/,
  ],
  ['Storage', /BOX|BASKET|DRAWER|CABINET|STORAGE|RACK|HOOK|HANGER|CRATE|CHEST|SHELF|TIDY/],
  ['Home', /./],
]

/** A number from a text, always the same. @param {string} text */
function digest(text) {
  let value = 2166136261
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 16777619) >>> 0
  return value
}

/** @param {string} digits twelve of them */
function withCheckDigit(digits) {
  const sum = [...digits].reduce(
    (total, digit, index) => total + Number(digit) * (index % 2 === 0 ? 1 : 3),
    0,
  )
  return digits + ((10 - (sum % 10)) % 10)
}

/** @param {string} name in capitals */
function asTitle(name) {
  const text = name
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/[ ,.]+$/, '')
    .toLowerCase()
  return text.replace(/(^|[\s\-/(&])([a-z])/g, (_, before, letter) => before + letter.toUpperCase())
}

const items = new Map()
const folder = new URL('data/online-retail/', root)
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.csv'))
  .sort()) {
  const { data } = Papa.parse(readFileSync(new URL(file, folder), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  })
  for (const row of data) {
    const priceGbp = Number(row.UnitPrice)
    const isGoods = /^\d{5}/.test(row.StockCode) || ['POST', 'DOT', 'C2'].includes(row.StockCode)
    if (!isGoods || priceGbp <= 0 || row.Description.trim() === '') continue
    const item = items.get(row.StockCode) ?? {
      sku: row.StockCode,
      name: row.Description.toUpperCase(),
      prices: new Map(),
    }
    item.prices.set(priceGbp, (item.prices.get(priceGbp) ?? 0) + 1)
    items.set(row.StockCode, item)
  }
}

const rows = [...items.values()]
  .sort((a, b) => (a.sku < b.sku ? -1 : 1))
  .map(({ sku, name, prices }, index) => {
    // The price most customers paid; of two, the higher.
    const [[gbp]] = [...prices].sort((a, b) => b[1] - a[1] || b[0] - a[0])
    const isService = services.test(name)
    const [category] = categories.find(([, words]) => words.test(name)) ?? ['Home']
    const eur = Math.ceil(gbp * 1.2 * 2) / 2 - 0.01
    const sek = Math.max(5, Math.round(gbp * 14)) - 0.1
    return {
      sku,
      name: asTitle(name),
      gtin: isService ? '' : withCheckDigit(`952${String(100_000_000 + index * 37).padStart(9, '0')}`),
      category,
      'price:EUR': eur.toFixed(2),
      'price:SEK': sek.toFixed(2),
      tax_category: plant.test(name) ? 'plant' : 'standard',
      tracks_stock: isService ? 'no' : 'yes',
      'stock:Amsterdam': isService ? '' : 6 + (digest(`A${sku}`) % 60),
      'stock:Stockholm': isService ? '' : 4 + (digest(`S${sku}`) % 40),
    }
  })
writeFileSync(target, `${Papa.unparse(rows, { newline: '\n' })}\n`)
console.log(`${rows.length} items`)
