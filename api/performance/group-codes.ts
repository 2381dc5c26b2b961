import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import { TOTAL } from '../../schemas/dataset/code.ts';
import { findWholeCode } from '../../schemas/release/fix-codes.ts';
import { ENTITIES } from '../../schemas/words/entities.ts';
import { isOneOf } from '../../schemas/words/vocabulary.ts';
import type { Codes } from '../profile/sides/cite-figure.ts';
import type { Release } from '../warehouse/release.ts';

/** The column whose codes are compared, and those that one comparison is at one code of. */
export const PROVIDER = 'provider';
const APART: ReadonlySet<string> = new Set([PROVIDER, 'period', 'measure']);

/** The columns of a key at one code of which providers are compared. */
export function groupColumns({ manifest }: Release): string[] {
  return (manifest.table?.key ?? []).filter((column) => !APART.has(column));
}

/** Whether a release has figures by provider. */
export const isByProvider = ({ data, manifest: { table, measures } }: Release): boolean =>
  data !== null && measures.length > 0 && table?.key.includes(PROVIDER) === true;

/**
 * The columns at one code of which any figures by provider are compared, and those of measures that
 * say why their providers are not: whoever asks for these is told the reason.
 */
export function listColumns(releases: readonly Release[]): string[] {
  const held = releases.filter(
    (release) =>
      isByProvider(release) ||
      (release.data !== null &&
        release.manifest.measures.some(({ comparator }) => (comparator ?? null) !== null)),
  );
  return [...new Set(held.flatMap(groupColumns))];
}

/** The code of the whole of a column; undefined where it has none (an area, a contract). */
export function findWhole({ manifest, codes }: Release, column: string): string | undefined {
  const listed = findWholeCode(manifest.table, column);
  return listed ?? (codes.get(column)?.byCode.has(TOTAL) ? TOTAL : undefined);
}

/** The codes that are parts of the whole of a column, one level below it. */
export function listParts({ manifest, codes }: Release, column: string): string[] {
  const listed = manifest.table?.codes[column];
  if (listed) return listed.filter(({ level }) => level === 1).map(({ code }) => code);
  const entries = codes.get(column)?.entries ?? [];
  return entries.map(({ code }) => code).filter((code) => code !== TOTAL);
}

/** The code of each of these columns, the one asked for or that of the whole; and those without. */
export function fixColumns(
  release: Release,
  columns: readonly string[],
  asked: Codes,
): Pick<GroupCodes, 'codes' | 'missing'> {
  const pairs = columns.map(
    (column) => [column, asked[column] ?? findWhole(release, column)] as const,
  );
  const known = pairs.filter((pair): pair is readonly [string, string] => pair[1] !== undefined);
  return {
    codes: Object.fromEntries(known),
    missing: pairs.filter(([, code]) => code === undefined).map(([column]) => column),
  };
}

/** The columns of a key that are fixed where the reader chooses the place. */
export const placelessColumns = (release: Release): string[] =>
  groupColumns(release).filter((column) => column !== 'area');

/** The name of a code of a column; the code itself where it has none. */
export function nameCode({ codes }: Release, column: string, code: string): string {
  return codes.get(column)?.byCode.get(code)?.name ?? code;
}

/** The name of a column. */
export function nameColumn({ manifest }: Release, column: string): string {
  const named = manifest.table?.dimensions.find(({ id }) => id === column)?.name;
  return named ?? (isOneOf(ENTITIES, column) ? ENTITIES[column].name : column);
}

/** What providers of a measure are compared at. */
export interface GroupCodes {
  /** The code of every column of {@link groupColumns} that is known. */
  readonly codes: Codes;
  /** Columns of which one code must be asked for, as there is no whole. */
  readonly missing: readonly string[];
  /** Columns that the measure says all compared must be alike in, at the whole or not asked for. */
  readonly unlike: readonly string[];
}

/** The code of each column: the one that is asked for, or that of the whole. */
export function chooseCodes(
  release: Release,
  { comparator }: Pick<MeasureRecord, 'comparator'>,
  asked: Codes,
): GroupCodes {
  const { codes, missing } = fixColumns(release, groupColumns(release), asked);
  const unlike = (comparator?.within ?? []).filter(
    (column) =>
      missing.includes(column) || (column in codes && codes[column] === findWhole(release, column)),
  );
  return { codes, missing, unlike };
}
