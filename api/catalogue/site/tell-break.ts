import type { Break } from '../../../schemas/dataset/label.ts';
import { isFigure } from '../../../schemas/dataset/measure.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';

/** What happened at a break and, where it does not break all of a dataset, what it breaks. */
export function tellBreak(
  { measures }: Pick<Manifest, 'measures'>,
  { what, measures: broken }: Break,
): string {
  if (broken === null) return what;
  const names = measures
    .filter((each) => isFigure(each) && broken.includes(each.id))
    .map(({ name }) => name);
  return `${what} It breaks only: ${names.join('; ')}.`;
}
