import path from 'node:path';
import ts from 'typescript';
import { nodesOf, parseSource, placeOf } from '../sources.ts';
import type { Offence, Source } from '../sources.ts';

/** The two files in which the program is put together. */
const MAINS = new Set(['pipelines/main.ts', 'api/main.ts']);

/** The two files that find folders and import what lies in them. */
const DISCOVERERS = new Set(['datasets/discover.ts', 'pipelines/publishers/discover.ts']);

/** Libraries with one doorway: the files that may import them, or how many files may. */
const DOORWAYS: Readonly<Record<string, readonly string[] | 'one file'>> = {
  axios: ['pipelines/fetch/http.ts'],
  'node-cron': 'one file',
  esbuild: 'one file',
  '@resvg/resvg-js': 'one file',
  'vega-interpreter': 'one file',
  'fast-xml-parser': ['pipelines/fetch/documents/xml.ts', 'api/catalogue/site/xml.ts'],
  htmlparser2: [
    'pipelines/fetch/documents/plain-text.ts',
    'pipelines/pool/reading/feed/split-items.ts',
    'pipelines/publishers/job-pages/find-postings.ts',
  ],
  n3: ['api/catalogue/dcat/graph.ts', 'api/catalogue/dcat/write-graph.ts'],
  yazl: ['pipelines/publishers/ons/stand-in/write-zip.ts'],
  '@e965/xlsx': 'one file',
  'apache-arrow': 'one file',
  'prom-client': ['api/server/metrics.ts'],
  'rate-limiter-flexible': ['api/server/rate-limit.ts'],
  '@duckdb/node-bindings': ['api/warehouse/blocks.ts'],
  '@duckdb/node-api': [
    'pipelines/duckdb.ts',
    'api/warehouse/duckdb.ts',
    'api/warehouse/results.ts',
  ],
};

/** One `import`, `export … from`, `import()`, `require()` or type import of a file. */
export interface Import {
  readonly from: string;
  readonly at: string;
  /** What is named; undefined when it is worked out at run time. */
  readonly target: string | undefined;
  readonly typeOnly: boolean;
}

function textOf(node: ts.Node | undefined): string | undefined {
  return node && ts.isStringLiteralLike(node) ? node.text : undefined;
}

/** The specifier of a node that imports, and whether only types cross; undefined for other nodes. */
function importOf(node: ts.Node): Pick<Import, 'target' | 'typeOnly'> | undefined {
  if (ts.isImportDeclaration(node)) {
    const typeOnly = node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword;
    return { target: textOf(node.moduleSpecifier), typeOnly };
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return { target: textOf(node.moduleSpecifier), typeOnly: node.isTypeOnly };
  }
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return {
      target: ts.isLiteralTypeNode(argument) ? textOf(argument.literal) : undefined,
      typeOnly: true,
    };
  }
  if (ts.isExternalModuleReference(node)) {
    return { target: textOf(node.expression), typeOnly: false };
  }
  if (!ts.isCallExpression(node)) return undefined;
  const callee = node.expression;
  const required = ts.isIdentifier(callee) && callee.text === 'require';
  if (callee.kind !== ts.SyntaxKind.ImportKeyword && !required) return undefined;
  return { target: textOf(node.arguments[0]), typeOnly: false };
}

/**
 * What stands for an import below the top of a file: `import()`, `require()`, `require?.()`, the import
 * of a type, and whatever a `declare module` imports. An import at the top begins its line.
 */
const INSIDE = /(?<!^)\b(?:import|require)\b|^(?:import|require)\b(?! )|^ +export\b/m;

/** Everything that a source imports, our own files as paths from the root. */
export function findImports(source: Source): Import[] {
  const file = parseSource(source);
  const nodes = INSIDE.test(source.text) ? nodesOf(file) : [...file.statements];
  return nodes.flatMap((node) => {
    const found = importOf(node);
    if (!found) return [];
    const target = found.target?.startsWith('.')
      ? path.posix.join(path.posix.dirname(source.path), found.target)
      : found.target;
    return [{ ...found, target, from: source.path, at: placeOf(file, node) }];
  });
}

const top = (file: string): string => file.split('/')[0] ?? '';
const OURS = new Set(['schemas', 'datasets', 'pipelines', 'api', 'web', 'test']);

/** A file in `datasets/` itself, beside `discover.ts`: not the folder of a dataset. */
const isBesideDiscover = (file: string): boolean => /^datasets\/[^/]+$/.test(file);

/** What several datasets of one publication say alike of it. */
const isPublication = (file: string): boolean => file.startsWith('datasets/publications/');

/** Whether the table lets one of our files import another. */
function mayReach({ from, target = '', typeOnly }: Import): boolean {
  const [here, there] = [top(from), top(target)];
  if (here === 'test' || !OURS.has(here) || MAINS.has(from)) return true;
  if (there === 'schemas') return true;
  if (here === 'datasets') {
    const sameFolder = path.posix.dirname(target).startsWith(path.posix.dirname(from));
    return isBesideDiscover(from) ? isBesideDiscover(target) : sameFolder || isPublication(target);
  }
  if (here === there) return here !== 'schemas';
  if (here === 'pipelines') return isBesideDiscover(target);
  return here === 'web' && there === 'api' && typeOnly;
}

/** What a source imports against the table. Libraries are no matter here, but for `schemas/`. */
export function findReaches(imports: readonly Import[]): Offence[] {
  return imports.flatMap((found) => {
    const { from, at, target } = found;
    if (target === undefined) {
      return DISCOVERERS.has(from) || top(from) === 'test'
        ? []
        : [{ at, what: 'imports what is only known at run time' }];
    }
    if (top(from) === 'schemas' && target.startsWith('node:')) {
      return [{ at, what: `schemas are pure, but this imports ${target}` }];
    }
    const ours = OURS.has(top(target)) && target.includes('/');
    return ours && !mayReach(found) ? [{ at, what: `may not import ${target}` }] : [];
  });
}

function libraryOf(target: string): string {
  return target.split('/', target.startsWith('@') ? 2 : 1).join('/');
}

/** Libraries that come in by more than their one doorway. Tests may use what they like. */
export function findSideDoors(imports: readonly Import[]): Offence[] {
  const doors = imports.filter(({ from }) => top(from) !== 'test');
  return Object.entries(DOORWAYS).flatMap(([library, allowed]) => {
    const users = doors.filter(({ target }) => target && libraryOf(target) === library);
    const first = users[0]?.from;
    const open = allowed === 'one file' ? (first === undefined ? [] : [first]) : allowed;
    return users
      .filter(({ from }) => !open.includes(from))
      .map(({ at }) => ({ at, what: `imports ${library}, whose doorway is ${open.join(', ')}` }));
  });
}
