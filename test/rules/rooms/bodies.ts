import ts from 'typescript';
import { nodesOf, parseSource, placeOf } from '../sources.ts';
import type { Offence, Source } from '../sources.ts';

/** Code that bodies of publishers pass through. */
const ON_THE_WAY = /^pipelines\/(fetch\/|publishers\/[^/]+\/adapter)/;

/** Files that read something whole, and why that is bounded. */
export const BOUNDED: Readonly<Record<string, string>> = {
  'pipelines/fetch/documents/read-document.ts': 'refuses what is larger than its limit',
  'pipelines/fetch/documents/workbook/whole-workbook.ts': 'refuses what is larger than its limit',
  'pipelines/fetch/folder-files.ts': 'SQL that a dataset ships',
  'pipelines/publishers/ons/adapter/editions/places.ts': 'a list that the project ships',
  'pipelines/publishers/employer-survey/adapter/known-areas.ts': 'a list that the project ships',
  'pipelines/publishers/skills-imperative/adapter/known-areas.ts': 'a list that a dataset ships',
};

/** Calls that hold all of a file or of a body in memory. */
const WHOLE = new Set(['readFile', 'readFileSync', 'arrayBuffer', 'blob', 'bytes', 'text', 'json']);

function nameCalled(node: ts.CallExpression): string {
  const { expression } = node;
  if (ts.isPropertyAccessExpression(expression)) {
    const { name, expression: of } = expression;
    return `${ts.isIdentifier(of) ? `${of.text}.` : '.'}${name.text}`;
  }
  return ts.isIdentifier(expression) ? expression.text : '';
}

/** `readFile(path)` and `response.text()`; a function of our own called `text(value)` is another. */
function readsWhole(node: ts.Node): boolean {
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'responseType') {
    return !(ts.isStringLiteral(node.initializer) && node.initializer.text === 'stream');
  }
  if (!ts.isCallExpression(node)) return false;
  const called = nameCalled(node);
  if (called === 'Buffer.concat') return true;
  const [of, method = of ?? ''] = called.includes('.') ? called.split('.') : [undefined, called];
  if (!WHOLE.has(method)) return false;
  return method.startsWith('readFile') || (of !== undefined && node.arguments.length === 0);
}

/** Where code that bodies of publishers pass through holds one whole, however large it is. */
export function findWholeReads(sources: readonly Source[]): Offence[] {
  return sources
    .filter(({ path }) => ON_THE_WAY.test(path) && !Object.hasOwn(BOUNDED, path))
    .flatMap((source) => {
      const file = parseSource(source);
      return nodesOf(file)
        .filter(readsWhole)
        .map((node) => ({ at: placeOf(file, node), what: node.getText(file) }));
    });
}
