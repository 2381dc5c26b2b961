import { defaultTreeAdapter, parse } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';

type Node = DefaultTreeAdapterTypes.Node;

/** What no reader sees as words: what is drawn is looked at. */
const UNSEEN = new Set(['head', 'script', 'style', 'template', 'svg']);

const hasAttribute = (node: DefaultTreeAdapterTypes.Element, name: string): boolean =>
  node.attrs.some((each) => each.name === name);

const isHidden = (node: DefaultTreeAdapterTypes.Element): boolean =>
  UNSEEN.has(node.tagName) ||
  node.attrs.some(
    ({ name, value }) => name === 'class' && /\b(visually-hidden|skip-link)\b/.test(value),
  );

function textOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value;
  if (!('childNodes' in node)) return '';
  const isElement = defaultTreeAdapter.isElementNode(node);
  if (isElement && isHidden(node)) return '';
  const isClosed = isElement && node.tagName === 'details' && !hasAttribute(node, 'open');
  const seen = isClosed
    ? node.childNodes.filter(
        (child) => defaultTreeAdapter.isElementNode(child) && child.tagName === 'summary',
      )
    : node.childNodes;
  return ` ${seen.map(textOf).join('')} `;
}

/** The words of a page that are seen before anything is unfolded: header and footer too, drawings not. */
export const seenWords = (html: string): string[] =>
  textOf(parse(html))
    .split(/\s+/)
    .filter((word) => word !== '');
