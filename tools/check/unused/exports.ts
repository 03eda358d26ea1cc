// What a file offers to others, and whether it uses that itself.
import { isPropertyName, moduleName } from '../source/names.ts'
import type { Node } from '../source/nodes.ts'
import { lineAt, type SourceFile } from '../source/sourceFile.ts'

export type Export = {
  readonly name: string
  readonly line: number
  readonly isType: boolean
  /** Used in its own file too, beside its declaration. */
  readonly isUsedAtHome: boolean
}

/** The exports a file declares itself; what it hands on from other files is not among them. */
export function exportsOf(source: SourceFile): Export[] {
  const uses = countUses(source)
  return source.program.body.flatMap((node) => {
    if (node.type === 'ExportDefaultDeclaration') return [exported('default', node, false, true, source)]
    if (node.type !== 'ExportNamedDeclaration' || node.source) return []
    const isType = node.exportKind === 'type'
    const listed = node.specifiers.map((specifier) =>
      exported(moduleName(specifier.exported), specifier, isType, true, source),
    )
    const declared = (node.declaration ? namesDeclared(node.declaration) : []).map(({ name, at }) =>
      exported(name, at, isType, (uses.get(name) ?? 0) > 1, source),
    )
    return [...listed, ...declared]
  })
}

function exported(
  name: string,
  at: Node,
  isType: boolean,
  isUsedAtHome: boolean,
  source: SourceFile,
): Export {
  return { name, line: lineAt(source, at.start), isType, isUsedAtHome }
}

function namesDeclared(declaration: Node): { name: string; at: Node }[] {
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) =>
      id.type === 'Identifier' ? [{ name: id.name, at: id }] : [],
    )
  }
  if (!('id' in declaration) || !declaration.id || !('name' in declaration.id)) return []
  return typeof declaration.id.name === 'string' ? [{ name: declaration.id.name, at: declaration }] : []
}

/** How often each identifier is written, property names left out; a declaration counts as one. */
function countUses(source: SourceFile): Map<string, number> {
  const uses = new Map<string, number>()
  for (const { node, parent } of source.nodes) {
    const name = node.type === 'Identifier' || node.type === 'JSXIdentifier' ? node.name : undefined
    if (name !== undefined && !isPropertyName(node, parent)) uses.set(name, (uses.get(name) ?? 0) + 1)
  }
  return uses
}
