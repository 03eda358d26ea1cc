// Imports go down only, by public faces only, and only to packages that are declared.

import { builtinModules } from 'node:module'
import { posix } from 'node:path'
import { roleOf, type SourceFile } from '../source/sourceFile.ts'
import type { Workspace } from '../source/workspace.ts'
import { workspaceOf } from '../source/workspace.ts'
import type { Violation } from '../violation.ts'
import type { Edge, Graph } from './graph.ts'
import { facesOf } from './graph.ts'
import { besideFolders, layers } from './layers.ts'

/** Every import that goes up, sideways, past a public face, or to a package that its own package.json does not name. */
export function findWrongDirections(graph: Graph, workspaces: readonly Workspace[]): Violation[] {
  const faces = facesOf(workspaces)
  return graph.edges.flatMap((edge) => {
    const message = edge.specifier.startsWith('.')
      ? relativeProblem(edge)
      : edge.specifier.startsWith('@kassa/')
        ? faceProblem(edge, workspaces, faces)
        : outsideProblem(edge, workspaces)
    return message ? [{ file: edge.from.path, line: edge.line, message }] : []
  })
}

function relativeProblem({ from, to, specifier }: Edge): string | undefined {
  if (to?.role === 'support' && isShipped(from)) return `${specifier} is for tests, not for the product`
  const target = posix.join(posix.dirname(from.path), specifier)
  const [own, other] = [partOf(from.path), partOf(target)]
  const mayUseTools = from.role !== 'production' || besideFolders.includes(own)
  if (own === other || (other === 'tools' && mayUseTools)) return undefined
  if (own === '' && other === 'tools') return undefined
  if (other === '' && !isShipped(from)) return undefined
  return besideFolders.includes(other)
    ? `nothing imports ${other}/, it stands beside the product`
    : `${specifier} reaches into ${other || 'the root'}: import its public face`
}

function faceProblem(
  { from, specifier }: Edge,
  workspaces: readonly Workspace[],
  faces: ReadonlyMap<string, string>,
): string | undefined {
  const name = packageName(specifier)
  const own = workspaceOf(workspaces, from.path)
  const face = faces.get(specifier.replace(/\?.*$/, ''))
  if (face === undefined) return `${specifier} is no public face: ${name} has ${facesNamed(name, faces)}`
  if (own.manifest.name === name) {
    return from.path.startsWith(`${own.folder}/src/`)
      ? `inside a package import the file, not ${specifier}`
      : undefined
  }
  if (roleOf(face) === 'support')
    return isShipped(from) ? `${specifier} is for tests, not for the product` : undefined
  return layerProblem(from, own, name)
}

function layerProblem(from: SourceFile, own: Workspace, name: string): string | undefined {
  const layer = layers.find(({ folder }) => folder === own.folder)
  if (layer && !layer.mayImport.includes(name)) {
    return `${own.folder} may not import ${name}: imports go down only (${layer.mayImport.join(', ') || 'it imports nothing'})`
  }
  return layer && isShipped(from) && !declared(own, name)
    ? `${name} is not among the dependencies of ${own.folder}/package.json`
    : undefined
}

function outsideProblem(
  { from, specifier, isTypeOnly }: Edge,
  workspaces: readonly Workspace[],
): string | undefined {
  if (specifier.startsWith('node:') || specifier.startsWith('virtual:')) return undefined
  if (builtinModules.includes(specifier)) return `write node:${specifier}`
  const name = packageName(specifier)
  const own = workspaceOf(workspaces, from.path)
  if (declared(own, name)) return undefined
  if (!isShipped(from) && workspaces.some((workspace) => declared(workspace, name))) return undefined
  if (isTypeOnly && workspaces[0] && declared(workspaces[0], name)) return undefined
  return `${name} is not among the dependencies of ${own.folder ? `${own.folder}/package.json` : 'package.json'}`
}

/** Configurations, tests, galleries, tools, bench and simulator are never shipped: they may read the root's files, and use
 *  what any part has installed. */
function isShipped({ path, role }: SourceFile): boolean {
  return (
    role === 'production' && !besideFolders.includes(partOf(path)) && !/\.config\.ts$|\/gallery\//.test(path)
  )
}

function declared({ manifest }: Workspace, name: string): boolean {
  const typesName = `@types/${name.replace('@', '').replace('/', '__')}`
  return [manifest.dependencies, manifest.devDependencies].some(
    (list) => list && (name in list || typesName in list),
  )
}

function packageName(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function facesNamed(name: string, faces: ReadonlyMap<string, string>): string {
  return [...faces.keys()].filter((face) => packageName(face) === name).join(', ') || 'none'
}

/** The part of the project a path lies in: packages/kernel, apps/server, tools …; '' for files of the root. */
function partOf(path: string): string {
  const [first = '', second = '', ...rest] = path.split('/')
  if (first === 'packages' || first === 'apps') return rest.length > 0 ? `${first}/${second}` : first
  return second ? first : ''
}
