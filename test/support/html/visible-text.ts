import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { type Element, attributeOf } from './selector.ts';

type Node = DefaultTreeAdapterTypes.Node;

/** What is no text to a reader: neither are pictures, whose words stand beside them too. */
const UNSEEN = new Set('head script style template svg option noscript'.split(' '));
/** Classes of what only some readers get: by ear, or by keyboard. */
const FOR_SOME = ['govuk-visually-hidden', 'govuk-skip-link'];
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
  return !FOR_SOME.some((name) => classes.includes(name));
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

function collect(
  node: Node,
  tag: string,
  inline: ReadonlySet<string>,
  blocks: { tag: string; words: string }[],
): void {
  if (defaultTreeAdapter.isTextNode(node)) {
    const last = blocks.at(-1);
    if (last) last.words += node.value;
    return;
  }
  if (!defaultTreeAdapter.isElementNode(node)) return;
  if (!isSeen(node)) return;
  const isInline = inline.has(node.tagName);
  const own = isInline ? tag : node.tagName;
  if (!isInline) blocks.push({ tag: own, words: '' });
  for (const child of seenChildren(node)) collect(child, own, inline, blocks);
  if (!isInline) blocks.push({ tag, words: '' });
}

function findPart(node: Node, tag: string): Node | undefined {
  if (defaultTreeAdapter.isElementNode(node) && node.tagName === tag) return node;
  if (!('childNodes' in node)) return undefined;
  for (const child of node.childNodes) {
    const found = findPart(child, tag);
    if (found) return found;
  }
  return undefined;
}

function blocksOf(markup: string, tag: string, inline: ReadonlySet<string>): Block[] {
  const part = findPart(parse(markup), tag);
  const blocks: Block[] = [];
  if (part) collect(part, tag, inline, blocks);
  return blocks
    .map((block) => ({ tag: block.tag, words: block.words.replace(/\s+/g, ' ').trim() }))
    .filter(({ words }) => words !== '');
}

/** The blocks of words of the main part of a page that are seen before anything is unfolded. */
export const visibleBlocks = (markup: string): Block[] => blocksOf(markup, 'main', INLINE);

/**
 * The words of a whole page that are seen before anything is unfolded, header and footer too. Parts of
 * a line are words of their own, as are signs that stand alone, so that none is missed.
 */
export const seenWords = (markup: string): string[] =>
  blocksOf(markup, 'body', new Set()).flatMap(({ words }) => words.split(' '));

/** How many words there are; a number is one. */
export const countVisible = (blocks: readonly Block[]): number =>
  blocks.flatMap(({ words }) => words.split(' ')).filter((word) => /[\p{L}\p{N}]/u.test(word))
    .length;

/** The sentences among the blocks: headings, names and figures of tables are none. */
export const proseOf = (blocks: readonly Block[]): string[] =>
  blocks
    .filter(({ tag, words }) => PROSE.has(tag) && SENTENCE.test(words))
    .map(({ words }) => words);
