// A till as the parts make it: to see whether they belong together, not how a till works.
import {
  Amount,
  Badge,
  BasketIcon,
  Button,
  CategoryTabs,
  formatAmount,
  IconButton,
  KeyHint,
  ListRow,
  MenuIcon,
  MoreIcon,
  PersonIcon,
  SearchField,
  Sheet,
  StatusDot,
  Tile,
  useLanguage,
  useSize,
} from '@kassa/ui'
import { useState } from 'react'
import { ARTICLES, CATEGORIES } from './examples.ts'

const LINES = ARTICLES.slice(0, 5)
const TOTAL_MINOR = LINES.reduce((sum, line) => sum + line.priceMinor, 0)

export function TillScene() {
  const size = useSize()
  const [search, setSearch] = useState('')
  const [category, setCategory] = useState('All')
  const [isBasketOpen, setBasketOpen] = useState(false)
  const shown = ARTICLES.filter((article) => category === 'All' || article.category === category)
  return (
    <div className="flex h-dvh flex-col">
      <header className="flex items-center gap-3 border-b border-line px-3 py-2">
        <h1 className="sr-only">Till</h1>
        <IconButton icon={MenuIcon} label="Menu" />
        <SearchField value={search} onChange={setSearch} className="flex-1" end={<KeyHint keys={['/']} />} />
        {size !== 'phone' && <StatusDot tone="positive">Head office</StatusDot>}
        {size !== 'phone' && (
          <Button kind="quiet" size="lg" icon={PersonIcon}>
            Marieke
          </Button>
        )}
      </header>
      <div className="flex min-h-0 flex-1">
        <main className="scroll-calm min-w-0 flex-1 px-3 pb-4">
          <div className="sticky top-0 z-10 -mx-1 bg-canvas py-2">
            <CategoryTabs
              label="Category"
              categories={['All', ...CATEGORIES].map((id) => ({ id, label: id }))}
              value={category}
              onChange={setCategory}
            />
          </div>
          <div className="grid grid-cols-[repeat(auto-fill,minmax(9.25rem,1fr))] gap-3">
            {shown.map((article) => (
              <Tile
                key={article.name}
                name={article.name}
                colourKey={article.category}
                price={<Amount amountMinor={article.priceMinor} currency="EUR" />}
                stock={article.stock < 5 ? <Badge tone="warning">{article.stock}</Badge> : article.stock}
                badge={LINES.includes(article) ? 1 : undefined}
                onPress={() => undefined}
              />
            ))}
          </div>
        </main>
        {size !== 'phone' && (
          <aside aria-label="Basket" className="flex w-96 flex-col border-l border-line bg-surface">
            <BasketLines />
          </aside>
        )}
      </div>
      {size === 'phone' && (
        <footer className="border-t border-line bg-surface p-3">
          <Button
            size="xl"
            kind="primary"
            wide
            icon={BasketIcon}
            end={<Amount amountMinor={TOTAL_MINOR} currency="EUR" />}
            onClick={() => setBasketOpen(true)}
          >
            5 items
          </Button>
        </footer>
      )}
      <Sheet isOpen={isBasketOpen} onClose={() => setBasketOpen(false)} title="Basket">
        <div className="-mx-6 -mb-6 flex flex-col">
          <BasketLines />
        </div>
      </Sheet>
    </div>
  )
}

function BasketLines() {
  const { locale } = useLanguage()
  return (
    <>
      <div className="flex min-h-15 items-center gap-2 border-b border-line py-1.5 pr-2 pl-4">
        <span className="flex-1 text-sm text-ink-muted">No customer</span>
        <IconButton icon={PersonIcon} label="Customer" />
        <IconButton icon={MoreIcon} label="More" />
      </div>
      <ul className="scroll-calm min-h-0 flex-1">
        {LINES.map((line, place) => (
          <ListRow
            key={line.name}
            title={line.name}
            detail={`1 × ${formatAmount(line.priceMinor, 'EUR', locale)}`}
            end={<Amount amountMinor={line.priceMinor} currency="EUR" />}
            isSelected={place === LINES.length - 1}
            onPress={() => undefined}
          />
        ))}
      </ul>
      <div className="border-t border-line p-4">
        <div className="mb-4 flex justify-between text-sm text-ink-muted">
          <span>5 items</span>
          <span className="figures">
            incl. tax <Amount amountMinor={406} currency="EUR" />
          </span>
        </div>
        <Button size="xl" kind="primary" wide end={<Amount amountMinor={TOTAL_MINOR} currency="EUR" />}>
          Pay
        </Button>
      </div>
    </>
  )
}
