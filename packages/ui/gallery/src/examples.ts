// What the gallery shows: some articles of a gift shop and one receipt.
import type { ReceiptDocument } from '@kassa/kernel'

export interface Article {
  name: string
  category: string
  priceMinor: number
  stock: number
}

export const CATEGORIES = ['Kitchen', 'Garden', 'Lighting', 'Bags', 'Christmas', 'Stationery', 'Toys']

export const ARTICLES: Article[] = [
  { name: 'White hanging heart T-light holder', category: 'Lighting', priceMinor: 295, stock: 48 },
  { name: 'Jumbo bag red retrospot', category: 'Bags', priceMinor: 195, stock: 130 },
  { name: 'Regency cakestand 3 tier', category: 'Kitchen', priceMinor: 1275, stock: 9 },
  { name: 'Party bunting', category: 'Garden', priceMinor: 495, stock: 22 },
  { name: 'Assorted colour bird ornament', category: 'Christmas', priceMinor: 169, stock: 64 },
  { name: 'Lunch bag spaceboy design', category: 'Bags', priceMinor: 165, stock: 3 },
  { name: 'Set of 3 cake tins pantry design', category: 'Kitchen', priceMinor: 525, stock: 17 },
  { name: 'Knitted union flag hot water bottle', category: 'Toys', priceMinor: 375, stock: 0 },
  { name: 'Wooden picture frame white finish', category: 'Stationery', priceMinor: 255, stock: 31 },
  { name: 'Glass star frosted T-light holder', category: 'Lighting', priceMinor: 425, stock: 12 },
  { name: 'Recipe box blue sketchbook design', category: 'Kitchen', priceMinor: 295, stock: 6 },
  { name: 'Paper chain kit 50’s Christmas', category: 'Christmas', priceMinor: 295, stock: 40 },
  { name: 'Natural slate heart chalkboard', category: 'Garden', priceMinor: 295, stock: 15 },
  { name: 'Doorsbell retro', category: 'Garden', priceMinor: 795, stock: 4 },
  { name: 'Pack of 72 retrospot cake cases', category: 'Kitchen', priceMinor: 55, stock: 200 },
  { name: 'Dotcomgiftshop tea towel', category: 'Kitchen', priceMinor: 750, stock: 26 },
]

export const RECEIPT: ReceiptDocument = {
  kind: 'sale',
  language: 'nl',
  blocks: [
    { type: 'text', text: 'Grachtengoed', align: 'center', size: 'large', weight: 'bold' },
    { type: 'text', text: 'Prinsengracht 128\n1016 HN Amsterdam', align: 'center' },
    { type: 'space' },
    {
      type: 'columns',
      cells: [
        { text: '14 mrt 2026 16:42', align: 'left' },
        { text: 'Bon 1-000231', align: 'right' },
      ],
    },
    { type: 'rule' },
    { type: 'line', label: 'White hanging heart T-light holder', detail: '2 × € 2,95', amount: '5,90' },
    { type: 'line', label: 'Regency cakestand 3 tier', amount: '12,75' },
    { type: 'line', label: 'Jumbo bag red retrospot', detail: '3 × € 1,95', amount: '5,85' },
    { type: 'rule' },
    { type: 'line', label: 'Totaal', amount: '€ 24,50', weight: 'bold', size: 'large' },
    { type: 'line', label: 'Contant', amount: '30,00' },
    { type: 'line', label: 'Wisselgeld', amount: '5,50' },
    { type: 'space' },
    {
      type: 'columns',
      weight: 'bold',
      cells: [
        { text: 'Btw', align: 'left' },
        { text: 'Netto', align: 'right' },
        { text: 'Btw', align: 'right' },
        { text: 'Bruto', align: 'right' },
      ],
    },
    {
      type: 'columns',
      cells: [
        { text: '21%', align: 'left' },
        { text: '20,25', align: 'right' },
        { text: '4,25', align: 'right' },
        { text: '24,50', align: 'right' },
      ],
    },
    { type: 'rule' },
    {
      type: 'qr',
      data: 'KASSA1:6BF+70OX2MPCT44VIA9VM0T9DK3EPQ3ZW5MB7WN9%Q5X29ZKD/PEJ$DG34Q.E QEAEC79-CS44H3EAECJPC+G8OA7.Y8',
      caption: 'Scan om de bon te controleren',
    },
    { type: 'text', text: 'Dank u wel en tot ziens', align: 'center' },
  ],
}
