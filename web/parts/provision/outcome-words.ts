import type { ReadOutcomes, SubjectOutcome } from '../../reading/providers/read-outcomes.ts';
import { STATUS_WORDS } from '../../../schemas/words/vocabulary.ts';
import { numberWords, shortFigure } from '../../words/number.ts';

type Point = SubjectOutcome['funnel']['points'][number];

/** One outcome of each subject that has figures of its own: parts may share those of their area. */
export const listOnce = ({ told }: Pick<ReadOutcomes, 'told'>): SubjectOutcome[] => [
  ...new Map(told.map((each) => [each.of.code, each])).values(),
];

/** The figures of some providers, in the order of their names: there is no order of merit. */
export const pointsOf = (
  outcomes: Pick<ReadOutcomes, 'told'>,
  providers: ReadonlySet<string>,
): { readonly outcome: SubjectOutcome; readonly point: Point }[] =>
  listOnce(outcomes)
    .flatMap((outcome) =>
      outcome.funnel.points
        .filter(({ provider }) => providers.has(provider))
        .map((point) => ({ outcome, point })),
    )
    .toSorted((a, b) => a.point.provider_name.localeCompare(b.point.provider_name, 'en-GB'));

/** A rate with its interval, a range, or why there is none. */
export function rateWords({ funnel: { measure } }: SubjectOutcome, point: Point): string {
  const { value, low, high, status } = point;
  const say = (rate: number): string => shortFigure(rate, measure.unit, measure.decimals);
  if (low === null || high === null) return value === null ? STATUS_WORDS[status] : say(value);
  const likely = `${say(low)} to ${say(high)}`;
  return value === null ? likely : `${say(value)}, likely ${likely}`;
}

/** Of how many people a rate of a provider is. */
export const baseWords = ({ n }: Point): string => (n === null ? 'not published' : numberWords(n));

/** The rate of all providers together: `83.1% of the people of 112 providers in 2022 to 2023 together`. */
export function centreWords({ funnel }: Pick<SubjectOutcome, 'funnel'>): string {
  const { measure, centre, group, period } = funnel;
  const rate = shortFigure(centre, measure.unit, Math.max(1, measure.decimals));
  return `${rate} of the people of ${numberWords(group.providers)} providers in ${period.name} together`;
}
