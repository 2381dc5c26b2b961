import type { VersionRecord } from '../../../schemas/answers/version.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { numberWords } from '../../words/number.ts';

const COUNTED = [
  ['added', 'added'],
  ['revised', 'revised'],
  ['removed', 'removed'],
  ['newly_hidden', 'newly hidden'],
  ['newly_shown', 'newly shown'],
  ['status_changed', 'with another status'],
] as const;

/** How many cells changed in which way, as a sentence without its end. */
export function changesWords({ kind, changes }: Pick<VersionRecord, 'kind' | 'changes'>): string {
  if (kind === 'first') return 'First release: nothing before it';
  if (!changes) return 'Not counted';
  const parts = COUNTED.flatMap(([key, words]) =>
    changes[key] > 0 ? [`${numberWords(changes[key])} ${words}`] : [],
  );
  const figures = parts.length === 0 ? 'No figure changed' : `Figures: ${listWords(parts)}`;
  const { flags_changed: marks } = changes;
  if (marks === 0) return figures;
  return `${figures}. Of ${numberWords(marks)} the figure stayed and only its marks changed, such as “provisional”`;
}

/** Why there is this version, in words. */
export function whyWords({ kind, because, note }: VersionRecord): string {
  const reasons = because.map((reason) => reason.replaceAll('_', ' '));
  const why = capital(reasons.length > 0 ? listWords(reasons) : `${kind} release`);
  return note === null ? why : `${why}. ${note}`;
}

/** Whether it can still be read, and why not. */
export function stateWords({ state, state_reason: reason }: VersionRecord): string {
  return reason === null ? capital(state) : `${capital(state)}: ${reason}`;
}
