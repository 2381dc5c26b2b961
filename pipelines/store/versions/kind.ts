import type { ChangeCounts, StructureChanges } from '../../../schemas/release/manifest.ts';
import type { VersionKind } from '../../../schemas/release/version.ts';
import type { Structure } from './structure.ts';

/** What the computed kind of a release rests on. */
export interface KindEvidence {
  readonly before: Structure;
  readonly after: Structure;
  readonly structure: StructureChanges;
  readonly changes: ChangeCounts;
  /** The snapshots hold the same bytes as those of the release before. */
  readonly sameSource: boolean;
  readonly sameLabel: boolean;
  readonly raiseTo: 'minor' | 'major' | null;
}

/** A kind and its reasons, or `unchanged`: a verdict with its evidence. */
export type Verdict =
  | { readonly kind: 'unchanged' }
  | { readonly kind: Exclude<VersionKind, 'first'>; readonly because: readonly string[] };

const some = (lists: Readonly<Record<string, readonly string[]>>): boolean =>
  Object.values(lists).some((list) => list.length > 0);

function breaking({ before, after, structure }: KindEvidence): string[] {
  return [
    ['columns_removed', structure.columns.removed.length > 0],
    ['codes_removed', some(structure.codes.removed)],
    ['measures_removed', structure.measures.removed.length > 0],
    ['measures_redefined', structure.measures.redefined.length > 0],
    ['key_changed', before.key.join() !== after.key.join()],
    ['period_type_changed', before.periodType !== after.periodType],
  ].flatMap(([reason, holds]) => (holds === true ? [String(reason)] : []));
}

function growing({ structure, changes, sameLabel }: KindEvidence): string[] {
  const { period, ...others } = structure.codes.added;
  return [
    ['new_columns', structure.columns.added.length > 0],
    ['new_measures', structure.measures.added.length > 0],
    ['new_periods', (period ?? []).length > 0],
    ['new_codes', some(others)],
    ['rows_added', changes.added > 0],
    ['rows_removed', changes.removed > 0],
    ['values_revised', changes.revised > 0],
    ['statuses_changed', changes.newly_hidden + changes.newly_shown + changes.status_changed > 0],
    ['flags_changed', changes.flags_changed > 0],
    ['label_changed', !sameLabel],
  ].flatMap(([reason, holds]) => (holds === true ? [String(reason)] : []));
}

/**
 * Versions follow meaning (contract, section 14): what may break a client that reads by code is
 * major; what only moves figures or adds to them is minor; other rows from the same bytes are a
 * correction of ours, patch. A declaration may raise the kind, never lower it.
 */
export function judgeKind(evidence: KindEvidence): Verdict {
  const { changes, raiseTo, sameSource, sameLabel } = evidence;
  const major = breaking(evidence);
  const minor = growing(evidence);
  if (major.length + minor.length === 0) return { kind: 'unchanged' };
  const because = [...major, ...minor];
  if (major.length > 0 || raiseTo === 'major') return { kind: 'major', because };
  const moved =
    changes.revised +
    changes.newly_hidden +
    changes.newly_shown +
    changes.status_changed +
    changes.flags_changed +
    changes.removed;
  const corrected = sameSource && sameLabel && moved > 0;
  if (corrected && raiseTo === null) return { kind: 'patch', because: ['corrected', ...because] };
  return { kind: 'minor', because };
}
