import type { Dataset } from '../../../datasets/discover.ts';
import { nearest } from '../../../schemas/words/nearest.ts';
import { Misuse } from './cli.ts';

/**
 * The datasets of these names, all of them when none is given. Throws {@link Misuse} with the
 * nearest names for each that is not known.
 */
export function pickDatasets(all: readonly Dataset[], names: readonly string[]): Dataset[] {
  const known = all.map(({ declaration }) => declaration.id);
  const faults = names.filter((name) => !known.includes(name));
  if (faults.length > 0) throw new Misuse(faults.map((name) => describe(name, known)).join('\n'));
  return names.length === 0
    ? [...all]
    : all.filter(({ declaration }) => names.includes(declaration.id));
}

function describe(name: string, known: readonly string[]): string {
  const near = nearest(name, known, 3);
  const hint =
    near.length === 0
      ? 'see "alongside datasets" for all of them'
      : `did you mean ${near.join(' or ')}?`;
  return `unknown dataset "${name}"; ${hint}`;
}
