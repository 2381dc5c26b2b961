import ts from 'typescript';
import { nodesOf, parseSource, placeOf } from '../sources.ts';
import type { Offence, Source } from '../sources.ts';

/** Hard limit of a file of code, in lines. */
export const LONGEST = 300;

/** Words put together here, so that this file does not hold what it forbids. */
const join = (...parts: readonly string[]): string => parts.join('');
const PUT_OFF = [join('TO', 'DO'), join('FIX', 'ME'), join('HA', 'CK')];
const TOOLS = [
  join('clau', 'de'),
  join('anthro', 'pic'),
  join('open', 'ai'),
  join('chat', 'gpt'),
  join('co', 'pilot'),
  join('large language', ' model'),
  join('sub', 'agent'),
  join('system ', 'prompt'),
];
const MACHINE = ['work', 'tmp', 'root', 'home', 'Users'];

const FORBIDDEN: readonly (readonly [pattern: RegExp, what: string])[] = [
  [new RegExp(`\\b(${PUT_OFF.join('|')})\\b`), 'work put off'],
  [new RegExp(`(${TOOLS.join('|')})`, 'i'), 'a tool of the workshop'],
  [new RegExp(`\\b(${join('A', 'I')}|${join('LL', 'M')}s?)\\b`), 'a tool of the workshop'],
  [
    new RegExp(`\\b(this|last|next|previous|another|earlier) ${join('sess', 'ion')}\\b`, 'i'),
    'the history of the work',
  ],
  [new RegExp(`(?<![\\w.:/~-])/(${MACHINE.join('|')})/[\\w.]`), 'a path of one machine'],
];

/** Lines of a source that hold a word the project does not use. */
export function findForbiddenWords({ path: file, text }: Source): Offence[] {
  return text.split('\n').flatMap((line, index) =>
    FORBIDDEN.filter(([pattern]) => pattern.test(line)).map(([, what]) => ({
      at: `${file}:${index + 1}`,
      what,
    })),
  );
}

/** Files of code that are longer than {@link LONGEST} lines. */
export function findTooLong({ path: file, text }: Source): Offence[] {
  const lines = text.replace(/\n$/, '').split('\n').length;
  return /\.(tsx?|js|sql|scss|css)$/.test(file) && lines > LONGEST
    ? [{ at: `${file}:${LONGEST}`, what: `${lines} lines` }]
    : [];
}

/** What no file is without that has such a test. */
const UNRUN = /\.\s*(?:only|todo|fails|skip|skipIf|runIf)\b/;
const TESTERS = new Set(['test', 'it', 'describe', 'suite', 'bench']);

/** `test`, or what a chain such as `test.skip.each` begins with. */
function beginning(node: ts.Expression): string {
  if (ts.isPropertyAccessExpression(node)) return beginning(node.expression);
  if (ts.isCallExpression(node)) return beginning(node.expression);
  return ts.isIdentifier(node) ? node.text : '';
}

/** The call that gives a test its title: the last of a chain of calls such as `skipIf(…)(title)`. */
function titleOf(access: ts.PropertyAccessExpression): string {
  let title = '';
  let node: ts.Node = access;
  while (
    (ts.isCallExpression(node.parent) && node.parent.expression === node) ||
    (ts.isPropertyAccessExpression(node.parent) && node.parent.expression === node)
  ) {
    node = node.parent;
    if (ts.isCallExpression(node)) title = node.arguments[0]?.getText() ?? '';
  }
  return title;
}

/**
 * Tests that are singled out, put off or left out. A test may be left out when its title says why
 * in brackets, as in `reads the cubes (no payloads here)`.
 */
export function findUnrunTests(source: Source): Offence[] {
  if (!UNRUN.test(source.text)) return [];
  const file = parseSource(source);
  return nodesOf(file).flatMap((node) => {
    if (!ts.isPropertyAccessExpression(node) || !TESTERS.has(beginning(node))) return [];
    const how = node.name.text;
    const at = placeOf(file, node);
    if (['only', 'todo', 'fails'].includes(how)) return [{ at, what: `.${how}` }];
    const leftOut = ['skip', 'skipIf', 'runIf'].includes(how);
    return leftOut && !/\([^)]+\)/.test(titleOf(node))
      ? [{ at, what: `.${how} without a reason in the title` }]
      : [];
  });
}
