import { readFile } from 'node:fs/promises';
import path from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import {
  isTypeScript,
  nodesOf,
  parseSource,
  placeOf,
  readSources,
  type Source,
} from './sources.ts';

const PAGE = path.resolve(import.meta.dirname, '../../docs/statistics.md');
const ROOM = 'schemas/figures/';

/** Functions and factors of formulas of statistics; rounding, sums and shares have no such mark. */
const FUNCTIONS = new Set(['Math.sqrt', 'Math.hypot', 'Math.log', 'Math.exp']);
/** Distances on a drawing, which are no statistics. */
const GEOMETRY = new Set(['web/charts/draw/find-room.ts']);
const FACTORS = new Set(['1.96', '2.58', '3.09']);
const COMPARISONS = new Set([
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
]);

/** Whether a node holds an end of an interval against an end of another. */
function comparesEnds(node: ts.Node): boolean {
  if (!ts.isBinaryExpression(node) || !COMPARISONS.has(node.operatorToken.kind)) return false;
  const [left, right] = [node.left.getText(), node.right.getText()];
  const ends = /\.(low|high)\b/;
  return ends.test(left) && ends.test(right);
}

function isFormula(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return FUNCTIONS.has(node.getText());
  return (ts.isNumericLiteral(node) && FACTORS.has(node.getText())) || comparesEnds(node);
}

/** What no file is without that has a formula. */
const MARKS = /\bMath\b|1\.96|2\.58|3\.09|\.(?:low|high)\b/;

function formulasIn(source: Source): string[] {
  if (!MARKS.test(source.text)) return [];
  const tree = parseSource(source);
  return nodesOf(tree)
    .filter(isFormula)
    .map((node) => `${placeOf(tree, node)} ${node.getText()}`);
}

const sources = readSources().filter(isTypeScript);

test('formulas on intervals and comparisons of their ends stand in schemas/figures alone', () => {
  const rooms = sources.filter(
    ({ path: file }) =>
      /^(schemas|api|web)\//.test(file) && !file.startsWith(ROOM) && !GEOMETRY.has(file),
  );
  expect(rooms.flatMap(formulasIn)).toEqual([]);
});

test.each([
  'const half = 1.96 * error;',
  'const overlap = a.low <= b.high;',
  'const overlap = (a.low ?? 0) <= (b.high ?? 0);',
  'const error = Math.sqrt(p * (1 - p) / n);',
])('a formula is found: %s', (text) => {
  expect(formulasIn({ path: 'web/x.ts', text })).not.toEqual([]);
});

test('docs/statistics.md names every file of schemas/figures that has a source, with its DOI', async () => {
  const page = await readFile(PAGE, 'utf8');
  const sourced = sources.filter(
    ({ path: file, text }) =>
      file.startsWith(ROOM) && /\b(Source|Formula)\b.*(:| of the$)|\bdoi /m.test(text),
  );
  expect(sourced.length).toBeGreaterThan(2);
  const missing = sourced.filter(({ path: file, text }) => {
    const dois = [...text.matchAll(/\bdoi (10\.\S+?)[).]/g)].map(([, doi]) => doi ?? '');
    return !page.includes(`\`${file}\``) || dois.some((doi) => !page.includes(doi));
  });
  expect(missing.map(({ path: file }) => file)).toEqual([]);
});
