import type { CitedFigure } from '../../schemas/answers/profile.ts';
import type {
  ProviderMeasure,
  ProviderPerformance,
} from '../../schemas/answers/provision/provider-performance.ts';
import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { type MeasureRecord, isFigure } from '../../schemas/dataset/measure.ts';
import { standingCautions } from '../../schemas/figures/cautions/estimates.ts';
import { nameFigure } from '../../schemas/figures/name-figure.ts';
import { POSITIONS, placePoint } from '../../schemas/figures/provision/funnel/funnel.ts';
import {
  NOBODY_OUTSIDE,
  whyNobodyOutside,
} from '../../schemas/figures/provision/funnel/nobody-outside.ts';
import {
  LEAST_COMPARED,
  NO_FUNNEL,
  type NoFunnelCode,
  whyNoFunnel,
} from '../../schemas/figures/provision/no-funnel.ts';
import { hasCohortClock, isTooYoung } from '../../schemas/figures/provision/too-young.ts';
import { quantile } from '../../schemas/figures/ranking/quantile.ts';
import { citeFigure, dataHref } from '../profile/sides/cite-figure.ts';
import { tellOnYear } from '../profile/tell-on-year.ts';
import type { Service } from '../service.ts';
import type { Release } from '../warehouse/release.ts';
import { funnelHref, readFittedGroup, tellGroup, tellPlace } from './build-funnel.ts';
import { tellExpected } from './expect-rates.ts';
import { chooseCodes, findWhole, groupColumns, isByProvider, nameColumn } from './group-codes.ts';
import { largestNewest } from './largest-newest.ts';
import { readProvider } from './read-provider.ts';
import { tellDispersion, tellLimitsAt } from './tell-funnel.ts';
import { tellTooYoung } from './tell-too-young.ts';

type Codes = Readonly<Record<string, string>>;
type Compared = Pick<ProviderMeasure, 'compared' | 'not_compared'>;

const not = (code: NoFunnelCode, more = ''): Compared => ({
  compared: null,
  not_compared: { code, message: `${NO_FUNNEL[code]}${more}` },
});

/** A figure of a provider beside all others of its period and codes, or why it stands beside nobody. */
async function compare(
  service: Service,
  release: Release,
  measure: MeasureRecord,
  latest: FigureRow,
  codes: Codes,
): Promise<Compared> {
  const why = whyNoFunnel(measure, release.manifest.table?.key ?? []);
  if (why !== undefined) return not(why);
  if (latest.value === null || latest.n === null) return not('no_number');
  const { comparator } = measure;
  const reason = comparator ? ` ${comparator.why}` : '';
  const { unlike, missing } = chooseCodes(release, measure, codes);
  if (unlike.length + missing.length > 0) return not('not_alike', reason);
  const asked = { release, measure, period: latest.period, codes };
  const read = await readFittedGroup(service, asked);
  const { fitted, expected, strata } = read;
  const { rated, funnel, whole } = fitted;
  const own = rated.find(({ row }) => row.provider === latest.provider);
  const place = tellPlace(read, String(latest.provider));
  if (!own || !place || !funnel) return not('immature');
  if (rated.length < LEAST_COMPARED) return not('few', reason);
  const position = placePoint(own, funnel);
  const rates = rated.map(({ rate }) => rate).toSorted((a, b) => a - b);
  const most = rated.reduce((largest, { n }) => (n > largest ? n : largest), 0);
  const nobody = whyNobodyOutside(own.n, most, funnel);
  return {
    compared: {
      group: tellGroup(read),
      together: funnel.centre * whole,
      median: quantile(rates, 0.5) * whole,
      limits: tellLimitsAt(own.n, funnel, whole),
      position,
      words: POSITIONS[position],
      nobody_outside: nobody ? { code: nobody, message: NOBODY_OUTSIDE[nobody] } : null,
      dispersion: tellDispersion(funnel.dispersion, whole),
      expected: tellExpected(own, expected, whole),
      expected_by: [...strata.by],
      place,
      funnel: `${funnelHref(asked, '/v1/performance/funnel', service.baseUrl)}&provider=${String(latest.provider)}`,
    },
    not_compared: null,
  };
}

/** Whether a row is of these codes, but of one column or none. */
const differsIn = (row: FigureRow, codes: Codes): string[] =>
  Object.entries(codes).flatMap(([column, code]) => (row[column] === code ? [] : [column]));

/**
 * The codes of what is told first: the whole of each column, or, where there is none, those of the
 * largest newest figure (of the places that learners come from, the one that most come from).
 */
function findCodes(release: Release, rows: readonly FigureRow[]): Codes {
  const newest = largestNewest(rows);
  return Object.fromEntries(
    groupColumns(release).flatMap((column) => {
      const whole = findWhole(release, column);
      const code = rows.some((row) => row[column] === whole) ? whole : newest?.[column];
      return typeof code === 'string' ? [[column, code]] : [];
    }),
  );
}

async function buildMeasure(
  service: Service,
  release: Release,
  measure: MeasureRecord,
  rows: readonly FigureRow[],
): Promise<ProviderMeasure[]> {
  const codes = findCodes(release, rows);
  const own = rows.filter((row) => differsIn(row, codes).length === 0);
  const hasClock = hasCohortClock(measure.frame);
  const latest = (hasClock ? own.find((row) => !isTooYoung(row)) : undefined) ?? own[0];
  if (!latest) return [];
  const cite = (row: FigureRow): CitedFigure => citeFigure(row, release, service.baseUrl);
  const now = rows.filter(({ period }) => period === latest.period);
  const breakdowns = groupColumns(release).flatMap((column) => {
    const figures = now.filter((row) => differsIn(row, codes).join() === column);
    if (figures.length === 0) return [];
    return [{ by: { id: column, name: nameColumn(release, column) }, figures: figures.map(cite) }];
  });
  const { dataset, version, manifest } = release;
  const younger = own.filter(({ period_end: end }) => end > latest.period_end).toReversed();
  const { before, broken, change } = tellOnYear(own, latest, measure, release);
  return [
    {
      measure: measure.id,
      name: nameFigure(manifest, measure.name, [{ ...latest, provider: '' }]),
      ...{ dataset, version, record: measure },
      latest: cite(latest),
      too_young: tellTooYoung(measure.frame, younger),
      year_before: before ? cite(before) : null,
      ...{ broken, change },
      series: own.toReversed().map(cite),
      breakdowns,
      ...(await compare(service, release, measure, latest, codes)),
      cautions: standingCautions(manifest),
      data: dataHref(
        release,
        { provider: String(latest.provider), measure: measure.id },
        service.baseUrl,
      ),
    },
  ];
}

/** Every measure that is held of a provider; undefined where none is. */
export async function buildProvider(
  service: Service,
  releases: readonly Release[],
  provider: string,
): Promise<Pick<ProviderPerformance, 'measures'> & { readonly name: string | undefined }> {
  const read = await Promise.all(
    releases.filter(isByProvider).map(async (release) => ({
      release,
      rows: await readProvider(service, release, provider),
    })),
  );
  const built = await Promise.all(
    read.flatMap(({ release, rows }) =>
      release.manifest.measures.filter(isFigure).map((measure) =>
        buildMeasure(
          service,
          release,
          measure,
          rows.filter((row) => row.measure === measure.id),
        ),
      ),
    ),
  );
  const measures = built.flat();
  const newest = measures
    .map(({ latest }) => latest)
    .toSorted((a, b) => (a.period_end < b.period_end ? 1 : -1))[0];
  return { measures, name: newest && String(newest.provider_name) };
}
