/** What a purchase would earn under the programme as it is typed, in each tier: worked out by the kernel, as tills do. */
import { type LoyaltyProgrammeRecord, programmeOf } from '@kassa/contract'
import { exponentOf, type LoyaltySale, pointsOfSale, worthOf } from '@kassa/kernel'
import { useFormats } from '../formats/useFormats.ts'
import { words } from '../words/words.ts'

type ProgrammePreviewProps = { programme: LoyaltyProgrammeRecord | undefined; currency: string }

export function ProgrammePreview({ programme, currency }: ProgrammePreviewProps) {
  const t = words.useWords()
  const formats = useFormats()
  const spentMinor = 50 * 10 ** exponentOf(currency)
  return (
    <div className="flex flex-col gap-2 rounded-lg border border-line bg-sunken px-4 py-3 text-sm">
      <h3 className="font-semibold">
        {t('loyalty.preview_of', { amount: formats.amount(spentMinor, currency) })}
      </h3>
      {programme === undefined && <p className="text-ink-muted">{t('loyalty.preview_none')}</p>}
      {programme !== undefined && (
        <table className="w-full">
          <thead className="text-left text-ink-muted">
            <tr>
              <th className="py-1 font-normal">{t('loyalty.preview_tier')}</th>
              <th className="py-1 text-right font-normal">{t('loyalty.preview_points')}</th>
              <th className="py-1 text-right font-normal">{t('loyalty.preview_worth')}</th>
            </tr>
          </thead>
          <tbody className="figures">
            {rowsOf(programme, spentMinor).map(({ tierId, name, points, worthMinor }) => (
              <tr key={tierId ?? ''} className="border-t border-line">
                <td className="py-1.5">{name ?? t('loyalty.preview_no_tier')}</td>
                <td className="py-1.5 text-right font-semibold">{points}</td>
                <td className="py-1.5 text-right">{formats.amount(worthMinor, currency)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function rowsOf(programme: LoyaltyProgrammeRecord, spentMinor: number) {
  const tiers: { tierId?: string; name?: string }[] = [{}, ...(programme.tierRules?.tiers ?? [])]
  const sale = exampleSale(programme, spentMinor)
  return tiers.map(({ tierId, name }) => {
    const points = pointsOfSale(sale, tierId)
    return { tierId, name, points, worthMinor: worthOf(points, programme.pointValue) }
  })
}

/** Goods that only the rule for all goods names. */
function exampleSale(record: LoyaltyProgrammeRecord, spentMinor: number): LoyaltySale {
  const { rounding, pointValue, earnRules, tierRules } = programmeOf('', record)
  const rule = earnRules.find(({ type, goods }) => type === 'points_per_amount' && goods.include === 'all')
  const amounts = { quantityMilli: 1000, grossMinor: spentMinor, basisMinor: spentMinor }
  const earning: LoyaltySale['lines'][number]['earning'] =
    rule?.type === 'points_per_amount'
      ? {
          status: 'earns',
          ...{ ruleId: rule.ruleId, points: rule.points, perMinor: rule.perMinor, additional: [] },
        }
      : { status: 'no_rule' }
  return {
    ...{ transactionId: '', programmeId: '', customerId: '', at: '2026-01-01T00:00' },
    ...{ rounding, pointValue, lines: [{ lineNumber: 1, ...amounts, earning }], bonuses: [] },
    ...(tierRules === undefined ? {} : { tierRules }),
    ...{ unearningMinor: 0, pointsMinor: 0, exchanged: [], rewards: [] },
  }
}
