import type { Break } from '../../../schemas/dataset/label.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';

/** What happened at a break and, where it does not break all of a dataset, what it breaks. */
export function tellBreak(
  { measures }: Pick<Manifest, 'measures'>,
  { what, measures: broken }: Break,
): string {
  if (broken === null) return what;
  const names = measures.flatMap(({ id, name, role }) =>
    role === 'figure' && broken.includes(id) ? [name] : [],
  );
  return `${what} It breaks only: ${names.join('; ')}.`;
}
