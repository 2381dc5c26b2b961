import type { FigureRow } from '../../schemas/answers/rows/rows.ts';
import { isSurvey } from '../../schemas/figures/estimated-from.ts';
import { measuresOf, planBuild } from '../../schemas/figures/groups/plan.ts';
import type { HeldHeadline } from '../profile/find-headlines.ts';
import { readAllPeriods } from '../profile/read-figures.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';
import type { Filled } from './figure-of-period.ts';
import { fillSeries } from './fill-series.ts';
import { type MadeUp, codesOfParts, codesOfSame } from './make-up.ts';
import type { Sought } from './parts-of-period.ts';
import { type Source, findDenominators, readDenominators } from './read-denominators.ts';

type Asked = Pick<HeldHeadline, 'measure' | 'codes'>;

/** What is read of an area beside its own figures over all periods. */
interface Within {
  /** Codes of areas whose published figures are read too. */
  readonly beside?: readonly string[];
  /** The periods asked for; all where undefined. */
  readonly periods?: readonly string[] | undefined;
}

/** A measure over its periods, for an area and for those beside it. */
export interface FilledMeasure extends Asked {
  readonly sought: Sought;
  /** Those of the area, oldest first. */
  readonly filled: readonly Filled[];
  /** Those of the areas beside it, as published. */
  readonly beside: readonly FigureRow[];
}

async function seek({ measure }: Asked, source: Source): Promise<Sought> {
  const { manifest } = source.release;
  const surveyed = isSurvey(manifest);
  const others = await findDenominators(measure, source);
  return { measure, surveyed, plan: planBuild(measure, manifest.measures, surveyed, others) };
}

const isAt = (row: FigureRow, { codes }: Asked): boolean =>
  Object.entries(codes).every(([column, code]) => row[column] === code);

/**
 * Measures of one release for an area, wherever its figures stand, over their periods: one
 * statement for all measures and whole areas, and one for the parts of those that lack a period.
 */
export async function readFilled(
  warehouse: Pick<Warehouse, 'select'>,
  source: Source,
  asked: readonly Asked[],
  madeUp: MadeUp,
  { beside = [], periods }: Within = {},
): Promise<FilledMeasure[]> {
  if (asked.length === 0) return [];
  const { release, table } = source;
  const held = release.codes.get('area')?.byCode;
  const isHeld = (code: string): boolean => held?.has(code) ?? false;
  const sought = await Promise.all(
    asked.map(async (each) => ({ ...each, sought: await seek(each, source) })),
  );
  const read = async (wanted: readonly Asked[], codes: readonly string[]) => {
    const areas = codes.filter(isHeld);
    if (areas.length === 0 || wanted.length === 0) return [];
    return readAllPeriods(warehouse, table, wanted, { areas, periods });
  };
  const whole = await read(sought, [...codesOfSame(madeUp), ...beside]);
  // Parts are many: they are read where a period has no figure of the whole.
  const all = periods?.length ?? release.codes.get('period')?.entries.length ?? 0;
  const lacking = sought.filter((each) => {
    const own = whole.filter((row) => row.measure === each.measure.id && isAt(row, each));
    const told = own.filter(({ area = '' }) => codesOfSame(madeUp).includes(area));
    return new Set(told.map(({ period }) => period)).size < all;
  });
  const wanted = lacking.flatMap(({ codes, sought: { measure, plan } }) =>
    [measure, ...measuresOf(plan)].map((each) => ({ measure: each, codes })),
  );
  const parts = await read(wanted, codesOfParts(madeUp));
  const rows = [...whole, ...parts];
  const fill = async (each: (typeof sought)[number]): Promise<FilledMeasure> => {
    const { plan } = each.sought;
    const needed = new Set([each.measure.id, ...measuresOf(plan).map(({ id }) => id)]);
    const own = rows.filter((row) => needed.has(row.measure) && isAt(row, each));
    const below = await readDenominators(warehouse, source, plan, own);
    return {
      ...each,
      filled: fillSeries([...own, ...below], madeUp, each.sought),
      beside: whole.filter(
        (row) =>
          beside.includes(row.area ?? '') && row.measure === each.measure.id && isAt(row, each),
      ),
    };
  };
  return Promise.all(sought.map(fill));
}
