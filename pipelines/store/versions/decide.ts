import type { Manifest } from '../../../schemas/release/manifest.ts';
import type { Comparison } from './compare.ts';

/** A correction of ours must say what was wrong; the publish stops until it does. */
class CorrectionNoteMissing extends Error {}

/** What a manifest says of how its release follows the one before. */
type Decided = Pick<Manifest, 'kind' | 'because' | 'note'>;

/**
 * How a release follows the one before; null when it would be the same. `comparison` null: there is
 * none before. Throws {@link CorrectionNoteMissing} for a correction without a note.
 */
export function decideVersion(
  comparison: Comparison | null,
  correction: string | null,
): Decided | null {
  if (comparison === null) return { kind: 'first', because: ['first_release'], note: null };
  const { verdict } = comparison;
  if (verdict.kind === 'unchanged') return null;
  if (verdict.kind !== 'patch')
    return { kind: verdict.kind, because: [...verdict.because], note: null };
  if (correction === null) {
    throw new CorrectionNoteMissing(
      'correction_note: the same snapshots now give other rows; say in the declaration ("correction") what was wrong',
    );
  }
  return { kind: 'patch', because: [...verdict.because], note: correction };
}
