// Icons of the trade: what is sold, how it is paid, who does it and what is left on paper.
import { makeIcon } from './Icon.tsx'

export const CartIcon = /* @__PURE__ */ makeIcon(
  'M3 4.5h2.4l2.2 10.5h10.2l2-7.5H6.2M9 19.2h.01M16.5 19.2h.01',
)
export const BasketIcon = /* @__PURE__ */ makeIcon(
  'M3.5 9.5h17l-1.6 9.5H5.1ZM7.5 9.5 11 4M16.5 9.5 13 4M9.5 13v2.8M14.5 13v2.8',
)
export const CardIcon = /* @__PURE__ */ makeIcon('M3.5 6.5h17v11h-17ZM3.5 10h17M7 14.5h3')
export const CashIcon = /* @__PURE__ */ makeIcon(
  'M3 7h18v10H3ZM12 9.6a2.4 2.4 0 1 0 0 4.8a2.4 2.4 0 0 0 0-4.8ZM6 10v.01M18 14v.01',
)
export const CoinsIcon = /* @__PURE__ */ makeIcon(
  'M9 4.5c3.3 0 5.5 1 5.5 2.3S12.3 9 9 9 3.5 8 3.5 6.8 5.7 4.5 9 4.5ZM3.5 6.8v5c0 1.2 2.2 2.2 5.5 2.2M14.5 6.8V10M15 11c3.3 0 5.5 1 5.5 2.3s-2.2 2.2-5.5 2.2-5.5-1-5.5-2.2S11.7 11 15 11ZM9.5 13.3v4.5C9.5 19 11.7 20 15 20s5.5-1 5.5-2.2v-4.5',
)
export const GiftIcon = /* @__PURE__ */ makeIcon(
  'M4.5 12v8h15v-8M3.5 8h17v4h-17ZM12 8v12M12 8c-4 0-5.5-1-5.5-2.5S8 3.5 9 4c1.6.7 3 4 3 4s1.4-3.3 3-4c1-.5 2.5 0 2.5 1.5S16 8 12 8Z',
)
export const TagIcon = /* @__PURE__ */ makeIcon('M4 4h8l8 8-8 8-8-8ZM8 8h.01')
export const TicketIcon = /* @__PURE__ */ makeIcon(
  'M3.5 7h17v3a2 2 0 0 0 0 4v3h-17v-3a2 2 0 0 0 0-4ZM14.5 7.5v1.5M14.5 11.2v1.6M14.5 15v1.5',
)
export const BoxIcon = /* @__PURE__ */ makeIcon('M12 3.5 20 7.5v9L12 20.5 4 16.5v-9ZM4 7.5l8 4 8-4M12 11.5v9')
export const ReceiptIcon = /* @__PURE__ */ makeIcon(
  'M5.5 3.5 7.7 5 9.8 3.5 12 5l2.2-1.5L16.3 5l2.2-1.5v17L16.3 19l-2.1 1.5L12 19l-2.2 1.5L7.7 19l-2.2 1.5ZM9 9.5h6M9 13.5h6',
)
export const ListIcon = /* @__PURE__ */ makeIcon(
  'M9 6.5h11M9 12h11M9 17.5h11M4.5 6.5h.01M4.5 12h.01M4.5 17.5h.01',
)
export const GridIcon = /* @__PURE__ */ makeIcon(
  'M4.5 4.5h6v6h-6ZM13.5 4.5h6v6h-6ZM4.5 13.5h6v6h-6ZM13.5 13.5h6v6h-6Z',
)
export const StoreIcon = /* @__PURE__ */ makeIcon(
  'M4.5 10.5V20h15v-9.5M3 8.5 5 4h14l2 4.5c0 1.5-1.2 2.5-2.6 2.5S15.5 10 15.2 8.5C15.2 10 13.8 11 12 11S8.8 10 8.8 8.5C8.5 10 7 11 5.6 11S3 10 3 8.5ZM10 20v-5h4v5',
)
export const PersonIcon = /* @__PURE__ */ makeIcon(
  'M12 4a4 4 0 1 0 0 8a4 4 0 0 0 0-8ZM4.5 20c.6-3.6 3.5-5.5 7.5-5.5s6.9 1.9 7.5 5.5',
)
export const PeopleIcon = /* @__PURE__ */ makeIcon(
  'M9 5a3.5 3.5 0 1 0 0 7a3.5 3.5 0 0 0 0-7ZM2.5 19.5c.5-3 3-4.8 6.5-4.8s6 1.8 6.5 4.8M15.5 5.3a3.5 3.5 0 0 1 0 6.4M18 15c2 .7 3.2 2.2 3.5 4.5',
)
export const ChartIcon = /* @__PURE__ */ makeIcon('M4 20h16.5M7 16.5v-5M12 16.5v-10M17 16.5v-7')
export const PercentIcon = /* @__PURE__ */ makeIcon(
  'M18.5 5.5l-13 13M7.5 5.5a2 2 0 1 0 0 4a2 2 0 0 0 0-4ZM16.5 14.5a2 2 0 1 0 0 4a2 2 0 0 0 0-4Z',
)
export const CalendarIcon = /* @__PURE__ */ makeIcon('M4.5 6h15v14h-15ZM4.5 10h15M8.5 3.5V7M15.5 3.5V7')
export const ClockIcon = /* @__PURE__ */ makeIcon(
  'M12 3.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 0 0 0-16.4ZM12 7.5V12l3 2',
)
export const MailIcon = /* @__PURE__ */ makeIcon('M3.5 6h17v12.5h-17ZM4 6.5l8 6.5 8-6.5')
