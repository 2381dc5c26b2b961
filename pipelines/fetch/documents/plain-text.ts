import { Parser } from 'htmlparser2';

/** Elements whose content is nothing that a reader of the page sees as text. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'svg', 'head']);

/** Elements that stand in the line; every other one begins and ends lines of its own. */
const INLINE = new Set([
  ...['a', 'abbr', 'acronym', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em'],
  ...['font', 'i', 'ins', 'kbd', 'label', 'mark', 'o:p', 'q', 's', 'samp', 'small', 'span'],
  ...['strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'],
]);

const TAG = /<[a-z!/]/i;
const ESCAPED_TAG = /&(?:amp;)*(?:lt|#60|#x3c);[a-z!/]/i;
/** Characters that show nothing, turn the direction of text, or are halves of one: U+D800 alone. */
const INVISIBLE = /[\p{Cf}\p{Cs}]|(?![\n\t\r])\p{Cc}/gu;

/** Text as it comes out of a parser of HTML, with a line for each block of the page. */
function readVisible(html: string): string {
  let unseen = 0;
  let text = '';
  const parser = new Parser({
    onopentagname(name) {
      if (UNSEEN.has(name)) unseen += 1;
      else if (!INLINE.has(name)) text += '\n';
    },
    onclosetag(name) {
      if (UNSEEN.has(name)) unseen -= 1;
      else if (!INLINE.has(name)) text += '\n';
    },
    ontext(piece) {
      if (unseen === 0) text += piece.replaceAll(/\s+/g, ' ');
    },
  });
  parser.end(html);
  return text;
}

/** What a text that was escaped for HTML was before: entities alone are decoded, tags stay. */
function unescape(text: string): string {
  let plain = '';
  const parser = new Parser({ ontext: (piece) => void (plain += piece) });
  parser.end(text.replaceAll('<', '&lt;'));
  return plain;
}

/**
 * The text of a piece of HTML as a person reads it: markup, scripts and styles gone, entities decoded,
 * a line for each block, without blank lines and without characters that show nothing. `escaped` says
 * how many times the whole may have been escaped before (`&lt;p&gt;` is once): it is unescaped while it
 * has an escaped tag and no tag of its own. Any text comes out; none makes it throw.
 */
export function toPlainText(html: string, { escaped = 0 }: { readonly escaped?: number } = {}) {
  let source = html;
  for (
    let times = 0;
    times < escaped && !TAG.test(source) && ESCAPED_TAG.test(source);
    times += 1
  ) {
    source = unescape(source);
  }
  return readVisible(source)
    .replaceAll(INVISIBLE, '')
    .split('\n')
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}

/** {@link toPlainText} on one line: titles, names, places. Null where nothing is to be read. */
export function toPlainLine(html: string | null | undefined): string | null {
  const line = toPlainText(html ?? '', { escaped: 1 }).replaceAll('\n', ' ');
  return line === '' ? null : line;
}
