import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import type { Move } from './list-moves.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { sayFigure } from '../figure.ts';
import { advertWords } from './adverts.ts';
import { differenceWords } from './pay.ts';

/** Pay of a job and how it differs from that of the job asked for: `£13.10 an hour: £0.77 an hour more, likely …`. */
export function payBesideWords({ pay, pay_difference }: Move): string {
  if (!pay) return 'no figure of pay';
  const difference = differenceWords(pay_difference);
  return difference === undefined ? sayFigure(pay) : `${sayFigure(pay)}: ${difference}`;
}

/**
 * What the job itself pays in the place of the others: `This job: £13.20 an hour in the middle, England.`,
 * and why that is not the pay that was told of it before; undefined where it is not held.
 */
export function ownPayWords({
  pay,
  related,
}: Pick<JobAnswer, 'pay' | 'related'>): string | undefined {
  const [own] = related.occupations;
  if (!own?.pay || !related.pay_in) return undefined;
  const { name, code } = related.pay_in;
  const words = `This job: ${sayFigure(own.pay)} in the middle, ${name}.`;
  if (!pay || pay.area.code === code) return words;
  return `${words} That is not its pay in ${pay.area.name}, told above: jobs are compared where most of them have a figure.`;
}

/** By which subjects jobs of other groups are led to: `Warehousing and Distribution`. */
const subjectsOf = (moves: readonly Move[]): string =>
  listWords([...new Set(moves.flatMap(({ subject }) => subject?.name ?? []))]);

/** Said before jobs of other groups that pay more: which courses lead to both. */
export const trainedWords = (moves: readonly Move[]): string =>
  `Courses in ${subjectsOf(moves)} lead to this kind of job, and to these, which pay more:`;

/** The same below a table whose last rows they are. */
export const lastWords = (moves: readonly Move[]): string =>
  `${moves.length === 1 ? 'The last is' : `The last ${moves.length} are`} of another kind: courses in ${subjectsOf(moves)} lead to both, and they pay more.`;

/** Of which place and period the pay and the adverts beside each other are; undefined where neither is held. */
export function movesOfWords({
  area,
  related,
}: Pick<JobAnswer, 'area' | 'related'>): string | undefined {
  const noneWords = ({ code }: JobAnswer['area']): string =>
    code === area.code ? '' : ` (none are held by job for ${area.name})`;
  const { occupations, adverts_in, adverts_kind, pay_in } = related;
  const [adverts] = occupations.flatMap((each) => each.adverts ?? []);
  const [pay] = occupations.flatMap((each) => each.pay ?? []);
  const parts = [
    ...(pay && pay_in ? [`pay in the middle, ${pay_in.name}, ${pay.period_name}`] : []),
    ...(adverts && adverts_in && adverts_kind
      ? [
          `adverts ${advertWords(adverts_kind, adverts.period_name)}, ${adverts_in.name}${noneWords(adverts_in)}`,
        ]
      : []),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
}
