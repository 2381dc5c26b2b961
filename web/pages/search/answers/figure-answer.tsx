import type { FC } from 'hono/jsx';
import { breaksOf } from '../../../../schemas/dataset/label.ts';
import { isBracket, isConfidence } from '../../../../schemas/figures/interval.ts';
import { type AreaType, areaTypeWords } from '../../../../schemas/words/area-types.ts';
import { capital } from '../../../../schemas/words/list.ts';
import { STATUSES } from '../../../../schemas/words/vocabulary.ts';
import { ageWords } from '../../../charts/words/age.ts';
import { Number } from '../../../parts/figure/number.tsx';
import { YearBefore } from '../../../parts/figure/year-before.tsx';
import { Spark } from '../../../parts/tiles/spark.tsx';
import { figureCodes, figureHref } from '../../../reading/measures/figure-href.ts';
import type { AnsweredFigure } from '../../../reading/search/answers/figures/read-figure.ts';
import type { Question } from '../../../reading/search/question/question.ts';
import { shortFigure } from '../../../words/number.ts';
import { flagSentence } from '../../../words/status.ts';
import { OutsideLink } from '../../../parts/outside-link.tsx';

/** Kinds of area that share their names with others, so that the kind is said. */
const SAID_WITH_KIND: readonly AreaType[] = [
  'lsip',
  'lep',
  'combined_authority',
  'county',
  'metropolitan_county',
  'ttwa',
];

/** The place as a heading has it: `West Yorkshire (combined authority)`. */
const placeWords = ({ name, type }: AnsweredFigure['place']): string =>
  SAID_WITH_KIND.includes(type) ? `${name} (${areaTypeWords(type)})` : name;

/** How sure the number is: its interval, that there is none, or why there is no number. */
function surenessWords({ row, measure, dataset }: AnsweredFigure): string {
  const { value, low, high, unit, status, interval, reason } = row;
  if (value === null && status === 'unreliable') return 'Too uncertain: the sample is too small.';
  if (value === null) return reason ?? `${capital(STATUSES[status])}.`;
  if (low !== null && high !== null && (isConfidence(interval) || isBracket(interval))) {
    const range = [low, high].map((end) => shortFigure(end, unit, measure.decimals)).join(' to ');
    return isConfidence(interval) ? `95% interval: ${range}.` : `Between ${range}.`;
  }
  return dataset?.estimated_from === 'survey'
    ? 'An estimate from a survey; no interval is held with it.'
    : '';
}

/** How old a figure is of which newer ones should have come since; undefined of others. */
const ageOf = ({ row, dataset }: AnsweredFigure, today: string | undefined): string | undefined =>
  today === undefined || !dataset
    ? undefined
    : ageWords(row.period_end, today, dataset.labels.regularity.value);

/** The period, and how old it is where newer figures should have come since. */
function periodWords(figure: AnsweredFigure, today: string | undefined): string {
  const age = ageOf(figure, today);
  const { period_name: period } = figure.row;
  return age === undefined ? `${period}.` : `${period} (${age}).`;
}

/** Where its publisher has the figure that is lacking, or newer ones where they should have come since. */
function linkPublisher(
  figure: AnsweredFigure,
  today: string | undefined,
): { readonly href: string; readonly words: string } | undefined {
  const { row, measure, dataset } = figure;
  if (row.value === null && row.low === null)
    return { href: measure.publisher_words, words: 'where they are published' };
  return dataset && ageOf(figure, today) !== undefined
    ? { href: dataset.labels.source.url, words: 'where newer ones are published' }
    : undefined;
}

/** What must be known of the number: its marks, and where it comes from when it is not the area’s own. */
function marksOf({ row, cautions }: AnsweredFigure): string[] {
  const flags = row.flags.filter((flag) => flag !== 'invented' && flag !== 'break');
  return [...flags.map(flagSentence), ...cautions.map(({ message }) => message)];
}

/** Today as an ISO date; undefined where no clock was given. */
interface Dated {
  readonly today: string | undefined;
}

const Figure: FC<{ figure: AnsweredFigure }> = ({ figure: { row, measure } }) => (
  <Number
    row={row}
    decimals={measure.decimals}
    said
    dataset={row.dataset}
    codes={figureCodes(row)}
  />
);

/** From when on figures are held, where they are asked for from a year of which none is. */
const HeldFrom: FC<{ rows: AnsweredFigure['rows']; since: string | undefined }> = ({
  rows: [first],
  since,
}) =>
  first && since !== undefined && first.period_end.slice(0, 4) > since ? (
    <p class="govuk-body app-held-from">
      Held from {first.period_name}: none of {since} is held.
    </p>
  ) : (
    <></>
  );

/** The figure that was asked for, large: number, period, how sure, its line, its source, one link. */
export const FigureAnswer: FC<Dated & { figure: AnsweredFigure; since: Question['since'] }> = ({
  figure,
  today,
  since,
}) => {
  const { name, place, row, rows } = figure;
  const elsewhere = linkPublisher(figure, today);
  return (
    <section class="app-answered" aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        <a class="govuk-link" href={figureHref(figure.row)}>
          {name}: {placeWords(place)}
        </a>
      </h2>
      <div class="app-answered__row">
        <p class="app-answered__number">
          <Figure figure={figure} />
        </p>
        <Spark name={name} history={rows} />
      </div>
      <p class="govuk-body">
        {periodWords(figure, today)} {surenessWords(figure)}
      </p>
      <HeldFrom rows={rows} since={since} />
      <YearBefore
        row={row}
        rows={rows}
        fineness={figure.measure}
        breaks={breaksOf(figure.dataset?.breaks ?? [], figure.measure.id)}
        isEstimate={(figure.dataset?.estimated_from ?? null) !== null}
      />
      {marksOf(figure).map((words) => (
        <p class="govuk-body-s">{words}</p>
      ))}
      <p class="govuk-body-s app-answered__source">
        Source: {row.source}.{' '}
        <a class="govuk-link" href={`/datasets/${row.dataset}`}>
          About these figures
        </a>
        {elsewhere && (
          <>
            {', '}
            <OutsideLink href={elsewhere.href}>{elsewhere.words}</OutsideLink>
          </>
        )}
      </p>
    </section>
  );
};

/** Further figures that answer the same words, a line each. */
export const OtherFigures: FC<
  Dated & { figures: readonly AnsweredFigure[]; arePeriodsMixed: boolean }
> = ({ figures, today, arePeriodsMixed }) =>
  figures.length === 0 ? (
    <></>
  ) : (
    <>
      {arePeriodsMixed && (
        <p class="govuk-body">
          <strong>These figures are of different periods</strong>, so they cannot be set beside each
          other.
        </p>
      )}
      <ul class="govuk-list app-answered__others">
        {figures.map((figure) => (
          <li>
            <a class="govuk-link" href={figureHref(figure.row)}>
              {figure.name}: {placeWords(figure.place)}
            </a>
            : <Figure figure={figure} />, {periodWords(figure, today)} {surenessWords(figure)}{' '}
            Source: {figure.row.source}.
          </li>
        ))}
      </ul>
    </>
  );
