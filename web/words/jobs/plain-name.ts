import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { inSentence, listWords } from '../../../schemas/words/list.ts';

/**
 * The name of an occupation without what only its classification needs: `n.e.c.` is "not elsewhere
 * classified", the others of their kind.
 */
export const plainName = (name: string): string =>
  name.replace(/,? n\.e\.c\.?$/i, ' (other kinds)');

/**
 * What a name leaves out that only says that its group is the rest of another: `“Other” here: of nursing
 * professionals, all but midwifery nurses and …`. Undefined where the name says what it is of.
 */
export function apartWords({
  parents,
  apart_from: others,
}: JobAnswer['occupation']): string | undefined {
  const [group] = parents;
  if (!group || others.length === 0) return undefined;
  const names = others.map(({ name }) => inSentence(name));
  return `“Other” here: of ${inSentence(group.name)}, all but ${listWords(names)}.`;
}
