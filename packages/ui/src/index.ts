// The public face of the design system: tokens, components, formats and words. No rule of business.
export { Button, type ButtonKind, type ButtonProps, type ButtonSize } from './button/Button.tsx'
export { IconButton, type IconButtonProps } from './button/IconButton.tsx'
export { type AmountStyle, currencyDecimals, formatAmount } from './formats/formatAmount.ts'
export { type DateTimeStyle, formatDateTime } from './formats/formatDateTime.ts'
export { formatCount, formatPercent, formatQuantity } from './formats/formatQuantity.ts'
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
  GlobeIcon,
  InfoIcon,
  KeyboardIcon,
  KeyIcon,
  LockIcon,
  MoonIcon,
  OfflineIcon,
  PrinterIcon,
  QrIcon,
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
} from './icons/trade.ts'
export { ListRow, type ListRowProps } from './list/ListRow.tsx'
export { Tile, type TileProps } from './list/Tile.tsx'
export { Dialog, type DialogProps } from './overlay/Dialog.tsx'
export { Sheet } from './overlay/Sheet.tsx'
export { NumberPad, type NumberPadProps } from './pad/NumberPad.tsx'
export { type PadDigit, type PadKey, type PadRules, padKeyOf, typeOnPad } from './pad/padKeys.ts'
export { usePadKeyboard } from './pad/usePadKeyboard.ts'
export { Amount, type AmountProps } from './status/Amount.tsx'
export { Badge, type Tone } from './status/Badge.tsx'
export { Spinner } from './status/Spinner.tsx'
export { classes } from './tokens/classes.ts'
export type { Catalogue, Translate, WordKey, WordValues } from './words/catalogue.ts'
export { LANGUAGE_NAMES, LANGUAGES, type Language, localeOf } from './words/languages.ts'
export { makeTranslations, setLanguage, startWords, type Translations, useLanguage } from './words/words.ts'
