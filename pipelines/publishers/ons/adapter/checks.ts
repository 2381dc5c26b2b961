import type { CheckResult } from '../../../../schemas/release/manifest.ts';
import { findSeriesLabel } from './label.ts';
import { cellOf } from './vintages.ts';
import type { Document, Figure } from './document.ts';
import type { KnownThen } from './vintages.ts';
import { findGaps } from './time-series.ts';

type Offender = Readonly<Record<string, unknown>>;

function result(
  id: string,
  level: CheckResult['level'],
  what: string,
  offenders: readonly Offender[],
  unit = 'rows',
): CheckResult {
  const verdict = level === 'error' ? 'fail' : 'warn';
  return {
    id,
    level,
    result: offenders.length === 0 ? 'pass' : verdict,
    what,
    measured: offenders.length,
    limit: 0,
    unit,
    sample: offenders.slice(0, 10).map((offender) => ({ ...offender })),
  };
}

const monthOf = ({ label }: Figure): string | undefined => {
  const found = findSeriesLabel(label);
  return found && found.frequency !== 'year' ? found.month : undefined;
};
const numbersBy = (figures: readonly Figure[], kind: Figure['kind']): ReadonlyMap<string, number> =>
  new Map(
    figures.flatMap((figure) => {
      const month = figure.kind === kind ? monthOf(figure) : undefined;
      const { value } = figure.reading;
      return month === undefined || value === null ? [] : [[month, value] as const];
    }),
  );

/** Figures hold no gap: windows of a series follow each other month by month, so do a table's. */
function gaps({ subject, figures }: Document): Offender[] {
  const windows = figures.filter(({ kind, period }) => kind === 'window' && period !== null);
  const starts = windows.map(({ period }) => (period ?? '').slice(0, 7));
  return findGaps(starts).map((gap) => ({ subject, ...gap }));
}

function twice({ subject, figures }: Document): Offender[] {
  const seen = new Set<string>();
  return figures.flatMap((figure) => {
    const cell = cellOf(figure);
    if (figure.kind === 'none' || figure.period === null || !seen.has(cell)) {
      seen.add(cell);
      return [];
    }
    return [{ subject, label: figure.label, place: figure.place, printed: figure.printed }];
  });
}

/** A quarter of a moving three-month mean is the month that is its middle: same figure, printed twice. */
function quarters({ subject, figures }: Document): Offender[] {
  const months = numbersBy(figures, 'window');
  return [...numbersBy(figures, 'quarter')].flatMap(([month, quarter]) => {
    const printed = months.get(month);
    return printed === undefined || printed === quarter
      ? []
      : [{ subject, month, quarter, printed }];
  });
}

const mean = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
const monthsOfYear = (year: string, step: number): string[] =>
  Array.from(
    { length: 12 / step },
    (_, at) => `${year}-${String(at * step + (step === 3 ? 2 : 1)).padStart(2, '0')}`,
  );

/**
 * A year is the mean of its quarters or of its months, to one step of the last printed digit: ONS
 * does not say which, so either will do and a disagreement is only a warning.
 */
function years({ subject, figures }: Document): Offender[] {
  const months = numbersBy(figures, 'window');
  return figures.flatMap(({ kind, label, printed, reading: { value } }) => {
    const bases = [1, 3].map((step) =>
      monthsOfYear(label.trim(), step).flatMap((month) => months.get(month) ?? []),
    );
    const whole = bases.filter((base, at) => base.length === (at === 0 ? 12 : 4)).map(mean);
    if (kind !== 'year' || value === null || whole.length === 0) return [];
    const step = 10 ** -(printed.split('.')[1]?.length ?? 0);
    const agrees = whole.some((base) => Math.abs(base - value) <= step + 1e-9);
    return agrees ? [] : [{ subject, year: label, printed, means: whole }];
  });
}

/** A table's own total column against the series of the same measure, to one printed step. */
function wholes(tables: readonly Document[], series: readonly Document[]): Offender[] {
  const key = ({ measure, period }: Figure): string => `${measure} ${period}`;
  const known = new Map(
    series.flatMap(({ figures }) =>
      figures
        .filter(({ kind }) => kind === 'window')
        .map((figure) => [key(figure), figure.reading.value] as const),
    ),
  );
  return tables.flatMap(({ figures }) =>
    figures.flatMap((figure) => {
      const [own, other] = [figure.reading.value, known.get(key(figure)) ?? null];
      if (figure.kind !== 'whole' || own === null || other === null) return [];
      return Math.abs(own - other) <= 1 ? [] : [{ label: figure.label, table: own, series: other }];
    }),
  );
}

/** Checks that only the ONS adapter can make, on the documents of one release date. */
export function checkVintage(
  { released, fresh, carried }: KnownThen,
  notHeld: readonly string[],
): CheckResult[] {
  const series = fresh.filter((document) => document.series !== null);
  const tables = fresh.filter((document) => document.series === null);
  const printed = new Set(fresh.flatMap(({ figures }) => figures.map(cellOf)));
  const kept = carried.flatMap(({ snapshot, figures }) => {
    const cells = figures.filter(
      (figure) => figure.kind === 'window' && !printed.has(cellOf(figure)),
    );
    return cells.length === 0 ? [] : [{ from: snapshot.url, figures: cells.length }];
  });
  return [
    result(
      'no_gap',
      'error',
      'The windows of a series follow each other month by month',
      fresh.flatMap(gaps),
      'gaps',
    ),
    result(
      'printed_once',
      'error',
      'Each window is printed once in a document',
      fresh.flatMap(twice),
    ),
    result(
      'quarters_agree',
      'error',
      'A quarter row equals the month row that is its middle',
      series.flatMap(quarters),
    ),
    result(
      'years_agree',
      'warning',
      'A year row is the mean of its quarters or months',
      series.flatMap(years),
    ),
    result(
      'total_column_agrees',
      'warning',
      "The table's own total column agrees with the series",
      wholes(tables, series),
    ),
    result(
      'carried_forward',
      'warning',
      `Figures that the release of ${released} does not print stand as they were last printed`,
      kept,
      'documents',
    ),
    result(
      'source_complete',
      'warning',
      'The publisher has every declared series and table',
      notHeld.map((uri) => ({ uri })),
      'sources',
    ),
  ];
}
