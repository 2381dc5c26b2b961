import type { FC } from 'hono/jsx';
import type { Beside } from '../../../schemas/answers/sides/beside.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { rangeWords } from '../../words/beside.ts';
import { dateWords } from '../../words/date.ts';

const METHOD = '/about#demand-beside-provision';

interface BesideNotesProps {
  readonly beside: Beside;
  readonly edition: string | null;
  /** Today as an ISO date, where it is known. */
  readonly today: string | undefined;
}

/** What the ranges take for granted, what is not in them, and where the figures come from. */
export const BesideNotes: FC<BesideNotesProps> = ({ beside, edition, today }) => {
  const { remainder, assumptions, not_counted, inputs } = beside;
  const whole = beside.groups.find(({ level }) => level === 0);
  const { achievements = null, openings = null, adverts = null } = whole ?? {};
  return (
    <div class="app-beside-notes">
      <h2 class="govuk-heading-m">How to read it</h2>
      <p class="govuk-body">
        A course may lead to several groups of occupations, and nobody publishes how many of its
        completers take which way. So at most all achievements of every linked subject lead to a
        group, and at least those of subjects that are linked to nothing else. Something is said
        only where it holds over the whole range. It is no count of a shortage. Adverts of a day are
        a stock, beside which completers of a year say nothing.{' '}
        <a class="govuk-link" href={METHOD}>
          How it is worked out
        </a>
        .
      </p>
      {beside.bases
        .filter(({ held }) => !held)
        .map(({ message }) => (
          <p class="govuk-body">{message}</p>
        ))}
      {remainder && (
        <p class="govuk-body">
          Achievements, {remainder.period_name}: {rangeWords(achievements)} aims in subjects that
          are linked to occupations, and {rangeWords(remainder)} in preparation for life and work or
          in subjects not known, which lead to none by themselves. Each is counted once in these
          two.
        </p>
      )}
      <h2 class="govuk-heading-m">What it takes for granted</h2>
      <ul class="govuk-list govuk-list--bullet">
        {assumptions.map(({ message }) => (
          <li>{message}</li>
        ))}
      </ul>
      <h2 class="govuk-heading-m">What is not counted</h2>
      <p class="govuk-body">
        Local further education is one supply of people among several. Not in any figure here:{' '}
        {listWords(not_counted.map(({ message }) => message))}.
      </p>
      <h2 class="govuk-heading-m">Sources</h2>
      <ul class="govuk-list govuk-list--bullet app-sources">
        {inputs.map(({ dataset, version, title, attribution }) => (
          <li>
            <a class="govuk-link" href={`/datasets/${dataset}`}>
              {title}
            </a>
            , version {version}. {capital(attribution)}.
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">
        {achievements && `Achievements of the ${achievements.period_name}. `}
        {openings &&
          `Projected openings of ${openings.period_name}, a fifteenth of them for a year. `}
        {adverts && `Adverts live on a day in ${adverts.period_name}. `}
        Ranges made by Alongside: {beside.dataset}, version {beside.version}
        {edition !== null && `, edition ${edition}`}
        {today !== undefined && `, read on ${dateWords(today)}`}.
      </p>
    </div>
  );
};
