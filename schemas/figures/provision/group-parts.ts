import type { MeasureRecord } from '../../dataset/measure.ts';
import type { TableSchema } from '../../release/manifest.ts';
import type { CustomerGroup } from '../../words/provision/groups.ts';
import type { Unit } from '../../words/vocabulary.ts';

/** What a figure tells of a group: how many are there, who is served, or what became of them. */
export const PARTS = {
  size: 'How many there are',
  served: 'Who is served',
  outcome: 'With what outcome',
} as const;
export type Part = keyof typeof PARTS;

const OF_PEOPLE: readonly Unit[] = ['people', 'households'];

/** A measure of a group, and the codes by which its rows are of the group. */
export interface GroupMeasure {
  readonly part: Part;
  readonly measure: MeasureRecord;
  readonly codes: Readonly<Record<string, string>>;
}

/** What a measure tells of a group; undefined for one that tells nothing of it by itself. */
function findPart(measure: MeasureRecord, measures: readonly MeasureRecord[]): Part | undefined {
  const { frame, role, nature, unit, id } = measure;
  if (frame === null) {
    return role === 'figure' && nature === 'count' && OF_PEOPLE.includes(unit) ? 'size' : undefined;
  }
  if (frame.of !== 'none') return role === 'figure' ? 'outcome' : undefined;
  // The base of a share stands beside it as its number of people.
  return measures.some(({ base_measure }) => base_measure === id) ? undefined : 'served';
}

/**
 * What the figures of a dataset tell of a group, by its own declaration: codes of its dimensions that
 * stand for the group, or measures that count it. Nothing is taken for a group by its name. Pure.
 */
export function findGroupMeasures(
  {
    measures,
    table,
  }: { readonly measures: readonly MeasureRecord[]; readonly table: TableSchema | null },
  group: CustomerGroup,
): GroupMeasure[] {
  const narrowed = (table?.dimensions ?? []).flatMap(({ id, groups }) =>
    Object.entries(groups).flatMap(([code, of]) => (of === group ? [{ [id]: code }] : [])),
  );
  return measures.flatMap((measure) => {
    const part = findPart(measure, measures);
    if (part === undefined) return [];
    const whole = measure.group === group ? [{}] : [];
    return [...whole, ...narrowed].map((codes) => ({ part, measure, codes }));
  });
}
