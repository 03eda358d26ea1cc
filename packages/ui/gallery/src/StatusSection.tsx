import {
  Badge,
  Band,
  BoxIcon,
  Button,
  CheckIcon,
  CloudDoneIcon,
  EmptyState,
  KeyHint,
  OfflineIcon,
  ProgressBar,
  ReceiptIcon,
  Skeleton,
  Spinner,
  StatusDot,
  WarningIcon,
} from '@kassa/ui'
import { Row, Section } from './Section.tsx'

export function StatusSection() {
  return (
    <Section title="States">
      <div className="grid gap-2 overflow-hidden rounded-lg">
        <Band action={<Button>End training</Button>}>Training: nothing here is sold</Band>
        <Band kind="info">A new version is ready and starts at the next sign-in</Band>
        <Band kind="danger">The printer is out of paper</Band>
      </div>
      <Row>
        <Badge>Draft</Badge>
        <Badge tone="positive" icon={CheckIcon}>
          Paid
        </Badge>
        <Badge tone="warning" icon={WarningIcon}>
          3 left
        </Badge>
        <Badge tone="danger">Sold out</Badge>
        <Badge tone="info">Web order</Badge>
        <Badge tone="accent">Member</Badge>
        <Badge icon={OfflineIcon}>Here, 12 waiting</Badge>
        <Badge tone="positive" icon={CloudDoneIcon}>
          Head office
        </Badge>
      </Row>
      <Row>
        <StatusDot tone="positive">Head office</StatusDot>
        <StatusDot tone="info">Store</StatusDot>
        <StatusDot tone="warning">Here, 12 waiting</StatusDot>
        <StatusDot tone="danger">Printer is off</StatusDot>
        <StatusDot tone="neutral">Not set up</StatusDot>
        <Spinner label="Asking the terminal" />
        <KeyHint keys={['Ctrl', 'K']} />
      </Row>
      <div className="grid gap-5 sm:grid-cols-2">
        <ProgressBar label="Reading articles" done={3200} total={5000} detail="3,200 of 5,000" />
        <ProgressBar label="Looking for printers" />
        <div className="grid gap-2">
          <Skeleton className="h-5 w-2/3" />
          <Skeleton className="h-5 w-1/2" />
          <Skeleton className="h-24 w-full" />
        </div>
        <div className="rounded-lg border border-line bg-surface">
          <EmptyState
            icon={BoxIcon}
            title="No articles yet"
            action={<Button kind="primary">Import articles</Button>}
          >
            Bring a list from your old till or a spreadsheet. You can start selling at once.
          </EmptyState>
        </div>
        <div className="rounded-lg border border-line bg-surface">
          <EmptyState icon={ReceiptIcon} title="Scan or tap something to begin" />
        </div>
      </div>
    </Section>
  )
}
