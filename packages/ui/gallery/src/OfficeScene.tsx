// A page of the office as the parts make it: a list with filters, dense enough to compare.
import {
  Amount,
  Badge,
  BoxIcon,
  Button,
  Cell,
  ChartIcon,
  Checkbox,
  classes,
  DownloadIcon,
  HeadCell,
  type Icon,
  KeyHint,
  PeopleIcon,
  PlusIcon,
  ReceiptIcon,
  SearchField,
  SettingsIcon,
  StoreIcon,
  Table,
  TableHead,
  TableRow,
  useSize,
} from '@kassa/ui'
import { useState } from 'react'
import { ARTICLES } from './examples.ts'

const PAGES: { name: string; icon: Icon }[] = [
  { name: 'Home', icon: StoreIcon },
  { name: 'Sales', icon: ReceiptIcon },
  { name: 'Articles', icon: BoxIcon },
  { name: 'People', icon: PeopleIcon },
  { name: 'Reports', icon: ChartIcon },
  { name: 'Settings', icon: SettingsIcon },
]

export function OfficeScene() {
  const size = useSize()
  const [search, setSearch] = useState('')
  return (
    <div className="flex h-dvh">
      {size !== 'phone' && (
        <nav aria-label="Pages" className="flex w-56 shrink-0 flex-col gap-0.5 border-r border-line p-3">
          <p className="px-3 py-2 text-lg font-semibold tracking-tight">Grachtengoed</p>
          {PAGES.map(({ name, icon: IconShape }) => (
            <a
              key={name}
              href="#page"
              aria-current={name === 'Articles' ? 'page' : undefined}
              className={classes(
                'flex min-h-10 items-center gap-3 rounded-md px-3 text-sm font-medium transition-colors',
                name === 'Articles' ? 'bg-accent-soft text-on-accent-soft' : 'text-ink-muted hover:bg-hover',
              )}
            >
              <IconShape size={18} />
              {name}
            </a>
          ))}
        </nav>
      )}
      <main className="flex min-w-0 flex-1 flex-col gap-4 p-4 md:p-6">
        <div className="flex flex-wrap items-center gap-3">
          <h1 className="flex-1 text-2xl font-semibold tracking-tight">Articles</h1>
          <Button icon={DownloadIcon}>Export</Button>
          <Button kind="primary" icon={PlusIcon}>
            New article
          </Button>
        </div>
        <SearchField
          size="md"
          value={search}
          onChange={setSearch}
          className="max-w-100"
          end={<KeyHint keys={['Ctrl', 'K']} />}
        />
        <Table label="Articles" className="min-h-0 flex-1 shadow-card">
          <TableHead>
            <HeadCell className="w-12">
              <Checkbox
                label="Select all"
                isLabelHidden
                isChecked={false}
                isMixed
                onChange={() => undefined}
              />
            </HeadCell>
            <HeadCell sorted="ascending" onSort={() => undefined}>
              Article
            </HeadCell>
            <HeadCell>Category</HeadCell>
            <HeadCell>State</HeadCell>
            <HeadCell isNumeric sorted="none" onSort={() => undefined}>
              Stock
            </HeadCell>
            <HeadCell isNumeric>Price</HeadCell>
          </TableHead>
          <tbody>
            {ARTICLES.map((article, place) => (
              <TableRow key={article.name} isSelected={place < 2}>
                <Cell>
                  <Checkbox
                    label={`Select ${article.name}`}
                    isLabelHidden
                    isChecked={place < 2}
                    onChange={() => undefined}
                  />
                </Cell>
                <Cell className="font-medium">{article.name}</Cell>
                <Cell className="text-ink-muted">{article.category}</Cell>
                <Cell>
                  {article.stock === 0 ? (
                    <Badge tone="danger">Sold out</Badge>
                  ) : (
                    <Badge tone="positive">On sale</Badge>
                  )}
                </Cell>
                <Cell isNumeric>{article.stock}</Cell>
                <Cell isNumeric>
                  <Amount amountMinor={article.priceMinor} currency="EUR" />
                </Cell>
              </TableRow>
            ))}
          </tbody>
        </Table>
      </main>
    </div>
  )
}
