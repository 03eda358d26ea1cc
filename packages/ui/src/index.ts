// The public face of the design system: tokens, components, formats and words. No rule of business.
export { Button, type ButtonKind, type ButtonProps, type ButtonSize } from './button/Button.tsx'
export { IconButton, type IconButtonProps } from './button/IconButton.tsx'
export { CategoryTabs, type CategoryTabsProps } from './choice/CategoryTabs.tsx'
export { Chip, type ChipProps } from './choice/Chip.tsx'
export { Segmented, type SegmentedProps } from './choice/Segmented.tsx'
export { Tabs, type TabsProps } from './choice/Tabs.tsx'
export { FaultBoundary, type FaultBoundaryProps } from './fault/FaultBoundary.tsx'
export { FaultNote, type FaultNoteProps } from './fault/FaultNote.tsx'
export { MissingFileBand, type MissingFileBandProps } from './fault/MissingFileBand.tsx'
export { watchForMissingFiles } from './fault/missingFiles.ts'
export { Checkbox, type CheckboxProps } from './field/Checkbox.tsx'
export { SearchField, type SearchFieldProps } from './field/SearchField.tsx'
export { SelectField, type SelectFieldProps } from './field/SelectField.tsx'
export { Switch, type SwitchProps } from './field/Switch.tsx'
export { TextAreaField, type TextAreaFieldProps } from './field/TextAreaField.tsx'
export { TextField, type TextFieldProps } from './field/TextField.tsx'
export { decimalText } from './formats/decimal.ts'
export { type AmountStyle, currencySign, formatAmount, formatUnitPrice } from './formats/formatAmount.ts'
export { type DateTimeStyle, formatDateTime } from './formats/formatDateTime.ts'
export { formatCount, formatPercent, formatQuantity, formatRate } from './formats/formatQuantity.ts'
export { decimalMark, type ParsedAmount, parseAmount } from './formats/parseAmount.ts'
export {
  BackIcon,
  BackspaceIcon,
  CheckIcon,
  ChevronDownIcon,
  ChevronLeftIcon,
  ChevronRightIcon,
  ChevronUpIcon,
  CloseIcon,
  DownloadIcon,
  EditIcon,
  ExternalIcon,
  FilterIcon,
  ForwardIcon,
  HoldIcon,
  MenuIcon,
  MinusIcon,
  MoreIcon,
  PlusIcon,
  RefreshIcon,
  SearchIcon,
  SignOutIcon,
  SortIcon,
  TrashIcon,
  UndoIcon,
  UploadIcon,
} from './icons/actions.ts'
export {
  CloudDoneIcon,
  CloudIcon,
  DeviceIcon,
  DoneIcon,
  DrawerIcon,
  ErrorIcon,
  FullScreenIcon,
  GlobeIcon,
  InfoIcon,
  KeyboardIcon,
  KeyIcon,
  LockIcon,
  MoonIcon,
  OfflineIcon,
  PrinterIcon,
  QrIcon,
  ScaleIcon,
  ScannerIcon,
  SettingsIcon,
  ShieldIcon,
  SoundIcon,
  SunIcon,
  TerminalIcon,
  WarningIcon,
} from './icons/device.ts'
export { type Icon, type IconProps, makeIcon } from './icons/Icon.tsx'
export {
  BasketIcon,
  BoxIcon,
  CalendarIcon,
  CardIcon,
  CartIcon,
  CashIcon,
  ChartIcon,
  ClockIcon,
  CoinsIcon,
  GiftIcon,
  GridIcon,
  ListIcon,
  MailIcon,
  PeopleIcon,
  PercentIcon,
  PersonIcon,
  ReceiptIcon,
  StoreIcon,
  TagIcon,
  TicketIcon,
} from './icons/trade.ts'
export { ListRow, type ListRowProps } from './list/ListRow.tsx'
export {
  Cell,
  type CellProps,
  HeadCell,
  type HeadCellProps,
  Table,
  TableHead,
  type TableProps,
  TableRow,
  type TableRowProps,
} from './list/Table.tsx'
export { Tile, type TileProps } from './list/Tile.tsx'
export { isBehindModal } from './overlay/behindModal.ts'
export { Dialog, type DialogProps } from './overlay/Dialog.tsx'
export { Menu, type MenuAction, type MenuProps } from './overlay/Menu.tsx'
export type { OverlayProps } from './overlay/OverlayBody.tsx'
export { Popover, type PopoverProps } from './overlay/Popover.tsx'
export { Sheet } from './overlay/Sheet.tsx'
export { ToastRegion } from './overlay/ToastRegion.tsx'
export { Tooltip } from './overlay/Tooltip.tsx'
export { closeToast, showToast, type ToastMessage } from './overlay/toasts.ts'
export { NumberPad, type NumberPadProps } from './pad/NumberPad.tsx'
export { PinPad, type PinPadProps } from './pad/PinPad.tsx'
export { type PadDigit, type PadKey, type PadRules, padKeyOf, typeOnPad } from './pad/padKeys.ts'
export { usePadKeyboard } from './pad/usePadKeyboard.ts'
export { PaperReceipt } from './receipt/PaperReceipt.tsx'
export { QrCode, type QrCodeProps } from './receipt/QrCode.tsx'
export { tillWordsIn } from './receipt/tillWords.ts'
export { Amount, type AmountProps } from './status/Amount.tsx'
export { announce } from './status/announcer.ts'
export { Badge, type Tone } from './status/Badge.tsx'
export { Band, type BandProps } from './status/Band.tsx'
export { EmptyState, type EmptyStateProps } from './status/EmptyState.tsx'
export { KeyHint } from './status/KeyHint.tsx'
export { ProgressBar, type ProgressBarProps } from './status/ProgressBar.tsx'
export { Skeleton } from './status/Skeleton.tsx'
export { Spinner } from './status/Spinner.tsx'
export { StatusDot } from './status/StatusDot.tsx'
export { THEMES, type Theme } from './theme/storedTheme.ts'
export { type ThemeChoice, ThemeProvider, useTheme } from './theme/ThemeProvider.tsx'
export { type Size, useMediaQuery, useSize } from './theme/useMediaQuery.ts'
export { classes } from './tokens/classes.ts'
export type { Catalogue, Translate, WordKey, WordValues } from './words/catalogue.ts'
export { type LanguageInUse, languageInUse, useLanguage } from './words/languageInUse.ts'
export { LANGUAGE_NAMES, LANGUAGES, type Language, languageFrom, localeOf } from './words/languages.ts'
export { makeTranslations, setLanguage, startWords, type Translations } from './words/words.ts'
