import ts from 'typescript';
import { nodesOf, parseSource, placeOf as lineOf } from '../sources.ts';
import type { Import } from './imports.ts';
import type { Offence, Source } from '../sources.ts';

/** The rooms of the explorer that are built on each other, the lowest first. */
const ORDER = ['words', 'reading', 'charts', 'views', 'parts', 'pages', 'routes'] as const;
/** What a browser is sent. It knows charts as they are sent, and nothing of how pages are made. */
const SENT = new Set(['assets', 'browser', 'style']);
/** A chart is drawn from a figure: what a figure is drawn from is no matter of it. */
const CHARTS_KNOW = new Set(['words', 'charts']);

/** The room of a file, and the page where it is one: `web/pages/area/load.ts` is of `area`. */
function placeOf(file: string): { readonly room: string; readonly page: string | undefined } {
  const [, room = '', page, inside] = file.split('/');
  return { room, page: room === 'pages' && inside !== undefined ? page : undefined };
}

/** Why a file of the explorer may not import another; undefined when it may. */
function refusal(from: string, target: string): string | undefined {
  const [here, there] = [placeOf(from), placeOf(target)];
  if (from === 'web/app.tsx') return undefined;
  if (here.page !== undefined && there.page !== undefined && here.page !== there.page) {
    return `a page imports another: ${target}`;
  }
  if (here.room === there.room) return undefined;
  if (SENT.has(here.room)) {
    const known = SENT.has(there.room) || (here.room === 'browser' && there.room === 'charts');
    return known ? undefined : `what a browser is sent imports ${target}`;
  }
  const [own, other] = [here.room, there.room].map((room) => ORDER.findIndex((r) => r === room));
  if (own === undefined || other === undefined || own === -1 || other === -1) return undefined;
  if (other > own) return `${here.room} imports ${target}`;
  if (here.room === 'charts' && !CHARTS_KNOW.has(there.room)) return `charts imports ${target}`;
  return undefined;
}

/** What the rooms of the explorer import against their order. Pure. */
export function findUpwardImports(imports: readonly Import[]): Offence[] {
  return imports.flatMap(({ from, at, target = '' }) => {
    if (!from.startsWith('web/') || !target.startsWith('web/')) return [];
    const what = refusal(from, target);
    return what === undefined ? [] : [{ at, what }];
  });
}

/** What checks answers against the schemas that it is handed. */
const CHECKER = 'web/reading/api-client.ts';
/** What makes another schema of one that there is, whose name begins with a capital. */
const MAKERS = new Set(['shape', 'extend', 'safeExtend', 'pick', 'omit', 'partial', 'catchall']);

/** What no file is without that makes a schema. */
const SCHEMA = new RegExp(`['"]zod|\\b(?:${[...MAKERS].join('|')})\\b`);

function makesSchema(node: ts.Node): boolean {
  if (ts.isImportDeclaration(node)) return node.moduleSpecifier.getText().startsWith("'zod");
  if (!ts.isPropertyAccessExpression(node) || !MAKERS.has(node.name.text)) return false;
  return /^[A-Z][a-z]\w*$/.test(node.expression.getText());
}

/** Schemas that a file of the explorer makes: it reads answers by those that the API builds them with. */
export function findOwnSchemas(source: Source): Offence[] {
  if (!source.path.startsWith('web/') || source.path === CHECKER) return [];
  if (!SCHEMA.test(source.text)) return [];
  const tree = parseSource(source);
  return nodesOf(tree)
    .filter(makesSchema)
    .map((node) => ({ at: lineOf(tree, node), what: node.getText() }));
}
