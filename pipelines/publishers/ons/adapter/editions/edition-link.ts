import { monthOfIndex, monthIndex } from '../../../../../schemas/words/period.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import { monthNumber } from '../label.ts';
import { ONS } from '../requests.ts';
import { findLongDate } from '../time-series.ts';

/** The workbook of one edition and the last month (`YYYY-MM`) that it holds. */
interface EditionLink {
  readonly uri: string;
  readonly last: string;
}

const FOLDER = /^[a-z]+\d{4}to([a-z]+)(\d{4})$/;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
};

/** An attribute of a page as a browser reads it (HTML, character references). */
const unescape = (attribute: string): string =>
  attribute.replaceAll(/&(?:#x([\da-f]+)|#(\d+)|([a-z]+));/gi, (all, hex, decimal, named) => {
    if (typeof named === 'string') return ENTITIES[named.toLowerCase()] ?? all;
    return String.fromCodePoint(Number(typeof hex === 'string' ? `0x${hex}` : decimal));
  });

/**
 * Addresses of files that a page of the website links to, as paths of the website: of
 * `file?uri=` what it names, of other links their own. Links to other websites are left out.
 */
function readUris(html: string, page: string): string[] {
  return [...html.matchAll(/\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>"']+))/gi)].flatMap(
    ([, double, single, bare]) => {
      const href = unescape((double ?? single ?? bare ?? '').trim());
      if (!URL.canParse(href, `${ONS}${page}`)) return [];
      const { host, pathname, searchParams } = new URL(href, `${ONS}${page}`);
      if (host !== new URL(ONS).host) return [];
      const isFile = pathname.endsWith('/file');
      return [isFile ? (searchParams.get('uri') ?? '') : pathname];
    },
  );
}

/**
 * The workbook `file` that a landing page links to: of the edition whose last month is `wanted`, of
 * the newest one where that is null, in whatever order and form the links are. An edition is known by
 * its folder (`january2017tojuly2026`). Throws {@link Refused} naming the editions that there are.
 */
export function readEditionLink(
  html: string,
  {
    page,
    file,
    edition,
  }: { readonly page: string; readonly file: string; readonly edition: string | null },
): EditionLink {
  const links = readUris(html, page).flatMap((uri) => {
    const [folder = '', name] = uri.split('/').slice(-2);
    const found = FOLDER.exec(folder);
    const month = monthNumber(found?.[1] ?? '');
    if (name !== file || month === 0) return [];
    return [{ uri, last: monthOfIndex(monthIndex(`${found?.[2] ?? ''}-01`) + month - 1) }];
  });
  const inOrder = links.toSorted((a, b) => (a.last < b.last ? -1 : 1));
  const chosen = edition === null ? inOrder.at(-1) : inOrder.find(({ last }) => last === edition);
  if (chosen) return chosen;
  const held = [...new Set(inOrder.map(({ last }) => last))].join(', ') || 'no month';
  const asked = edition === null ? file : `${file} to ${edition}`;
  throw new Refused('no_edition', `the page links to no ${asked}; its editions end with ${held}`);
}

/** ISO dates that a landing page gives for its newest edition; null where it gives none. */
export function readEditionDates(html: string): { released: string | null; next: string | null } {
  const words = html.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  const date = (label: string): string | null => {
    const found = new RegExp(`${label}:? (\\d{1,2} [A-Za-z]+ \\d{4})`, 'i').exec(words)?.[1];
    return findLongDate(found ?? '') ?? null;
  };
  return { released: date('Release date'), next: date('Next release') };
}
