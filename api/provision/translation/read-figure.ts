import type { TranslatedFigure } from '../../../schemas/answers/provision/translation.ts';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { Role } from '../../../schemas/figures/provision/translation/compute.ts';
import { REFUSALS, type RuleCode } from '../../../schemas/figures/provision/translation/words.ts';
import type { Codes } from '../../profile/sides/cite-figure.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { CHOSEN, readCell } from '../read-cell.ts';
import { type Pair, findNeeds } from './find-needs.ts';
import { type ReadInput, makeFigure, noFigure } from './make-figure.ts';

/** Whose figures are asked for, and of which period: the newest that all have where none is given. */
export interface AskedFigure {
  readonly codes: Codes;
  readonly period: string | undefined;
}

/** A store and its current releases. */
interface Held {
  readonly store: Store;
  readonly releases: readonly Release[];
}

/** The release that holds a measure: the first of its datasets that is there. */
export const findHolder = (
  releases: readonly Release[],
  { datasets }: MeasureRecord,
): Release | undefined => releases.find(({ dataset }) => datasets.includes(dataset));

const NO_PERIOD = 'No period has all the figures that the bounds are made of.';

/** The figures of every part of a rule for all periods; the cell of the first measure is that of the second. */
async function readInputs(
  service: Service,
  { store, releases }: Held,
  { one, other }: Pair,
  needs: ReadonlyMap<Role, MeasureRecord>,
  codes: Codes,
): Promise<ReadInput[]> {
  const index = await service.areas(store);
  const inputs = [...needs].map(async ([role, measure]): Promise<ReadInput[]> => {
    const release = findHolder(releases, measure);
    if (!release) return [];
    const isOfOne = one.datasets.includes(release.dataset);
    const people = isOfOne ? (other.frame?.codes ?? {}) : {};
    const rows = await readCell(service, {
      ...{ release, index, measures: [measure.id] },
      codes: { ...people, ...codes },
    });
    return rows.map((row) => ({ role, measure, release, row }));
  });
  return (await Promise.all(inputs)).flat();
}

/** Whether every part of the rule is there. */
const isWhole = (needs: ReadonlyMap<Role, MeasureRecord>, inputs: readonly ReadInput[]): boolean =>
  new Set(inputs.map(({ role }) => role)).size === needs.size;

/** The range of a provider or a place for one period, from the figures that the store holds. */
export async function readFigure(
  service: Service,
  held: Held,
  pair: Pair,
  rule: RuleCode,
  measures: readonly MeasureRecord[],
  { codes, period }: AskedFigure,
): Promise<TranslatedFigure | null> {
  if (CHOSEN.every((column) => codes[column] === undefined)) return null;
  const unit = rule === 'people' ? 'people' : 'percent';
  const needs = findNeeds(rule, pair, measures);
  if (!needs) return noFigure(unit, REFUSALS.no_link);
  const inputs = await readInputs(service, held, pair, needs, codes);
  const periods = new Set(inputs.map(({ row }) => row.period));
  const whole = [...periods]
    .filter((each) => period === undefined || each === period)
    .map((each) => inputs.filter(({ row }) => row.period === each))
    .filter((each) => isWhole(needs, each));
  const newest = whole.toSorted((a, b) =>
    (a[0]?.row.period_end ?? '') < (b[0]?.row.period_end ?? '') ? 1 : -1,
  )[0];
  return newest ? makeFigure(rule, newest, service.baseUrl) : noFigure(unit, NO_PERIOD);
}
