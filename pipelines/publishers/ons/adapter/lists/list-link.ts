import { Refused } from '../../../../fetch/refusal.ts';

/** A workbook that a page links to, and the day of its version (ISO), which its name alone tells. */
interface ListLink {
  readonly uri: string;
  readonly date: string;
}

/** `011021` and `16042025` are days; undefined for digits that are none. */
function findDay(digits: string): string | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{2})(\d{2})(\d{2}|\d{4})$/.exec(digits) ?? [];
  const iso = `${year.length === 2 ? '20' : ''}${year}-${month}-${day}`;
  const ms = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== iso ? undefined : iso;
}

/**
 * The newest workbook that a page links to whose name is `file` and the day of its version
 * (`…excel16042025.xlsx`). Throws {@link Refused} when there is none.
 */
export function readListLink(html: string, file: string): ListLink {
  const links = [...html.matchAll(/\/file\?uri=([^"'\s<>]+\/([^/"'\s<>]+))\.xlsx/g)].flatMap(
    ([, uri = '', name = '']) => {
      const date = name.startsWith(file) ? findDay(name.slice(file.length)) : undefined;
      return date === undefined ? [] : [{ uri: `${uri}.xlsx`, date }];
    },
  );
  const newest = links.toSorted((a, b) => (a.date < b.date ? -1 : 1)).at(-1);
  if (!newest) throw new Refused('no_workbook', `the page links to no dated ${file}`);
  return newest;
}
