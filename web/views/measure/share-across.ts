import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { countWords } from '../../../schemas/words/count-words.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { ageOfNewest } from '../../charts/words/age-of-newest.ts';
import { apiPath } from '../../reading/api-client.ts';
import type { SharedChart } from '../shared-chart.ts';
import type { MeasureView } from './load.ts';
import { describeView, namesIn, sharedParts } from './share-parts.ts';

/** More names than these are counted. */
const MOST_NAMED = 8;

/** What is said of areas that are left out because they have ended. */
const endedWords = (names: readonly string[], period: string): string =>
  `Left out, because they no longer exist and have no figure of ${period}: ${names.length > MOST_NAMED ? countWords(names.length, 'area') : listWords(names)}.`;

/** What is said of areas that have a figure though they had been merged into others. */
const formerWords = (names: readonly string[], period: string): string =>
  `Merged into other areas before ${period}, and published all the same: ${listWords(names)}.`;

/** What is said of chosen areas that are of another kind, or lie elsewhere. */
const notAmongWords = (names: readonly string[], places: string): string =>
  `${listWords(names)} ${names.length === 1 ? 'has' : 'have'} no bar here: the bars are the ${places}.`;

/** The areas as they are asked for together: no parameter means those of a kind and others besides. */
const BY_KIND = ['area_type', 'within', 'area_at'] as const;

/** The query for all rows that are drawn: with areas that stand beside, each area by its code. */
function queryOf(query: string, rows: readonly FigureRow[], beside: readonly FigureRow[]): string {
  if (beside.length === 0) return query;
  const parameters = new URLSearchParams(query);
  for (const by of BY_KIND) parameters.delete(by);
  const areas = new Set([...rows, ...beside].flatMap(({ area }) => area ?? []));
  return apiPath('', { ...Object.fromEntries(parameters), area: [...areas].join(',') });
}

/**
 * All areas of a kind in one period, with those that stand beside as lines to compare with; undefined
 * where none is held. A measure that is put in no order stands by name. Pure; the age is told by
 * `today`, an ISO date.
 */
export function shareAcross(view: MeasureView, today: string | undefined): SharedChart | undefined {
  const { series, across, manifest, areas, references, refusals } = view;
  if (!across?.group || !across.period) return undefined;
  const { group, period, rows, ended, former, data, query } = across;
  const { names } = namesIn(view);
  const nameOf = (code: string): string => names.get(code) ?? code;
  const among = new Set(rows.map(({ area }) => area));
  const outside = areas.filter(({ code }) => !among.has(code));
  const hasRow = ({ code }: { readonly code: string }): boolean =>
    series.rows.some((row) => row.area === code && row.period === period.code);
  // A region is a line beside the bars of its authorities; a count, which grows with its place, is none.
  const lines = series.measure.nature === 'count' ? [] : outside.filter(hasRow);
  const compared = [
    ...lines.map(({ code }) => code),
    ...references.map(({ code }) => code).filter((code) => !among.has(code)),
  ];
  const beside = series.rows.filter(
    ({ area = '', period: code }) => code === period.code && compared.includes(area),
  );
  const kind = refusals.ranked === undefined ? 'ranked' : 'bar';
  const places = group.name.replace(/^all /, '');
  const lacking = among.size === 0 ? 0 : across.lacking.length;
  const own = among.size - former.length;
  const besides =
    former.length === 0
      ? ''
      : `, with ${former.length} former ${former.length === 1 ? 'one' : 'ones'}`;
  const whom = lacking > 0 ? `${own} of the ${own + lacking} ${places}${besides}` : places;
  const title = `${series.name}, ${whom}, ${period.name}`;
  const [focus, ...chosen] = areas.filter(({ code }) => among.has(code));
  const parts = sharedParts(view, kind, [...rows, ...beside]);
  const absent = outside.filter((each) => !lines.includes(each)).map(({ name }) => name);
  return {
    ...parts,
    intent: {
      ...describeView(view, kind, title),
      among: places,
      lacking: lacking === 0 ? undefined : lacking,
      focus: focus && nameOf(focus.code),
      chosen: chosen.map(({ code }) => nameOf(code)),
      references: compared.map(nameOf),
      age: ageOfNewest(parts.rows, manifest, today),
    },
    data,
    query: queryOf(query, rows, beside),
    notes: [
      ...(absent.length === 0 ? [] : [notAmongWords(absent, places)]),
      ...(ended.length === 0 ? [] : [endedWords(ended, period.name)]),
      ...(former.length === 0
        ? []
        : [
            formerWords(
              former.map(({ name }) => name),
              period.name,
            ),
          ]),
    ],
  };
}
