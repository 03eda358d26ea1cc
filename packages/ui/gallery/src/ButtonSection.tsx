import { Amount, Button, CardIcon, CashIcon, IconButton, KeyHint, TrashIcon, UndoIcon } from '@kassa/ui'
import { Row, Section } from './Section.tsx'

export function ButtonSection() {
  return (
    <Section title="Buttons">
      <Row>
        <Button kind="primary">Save</Button>
        <Button>Cancel</Button>
        <Button kind="quiet">Not now</Button>
        <Button kind="danger">Remove</Button>
        <Button kind="primary" disabled>
          Save
        </Button>
        <Button kind="primary" busy>
          Saving
        </Button>
        <Button end={<KeyHint keys={['Ctrl', 'S']} />}>Save</Button>
      </Row>
      <Row>
        <Button size="lg" kind="primary" icon={CardIcon}>
          Card
        </Button>
        <Button size="lg" icon={CashIcon}>
          Cash
        </Button>
        <Button size="lg" kind="quiet" icon={UndoIcon}>
          Undo
        </Button>
        <Button size="lg" busy>
          Asking the terminal
        </Button>
        <IconButton icon={TrashIcon} label="Remove line" />
        <IconButton icon={TrashIcon} label="Remove line for ever" kind="danger" />
        <IconButton icon={UndoIcon} label="Undo last" kind="secondary" />
        <IconButton icon={UndoIcon} label="Undo small" kind="secondary" size="md" />
      </Row>
      <div className="grid max-w-110 gap-3">
        <Button size="xl" kind="primary" wide end={<Amount amountMinor={12345} currency="EUR" />}>
          Pay
        </Button>
        <Button size="xl" kind="primary" wide busy>
          One moment
        </Button>
      </div>
    </Section>
  )
}
