/** From promotions to price lists and back: two ways to another price, in one place. */
import { classes } from '@kassa/ui'
import { Link } from '@tanstack/react-router'
import { words } from '../words/words.ts'

const tabs = [
  { id: 'promotions', to: '/promotions' },
  { id: 'price_lists', to: '/promotions/lists' },
] as const

export function OfferTabs({ chosen }: { chosen: (typeof tabs)[number]['id'] }) {
  const t = words.useWords()
  return (
    <nav aria-label={t('promotions.offers')} className="flex gap-1 border-b border-line">
      {tabs.map(({ id, to }) => (
        <Link
          key={id}
          to={to}
          aria-current={id === chosen ? 'page' : undefined}
          className={classes(
            '-mb-px inline-flex min-h-touch items-center border-b-2 px-3 text-sm font-medium focus-visible:-outline-offset-2',
            id === chosen ? 'border-accent text-ink' : 'border-transparent text-ink-muted hover:text-ink',
          )}
        >
          {t(`promotions.tab_${id}`)}
        </Link>
      ))}
    </nav>
  )
}
