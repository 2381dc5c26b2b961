import { monthOfIndex, monthIndex } from '../../../../../schemas/words/period.ts';
import { Refused } from '../../../../fetch/refusal.ts';
import { monthNumber } from '../label.ts';
import { findLongDate } from '../time-series.ts';

/** The workbook of one edition and the last month (`YYYY-MM`) that it holds. */
interface EditionLink {
  readonly uri: string;
  readonly last: string;
}

const FOLDER = /^[a-z]+\d{4}to([a-z]+)(\d{4})$/;

/**
 * The workbook `file` that a landing page links to: of the edition whose last month is `wanted`, of
 * the newest one where that is null. An edition is known by its folder (`january2017tojuly2026`).
 * Throws {@link Refused} naming the editions that there are.
 */
export function readEditionLink(html: string, file: string, wanted: string | null): EditionLink {
  const links = [...html.matchAll(/\/file\?uri=([^"'\s<>]+)/g)].flatMap(([, uri = '']) => {
    const [folder = '', name] = uri.split('/').slice(-2);
    const found = FOLDER.exec(folder);
    const month = monthNumber(found?.[1] ?? '');
    if (name !== file || month === 0) return [];
    return [{ uri, last: monthOfIndex(monthIndex(`${found?.[2] ?? ''}-01`) + month - 1) }];
  });
  const inOrder = links.toSorted((a, b) => (a.last < b.last ? -1 : 1));
  const chosen = wanted === null ? inOrder.at(-1) : inOrder.find(({ last }) => last === wanted);
  if (chosen) return chosen;
  const held = inOrder.map(({ last }) => last).join(', ') || 'no month';
  const asked = wanted === null ? file : `${file} to ${wanted}`;
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
