import {
  Amount,
  Badge,
  CategoryTabs,
  Cell,
  formatAmount,
  HeadCell,
  ListRow,
  Table,
  TableHead,
  TableRow,
  Tile,
  useLanguage,
} from '@kassa/ui'
import { useState } from 'react'
import { ARTICLES, CATEGORIES } from './examples.ts'
import { Section } from './Section.tsx'

export function ListSection() {
  const { locale } = useLanguage()
  const [category, setCategory] = useState('Kitchen')
  const [selected, setSelected] = useState(1)
  const [isRising, setRising] = useState(true)
  return (
    <Section title="Tiles, rows and tables">
      <CategoryTabs
        label="Category"
        categories={CATEGORIES.map((id) => ({ id, label: id }))}
        value={category}
        onChange={setCategory}
      />
      <div className="grid grid-cols-[repeat(auto-fill,minmax(9.5rem,1fr))] gap-3">
        {ARTICLES.slice(0, 8).map((article, place) => (
          <Tile
            key={article.name}
            name={article.name}
            colourKey={article.category}
            price={<Amount amountMinor={article.priceMinor} currency="EUR" />}
            stock={article.stock < 5 ? <Badge tone="warning">{article.stock}</Badge> : article.stock}
            badge={place === 1 ? 3 : undefined}
            isDisabled={article.stock === 0}
            onPress={() => undefined}
          />
        ))}
      </div>
      <ul className="max-w-120 overflow-hidden rounded-lg border border-line bg-surface shadow-card">
        {ARTICLES.slice(0, 4).map((article, place) => (
          <ListRow
            key={article.name}
            title={article.name}
            detail={`${place + 1} × ${formatAmount(article.priceMinor, 'EUR', locale)}`}
            end={<Amount amountMinor={article.priceMinor * (place + 1)} currency="EUR" />}
            endDetail={place === 2 ? <s>{formatAmount(4200, 'EUR', locale)}</s> : undefined}
            isSelected={place === selected}
            onPress={() => setSelected(place)}
          />
        ))}
      </ul>
      <Table label="Articles" className="max-h-80 shadow-card">
        <TableHead>
          <HeadCell sorted={isRising ? 'ascending' : 'descending'} onSort={() => setRising(!isRising)}>
            Article
          </HeadCell>
          <HeadCell>Category</HeadCell>
          <HeadCell isNumeric sorted="none" onSort={() => undefined}>
            Stock
          </HeadCell>
          <HeadCell isNumeric>Price</HeadCell>
        </TableHead>
        <tbody>
          {[...ARTICLES]
            .sort((a, b) => (isRising ? 1 : -1) * a.name.localeCompare(b.name))
            .map((article, place) => (
              <TableRow key={article.name} isSelected={place === 2}>
                <Cell>{article.name}</Cell>
                <Cell>
                  <Badge>{article.category}</Badge>
                </Cell>
                <Cell isNumeric>{article.stock}</Cell>
                <Cell isNumeric>
                  <Amount amountMinor={article.priceMinor} currency="EUR" />
                </Cell>
              </TableRow>
            ))}
        </tbody>
      </Table>
    </Section>
  )
}
