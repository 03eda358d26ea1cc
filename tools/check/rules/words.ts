// Words for people live in the translation catalogues. A screen that carries a literal word cannot be read by everyone.
import type { Node } from '../source/nodes.ts'
import { lineAt, type SourceFile } from '../source/sourceFile.ts'
import type { Violation } from '../violation.ts'

const screenFolders = /^(apps\/[^/]+|packages\/ui)\/src\//
const spokenAttributes = new Set([
  'alt',
  'aria-description',
  'aria-label',
  'aria-roledescription',
  'label',
  'placeholder',
  'title',
])

/** The same in every language: names, units, codes and what is written on keys. */
const untranslated = new Set(
  ['Kassa', 'kg', 'g', 'l', 'ml', 'm', 'cm', 'h', 'GTIN', 'SKU', 'QR', 'PIN', 'API', 'CSV', 'URL'].concat(
    ['Esc', 'Enter', 'Ctrl', 'Alt', 'Shift', 'Tab', 'F1', 'F2', 'F3', 'F4', 'F7', 'F8', 'F9'],
    ['Nederlands', 'Svenska', 'English', 'Deutsch'],
  ),
)

/** Every literal word between tags and in attributes that people see or hear. */
export function findUntranslatedWords(source: SourceFile): Violation[] {
  if (source.role !== 'production' || !screenFolders.test(source.path) || !source.path.endsWith('.tsx'))
    return []
  const found: Violation[] = []
  for (const { node } of source.nodes) {
    for (const { text, at } of textsOf(node)) {
      if (isWording(text)) {
        const message = `“${text.trim()}” is a literal word: put it into the catalogues and call t()`
        found.push({ file: source.path, line: lineAt(source, at.start), message })
      }
    }
  }
  return found
}

type Text = { readonly text: string; readonly at: Node }

function textsOf(node: Node): Text[] {
  switch (node.type) {
    case 'JSXElement':
    case 'JSXFragment':
      return node.children.flatMap((child) =>
        child.type === 'JSXText' ? [{ text: child.value, at: child }] : shown(child),
      )
    case 'JSXAttribute':
      return node.name.type === 'JSXIdentifier' && spokenAttributes.has(node.name.name) && node.value
        ? shown(node.value)
        : []
    default:
      return []
  }
}

/** The literal texts that an expression may come to. */
function shown(node: Node): Text[] {
  switch (node.type) {
    case 'Literal':
      return typeof node.value === 'string' ? [{ text: node.value, at: node }] : []
    case 'TemplateLiteral':
      return node.quasis.map(({ value }) => ({ text: value.cooked ?? '', at: node }))
    case 'JSXExpressionContainer':
      return shown(node.expression)
    case 'ConditionalExpression':
      return [...shown(node.consequent), ...shown(node.alternate)]
    case 'LogicalExpression':
      return [...shown(node.left), ...shown(node.right)]
    default:
      return []
  }
}

function isWording(text: string): boolean {
  const words = text
    .split(/[\s.,:;!?()/+×·–-]+/)
    .filter((word) => /\p{L}{2}/u.test(word) || /^\p{L}$/u.test(word))
  return words.some((word) => !untranslated.has(word))
}
