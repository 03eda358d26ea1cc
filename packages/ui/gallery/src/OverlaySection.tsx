import {
  Amount,
  Badge,
  Button,
  Dialog,
  EditIcon,
  IconButton,
  KeyHint,
  LockIcon,
  Menu,
  MoreIcon,
  Popover,
  PrinterIcon,
  Sheet,
  showToast,
  TextField,
  Tooltip,
  TrashIcon,
} from '@kassa/ui'
import { useState } from 'react'
import { Row, Section } from './Section.tsx'

export function OverlaySection() {
  const [open, setOpen] = useState<'none' | 'dialog' | 'form' | 'sheet' | 'locked'>('none')
  const [reason, setReason] = useState('')
  const close = () => setOpen('none')
  return (
    <Section title="Overlays">
      <Row>
        <Button onClick={() => setOpen('dialog')}>Open dialog</Button>
        <Button onClick={() => setOpen('form')}>Open form</Button>
        <Button onClick={() => setOpen('sheet')}>Open sheet</Button>
        <Button onClick={() => setOpen('locked')}>Open locked</Button>
        <Button
          onClick={() =>
            showToast({
              title: 'Line removed',
              description: 'Regency cakestand 3 tier',
              action: { label: 'Undo', onPress: () => undefined },
            })
          }
        >
          Show message
        </Button>
        <Button onClick={() => showToast({ title: 'The printer does not answer', tone: 'danger' })}>
          Show fault
        </Button>
        <Popover trigger={<Button>Why this price?</Button>} title="€ 8,93">
          <ul className="grid gap-2 text-sm">
            <li className="flex justify-between gap-4">
              Shelf price <Amount amountMinor={1275} currency="EUR" />
            </li>
            <li className="flex justify-between gap-4">
              <span>
                Spring sale, 30 % <Badge tone="accent">until 31 March</Badge>
              </span>
              <Amount amountMinor={-382} currency="EUR" />
            </li>
          </ul>
        </Popover>
        <Tooltip content="Prints the last receipt once more">
          <Button icon={PrinterIcon}>Print again</Button>
        </Tooltip>
        <Menu
          trigger={<IconButton icon={MoreIcon} label="More" kind="secondary" />}
          actions={[
            {
              id: 'edit',
              label: 'Edit',
              icon: EditIcon,
              end: <KeyHint keys={['E']} />,
              onPress: () => undefined,
            },
            { id: 'lock', label: 'Lock till', icon: LockIcon, onPress: () => undefined },
            {
              id: 'remove',
              label: 'Remove',
              icon: TrashIcon,
              isDanger: true,
              startsGroup: true,
              onPress: () => undefined,
            },
          ]}
        />
      </Row>
      <Dialog
        isOpen={open === 'dialog'}
        onClose={close}
        title="Empty the basket?"
        description="Seven lines are removed. You can take it back afterwards."
        footer={
          <>
            <Button size="lg" onClick={close}>
              Keep
            </Button>
            <Button size="lg" kind="danger" onClick={close}>
              Empty basket
            </Button>
          </>
        }
      />
      <Dialog
        isOpen={open === 'form'}
        onClose={close}
        size="md"
        title="Change the price"
        footer={
          <Button size="lg" kind="primary" onClick={close}>
            Change price
          </Button>
        }
      >
        <TextField
          label="Reason"
          size="lg"
          value={reason}
          onChange={setReason}
          hint="Stands in the journal"
        />
      </Dialog>
      <Dialog
        isOpen={open === 'locked'}
        onClose={close}
        isLocked
        title="Follow the terminal"
        footer={
          <Button size="lg" onClick={close}>
            Approved
          </Button>
        }
      >
        <p className="text-display font-semibold">
          <Amount amountMinor={12345} currency="EUR" />
        </p>
      </Dialog>
      <Sheet
        isOpen={open === 'sheet'}
        onClose={close}
        title="Regency cakestand 3 tier"
        footer={
          <Button size="lg" kind="primary" wide onClick={close}>
            Done
          </Button>
        }
      >
        <p className="text-ink-muted">What can be done with a line.</p>
      </Sheet>
    </Section>
  )
}
