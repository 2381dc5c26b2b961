import ts from 'typescript';
import { HOSTINGS, KINDS, ROW_KINDS } from '../../../schemas/words/kinds.ts';
import { nodesOf, parseSource, placeOf } from '../sources.ts';
import type { Offence, Source } from '../sources.ts';

const WORDS = new Set([KINDS, ROW_KINDS, HOSTINGS].flatMap((words) => Object.keys(words)));
const COMPARES = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** What no file is without that asks. */
const ASKS = new RegExp(`['"\`](?:${[...WORDS].join('|')})['"\`]|\\bin\\s[^;]*\\bdeclaration\\b`);

/** The last name of `declaration` or `dataset.declaration`. */
function lastName(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  return ts.isIdentifier(node) ? node.text : undefined;
}

const isWord = (node: ts.Node): boolean => ts.isStringLiteralLike(node) && WORDS.has(node.text);

function asksKind(node: ts.Node): boolean {
  if (ts.isCaseClause(node)) return isWord(node.expression);
  if (!ts.isBinaryExpression(node)) return false;
  const { left, right, operatorToken } = node;
  if (operatorToken.kind === ts.SyntaxKind.InKeyword) return lastName(right) === 'declaration';
  return COMPARES.has(operatorToken.kind) && (isWord(left) || isWord(right));
}

/**
 * Where code asks what kind of dataset it has before it: by comparing a word for kinds, or by a
 * field that only some declarations have. A total record compiles only when every kind stands in it.
 */
export function findAskedKinds(sources: readonly Source[]): Offence[] {
  return sources
    .filter(({ path, text }) => !path.includes('/kinds/') && ASKS.test(text))
    .flatMap((source) => {
      const file = parseSource(source);
      return nodesOf(file)
        .filter(asksKind)
        .map((node) => ({ at: placeOf(file, node), what: node.getText(file) }));
    });
}
