import * as ui from '@kassa/ui'
import { Section } from './Section.tsx'

const ICONS = Object.entries(ui).filter(
  (entry): entry is [string, ui.Icon] => /Icon$/.test(entry[0]) && entry[0] !== 'makeIcon',
)

export function IconSection() {
  return (
    <Section title="Icons">
      <ul className="grid grid-cols-[repeat(auto-fill,minmax(7rem,1fr))] gap-2">
        {ICONS.map(([name, IconShape]) => (
          <li
            key={name}
            className="flex flex-col items-center gap-2 rounded-md bg-surface p-3 text-xs text-ink-muted"
          >
            <IconShape size={26} className="text-ink" />
            {name.replace(/Icon$/, '')}
          </li>
        ))}
      </ul>
    </Section>
  )
}
