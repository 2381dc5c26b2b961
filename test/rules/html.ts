import ts from 'typescript';
import { isTypeScript, nodesOf, parseSource, placeOf } from './sources.ts';
import type { Offence, Source } from './sources.ts';

/** Names of groups and looks behind, in which `<` is no part of a tag. */
const GROUPS = /\(\?<(?:[!=]|\w+>)/g;
/** The beginning of a tag, or an attribute with its quotation mark. */
const MARKUP = /<\\?\/?[a-z[]|\b(?:href|src|class|id|content|value|action)=\\?"/i;

/** A line with markup between two strokes, as every regular expression that looks for it is. */
const LINE = new RegExp(`/.*(?:${MARKUP.source}).*/`, 'i');

/** Regular expressions of a test that look for tags or attributes in text. */
export function findMarkupPatterns(source: Source): Offence[] {
  if (!isTypeScript(source) || !source.path.startsWith('test/')) return [];
  if (!LINE.test(source.text)) return [];
  const tree = parseSource(source);
  return nodesOf(tree)
    .filter(ts.isRegularExpressionLiteral)
    .filter(({ text }) => MARKUP.test(text.replaceAll(GROUPS, '(')))
    .map((node) => ({ at: placeOf(tree, node), what: node.getText(tree) }));
}
