// What one file asks of others: every way in which TypeScript can name another module.
import { moduleName } from '../source/names.ts'
import type { Node } from '../source/nodes.ts'
import { lineAt, type SourceFile } from '../source/sourceFile.ts'

/** One import, export-from, dynamic import, type import or `new URL(…, import.meta.url)`. */
export type Reference = {
  readonly specifier: string
  readonly line: number
  readonly isTypeOnly: boolean
  /** The names taken from the module; '*' when any of them may be used. */
  readonly names: readonly string[]
  /** For `export … from`: the name under which each of `names` is handed on. */
  readonly handedOnAs?: readonly string[]
}

/** Every reference of a file to a module or a file, in order. */
export function referencesOf(source: SourceFile): Reference[] {
  const found: Reference[] = []
  for (const { node } of source.nodes) {
    const reference = referenceOf(node)
    if (reference) found.push({ ...reference, line: lineAt(source, node.start) })
  }
  return found
}

function referenceOf(node: Node): Omit<Reference, 'line'> | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
      return {
        specifier: node.source.value,
        isTypeOnly: node.importKind === 'type' || allTypes(node.specifiers),
        names: node.specifiers.map(importedName),
      }
    case 'ExportNamedDeclaration':
      if (!node.source) return undefined
      return {
        specifier: node.source.value,
        isTypeOnly: node.exportKind === 'type',
        names: node.specifiers.map((specifier) => moduleName(specifier.local)),
        handedOnAs: node.specifiers.map((specifier) => moduleName(specifier.exported)),
      }
    case 'ExportAllDeclaration':
      return { specifier: node.source.value, isTypeOnly: node.exportKind === 'type', names: ['*'] }
    case 'ImportExpression':
      return anythingOf(node.source)
    case 'TSImportType':
      return {
        specifier: node.source.value,
        isTypeOnly: true,
        names: [node.qualifier ? leftmost(node.qualifier) : '*'],
      }
    case 'NewExpression':
      return node.callee.type === 'Identifier' &&
        node.callee.name === 'URL' &&
        isModuleAddress(node.arguments[1])
        ? anythingOf(node.arguments[0])
        : undefined
    default:
      return undefined
  }
}

function anythingOf(node: Node | undefined): Omit<Reference, 'line'> | undefined {
  if (node?.type !== 'Literal' || typeof node.value !== 'string' || node.value.endsWith('/')) return undefined
  return { specifier: node.value, isTypeOnly: false, names: ['*'] }
}

type ImportSpecifier = Extract<
  Node,
  { type: 'ImportSpecifier' | 'ImportDefaultSpecifier' | 'ImportNamespaceSpecifier' }
>

function allTypes(specifiers: readonly ImportSpecifier[]): boolean {
  return (
    specifiers.length > 0 &&
    specifiers.every((specifier) => specifier.type === 'ImportSpecifier' && specifier.importKind === 'type')
  )
}

function importedName(specifier: ImportSpecifier): string {
  if (specifier.type === 'ImportDefaultSpecifier') return 'default'
  return specifier.type === 'ImportSpecifier' ? moduleName(specifier.imported) : '*'
}

function leftmost(node: Node): string {
  return node.type === 'TSQualifiedName' ? leftmost(node.left) : moduleName(node)
}

function isModuleAddress(node: Node | undefined): boolean {
  return node?.type === 'MemberExpression' && node.object.type === 'MetaProperty'
}
