/** The names under which answers are kept. The first part is the subject: what changed names it to ask again. */

export const sessionKey = ['session'] as const
export const summaryKey = ['summary'] as const
export const storesKey = ['stores'] as const
/** Lists of customers, by search and group. */
export const customersKey = ['customers'] as const
export const customerKey = ['customer'] as const
export const customerGroupsKey = ['customer_groups'] as const
export const loyaltyProgrammesKey = ['loyalty_programmes'] as const
/** Points of customers, by customer and currency. */
export const pointsKey = ['points'] as const
export const purchasesKey = ['purchases'] as const
export const staffKey = ['staff'] as const
/** Mails that have not arrived. */
export const mailsKey = ['mails'] as const
export const mailServerKey = ['mail_server'] as const
export const devicesKey = ['devices'] as const
/** Lists of transactions, by filter. */
export const transactionsKey = ['transactions'] as const
export const transactionKey = (transactionId: string) => ['transaction', transactionId] as const
/** Lists of closed shifts. */
export const shiftsKey = ['shifts'] as const
export const tillReportKey = (device: string, seq: number) => ['till_report', device, seq] as const
/** Weeks of working time. */
export const workTimeKey = ['work_time'] as const
export const exercisesKey = ['exercises'] as const
/** What tills ask approval for. */
export const approvalsKey = ['approvals'] as const
/** What people are asked to practise. */
export const trainingTasksKey = ['training_tasks'] as const
/** Promotions, ended ones too. */
export const promotionsKey = ['promotions'] as const
export const priceListsKey = ['price_lists'] as const
export const categoriesKey = ['categories'] as const
/** Lists of items, by search. */
export const itemsKey = ['items'] as const
export const itemKey = (itemId?: string) => (itemId === undefined ? ['item'] : ['item', itemId])
/** Lists and accounts of gift cards and store credit. */
export const storedValueKey = ['stored_value'] as const
/** Recalls, and the sales of recalled goods. */
export const recallsKey = ['recalls'] as const
/** Scales, and the tills that may weigh on them. */
export const scalesKey = ['scales'] as const
export const favouritesKey = ['favourites'] as const
/** What the command palette found, by subject and text. */
export const foundKey = ['found'] as const
