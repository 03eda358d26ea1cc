// An amount on the screen: tabular figures, in the person's locale, never broken over two lines.
import { type AmountStyle, formatAmount } from '../formats/formatAmount.ts'
import { classes } from '../tokens/classes.ts'
import { useLanguage } from '../words/languageInUse.ts'

export interface AmountProps extends AmountStyle {
  /** Minor units of `currency`. */
  amountMinor: number | bigint
  currency: string
  className?: string
}

/** An amount of money. Takes size, weight and colour from the text around it. */
export function Amount({ amountMinor, currency, className, ...style }: AmountProps) {
  const { locale } = useLanguage()
  return (
    <span className={classes('figures whitespace-nowrap', className)}>
      {formatAmount(amountMinor, currency, locale, style)}
    </span>
  )
}
