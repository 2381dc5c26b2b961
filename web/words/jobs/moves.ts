import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import type { Move } from './list-moves.ts';
import { sayFigure } from '../figure.ts';
import { advertWords } from './adverts.ts';
import { differenceWords } from './pay.ts';

/** Pay of a job and how it differs from that of the job asked for: `£13.10 an hour: £0.77 an hour more, likely …`. */
export function payBesideWords({ pay, pay_difference }: Move): string {
  if (!pay) return 'no figure of pay';
  const difference = differenceWords(pay_difference);
  return difference === undefined ? sayFigure(pay) : `${sayFigure(pay)}: ${difference}`;
}

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
