import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { type Element, attributeOf } from '../../support/html/selector.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What is no text to a reader: neither are pictures, whose words stand beside them too. */
const UNSEEN = new Set('head script style template svg option noscript'.split(' '));
/** The class of what only those get who hear the page. */
const HEARD = 'govuk-visually-hidden';
/** Parts of a line; everything else begins a block. */
const INLINE = new Set(
  'a abbr b bdi code data em i mark q s small span strong sub sup time u var wbr'.split(' '),
);
/** Blocks in which sentences stand. */
const PROSE = new Set(['p', 'li', 'dd', 'figcaption', 'td']);
const SENTENCE = /[.?!]["”’)]?$/;

/** A run of words that stands by itself, and the element that it stands in. */
interface Block {
  readonly tag: string;
  readonly words: string;
}

function isSeen(element: Element): boolean {
  if (UNSEEN.has(element.tagName) || attributeOf(element, 'hidden') !== undefined) return false;
  const classes = attributeOf(element, 'class')?.split(/\s+/) ?? [];
  return !classes.includes(HEARD);
}

/** What of an element is seen before anything is unfolded: of a closed `details` its summary alone. */
function seenChildren(element: Element): readonly Node[] {
  if (element.tagName !== 'details' || attributeOf(element, 'open') !== undefined) {
    return element.childNodes;
  }
  return element.childNodes.filter(
    (child) => defaultTreeAdapter.isElementNode(child) && child.tagName === 'summary',
  );
}

function collect(node: Node, tag: string, blocks: { tag: string; words: string }[]): void {
  if (defaultTreeAdapter.isTextNode(node)) {
    const last = blocks.at(-1);
    if (last) last.words += node.value;
    return;
  }
  if (!defaultTreeAdapter.isElementNode(node)) return;
  if (!isSeen(node)) return;
  const inline = INLINE.has(node.tagName);
  const own = inline ? tag : node.tagName;
  if (!inline) blocks.push({ tag: own, words: '' });
  for (const child of seenChildren(node)) collect(child, own, blocks);
  if (!inline) blocks.push({ tag, words: '' });
}

function mainOf(node: Node): Node | undefined {
  if (defaultTreeAdapter.isElementNode(node) && node.tagName === 'main') return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = mainOf(child);
    if (found) return found;
  }
  return undefined;
}

/** The blocks of words of the main part of a page that are seen before anything is unfolded. */
export function visibleBlocks(markup: string): Block[] {
  const main = mainOf(parse(markup));
  const blocks: Block[] = [];
  if (main) collect(main, 'main', blocks);
  return blocks
    .map(({ tag, words }) => ({ tag, words: words.replace(/\s+/g, ' ').trim() }))
    .filter(({ words }) => words !== '');
}

/** How many words there are; a number is one. */
export const countVisible = (blocks: readonly Block[]): number =>
  blocks.flatMap(({ words }) => words.split(' ')).filter((word) => /[\p{L}\p{N}]/u.test(word))
    .length;

/** The sentences among the blocks: headings, names and figures of tables are none. */
export const proseOf = (blocks: readonly Block[]): string[] =>
  blocks
    .filter(({ tag, words }) => PROSE.has(tag) && SENTENCE.test(words))
    .map(({ words }) => words);
