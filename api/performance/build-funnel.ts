import type { FunnelAnswer, FunnelPoint } from '../../schemas/answers/provision/funnel.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { nameFigure } from '../../schemas/figures/name-figure.ts';
import { type PlaceAmong, placeAmong } from '../../schemas/figures/provision/rank-interval.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import { queryString } from '../answer/hrefs.ts';
import { citeFigure, dataHref } from '../profile/sides/cite-figure.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { type ExpectedGroup, expectRates, tellExpected } from './expect-rates.ts';
import { type FittedGroup, type RatedRow, fitGroup, placeAll } from './fit-group.ts';
import { nameCode, nameColumn } from './group-codes.ts';
import { readGroup } from './read-group.ts';
import { type Strata, readStrata } from './read-strata.ts';
import {
  tellAlarms,
  tellBoth,
  tellDispersion,
  tellLimits,
  tellPower,
  tellPowers,
} from './tell-funnel.ts';

/** A group of providers: a measure of a release, a period, and one code of everything else. */
export interface AskedGroup {
  readonly release: Release;
  readonly measure: MeasureRecord;
  readonly period: string;
  readonly codes: Readonly<Record<string, string>>;
  /** Columns that expected rates are made by; the finest that are held where left out. */
  readonly by?: readonly string[] | undefined;
}

/** A group as it was read and fitted. */
export interface ReadGroup extends AskedGroup {
  readonly fitted: FittedGroup;
  readonly strata: Strata;
  readonly expected: ExpectedGroup;
}

/** Reads a group, fits its funnel, and works out what is expected of each provider. */
export async function readFittedGroup(service: Service, asked: AskedGroup): Promise<ReadGroup> {
  const { release, measure, period, codes, by } = asked;
  const question = { measure: measure.id, codes };
  const rows = await readGroup(service, release, question, period);
  const fitted = fitGroup(rows, measure, release.manifest);
  const strata = await readStrata(service, release, { ...question, period, by }, fitted.whole);
  return { ...asked, fitted, strata, expected: expectRates(fitted, strata) };
}

/** The address of the funnel of a group, in the API or on its page. */
export function funnelHref(
  { measure, period, codes }: AskedGroup,
  path: '/v1/performance/funnel' | '/funnel',
  baseUrl: string,
): string {
  const query = queryString(Object.entries({ measure: measure.id, period, ...codes }));
  return `${baseUrl}${path}${query}`;
}

/** Who is compared, in codes and in words. */
export function tellGroup({ release, measure, codes, fitted }: ReadGroup): FunnelAnswer['group'] {
  const coded = Object.entries(codes).map(([column, code]) => {
    return { column, code, name: nameCode(release, column, code) };
  });
  const number = countWords(fitted.rated.length, 'provider');
  const [first] = fitted.rows;
  return {
    codes: coded,
    words: `${number}: ${nameFigure(release.manifest, measure.name, first ? [{ ...first, provider: '' }] : [])}${first ? `, ${first.period_name}` : ''}`,
    providers: fitted.rated.length,
  };
}

function buildPoint(
  row: FigureRow,
  { release, fitted, expected }: ReadGroup,
  positions: ReturnType<typeof placeAll>,
  rated: ReadonlyMap<unknown, RatedRow>,
  baseUrl: string,
): FunnelPoint {
  const { value, low, high, interval, n, status, flags } = row;
  const own = rated.get(row.provider);
  return {
    provider: String(row.provider),
    provider_name: String(row.provider_name),
    ...{ value, low, high, interval, n, status, flags },
    position: positions.get(String(row.provider)) ?? 'not_shown',
    expected: own ? tellExpected(own, expected, fitted.whole) : null,
    cite: citeFigure(row, release, baseUrl).cite,
  };
}

/** The place of one provider among the others, as an interval; null where it has no number. */
export function tellPlace({ fitted }: ReadGroup, provider: string) {
  const { rated, funnel } = fitted;
  const own = rated.find(({ row }) => row.provider === provider);
  if (!own || !funnel) return null;
  return placeAmong(
    own,
    rated.filter((each) => each !== own),
    funnel.steps,
  );
}

const placeWords = ({ least, greatest, among }: PlaceAmong): string =>
  least === greatest
    ? `Its place by the rate is ${least} of ${among}.`
    : `By the rate its true place may be any from ${least} to ${greatest} of ${among}.`;

function tellMarked(read: ReadGroup, provider: string): FunnelAnswer['marked'] {
  const row = read.fitted.rows.find((each) => each.provider === provider);
  if (!row) return null;
  const place = tellPlace(read, provider);
  return {
    provider,
    provider_name: String(row.provider_name),
    place: place && { ...place, words: placeWords(place) },
  };
}

const IMMATURE = {
  code: 'immature',
  message:
    'The clock of this cohort has not run for everybody: these rates will rise, and stand beside no other period.',
};

const NO_CASE_MIX =
  'The figures are not published by whom providers teach in a way that divides everybody, so the rates are not adjusted for it.';

/**
 * The answer of a group, its points by name; `marked` is the code of one provider. Throws where nobody
 * has a number.
 */
export function buildFunnel(
  read: ReadGroup,
  baseUrl: string,
  marked: string | undefined,
): Omit<FunnelAnswer, 'edition' | 'invented'> {
  const { release, measure, fitted, strata, expected, codes } = read;
  const { rated, rows, whole, hidden, funnel } = fitted;
  const [first] = rows;
  if (!funnel || !first) throw new Error('a group without a number has no funnel');
  const positions = placeAll(fitted);
  const byProvider = new Map<unknown, RatedRow>(rated.map((each) => [each.row.provider, each]));
  const own = rated.find(({ row }) => row.provider === marked);
  const alarms = tellAlarms(rated, funnel);
  const power = [
    ...tellPowers(rated, funnel),
    ...(own ? tellPower(own.n, String(own.row.provider_name), funnel) : []),
  ];
  const usual = own
    ? power.filter(({ n, size }) => n === own.n && size === own.row.provider_name)
    : power;
  const { publisher, name } = release.manifest.label.labels.source;
  return {
    dataset: release.dataset,
    version: release.version,
    source: `${publisher}, ${name}`,
    measure,
    period: {
      code: first.period,
      name: first.period_name,
      start: first.period_start,
      end: first.period_end,
    },
    group: tellGroup(read),
    centre: funnel.centre * whole,
    dispersion: tellDispersion(funnel.dispersion, whole),
    points: rows.map((row) => buildPoint(row, read, positions, byProvider, baseUrl)),
    hidden: { count: rows.length - rated.length, why: [...hidden] },
    ...tellLimits(rated, funnel, whole),
    false_alarms: alarms,
    power,
    case_mix: {
      by: strata.by.map((column) => ({ column, name: nameColumn(release, column) })),
      reason: strata.by.length === 0 ? NO_CASE_MIX : null,
      dispersion: expected.funnel ? tellDispersion(expected.funnel.dispersion, whole) : null,
    },
    marked: marked === undefined ? null : tellMarked(read, marked),
    words: tellBoth(alarms, usual),
    warnings: rated.every(({ row }) => row.flags.includes('immature')) ? [IMMATURE] : [],
    data: dataHref(release, { ...codes, period: first.period, measure: measure.id }, baseUrl),
    page: funnelHref(read, '/funnel', baseUrl),
  };
}
