// Icons of what one does: find, add, take away, go back, undo.
import { makeIcon } from './Icon.tsx'

export const SearchIcon = /* @__PURE__ */ makeIcon(
  'M10.5 4a6.5 6.5 0 1 0 0 13a6.5 6.5 0 0 0 0-13ZM15.3 15.3 20 20',
)
export const PlusIcon = /* @__PURE__ */ makeIcon('M12 5v14M5 12h14')
export const MinusIcon = /* @__PURE__ */ makeIcon('M5 12h14')
export const CloseIcon = /* @__PURE__ */ makeIcon('M6 6l12 12M18 6 6 18')
export const CheckIcon = /* @__PURE__ */ makeIcon('M5 12.5 10 17.5 19 7')
export const BackIcon = /* @__PURE__ */ makeIcon('M10 5 3.5 12 10 19M4 12h16.5')
export const ForwardIcon = /* @__PURE__ */ makeIcon('M14 5l6.5 7L14 19M20 12H3.5')
export const ChevronDownIcon = /* @__PURE__ */ makeIcon('M6 9.5l6 6 6-6')
export const ChevronUpIcon = /* @__PURE__ */ makeIcon('M6 14.5l6-6 6 6')
export const ChevronRightIcon = /* @__PURE__ */ makeIcon('M9.5 6l6 6-6 6')
export const ChevronLeftIcon = /* @__PURE__ */ makeIcon('M14.5 6l-6 6 6 6')
export const UndoIcon = /* @__PURE__ */ makeIcon('M8.5 5 4 9.5 8.5 14M4.5 9.5H14a5.5 5.5 0 0 1 0 11h-4')
export const HoldIcon = /* @__PURE__ */ makeIcon('M9 5.5v13M15 5.5v13')
export const TrashIcon = /* @__PURE__ */ makeIcon(
  'M4.5 7h15M9 7V4.5h6V7M6.5 7l.8 12.5h9.4L17.5 7M10.2 10.8l.3 5.4M13.8 10.8l-.3 5.4',
)
export const EditIcon = /* @__PURE__ */ makeIcon(
  'M4.5 19.5l.9-4L15.9 5a1.9 1.9 0 0 1 2.7 0l.4.4a1.9 1.9 0 0 1 0 2.7L8.5 18.6ZM14 7l3 3',
)
export const MoreIcon = /* @__PURE__ */ makeIcon(
  'M5.5 11.4v1.2M4.9 12h1.2M12 11.4v1.2M11.4 12h1.2M18.5 11.4v1.2M17.9 12h1.2',
)
export const FilterIcon = /* @__PURE__ */ makeIcon('M4 6.5h16M7 12h10M10 17.5h4')
export const SortIcon = /* @__PURE__ */ makeIcon(
  'M8 5v14M4.5 15.5 8 19l3.5-3.5M16 19V5M12.5 8.5 16 5l3.5 3.5',
)
export const DownloadIcon = /* @__PURE__ */ makeIcon('M12 4v11M7 10.5l5 5 5-5M4.5 20h15')
export const UploadIcon = /* @__PURE__ */ makeIcon('M12 16V5M7 9.5l5-5 5 5M4.5 20h15')
export const RefreshIcon = /* @__PURE__ */ makeIcon('M19.5 12a7.5 7.5 0 1 1-2.3-5.4L20 9.2M20 4.5v4.7h-4.7')
export const BackspaceIcon = /* @__PURE__ */ makeIcon('M9 5.5h10.5v13H9L3.5 12ZM11.5 9.5l5 5M16.5 9.5l-5 5')
export const ExternalIcon = /* @__PURE__ */ makeIcon('M13.5 4.5h6v6M19 5l-8.5 8.5M17.5 14v5.5h-13v-13H10')
export const SignOutIcon = /* @__PURE__ */ makeIcon('M14 4.5H5.5v15H14M10 12h10.5M17 8l3.8 4L17 16')
export const MenuIcon = /* @__PURE__ */ makeIcon('M4 7h16M4 12h16M4 17h16')
