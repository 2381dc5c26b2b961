import type { FC } from 'hono/jsx';
import { listWords } from '../../../schemas/words/list.ts';
import type { LiveVacancies as Read } from '../../reading/adverts/read-vacancies.ts';
import { agoWords, dateWords } from '../../words/date.ts';
import { countWords, numberWords } from '../../words/number.ts';
import { VacancyItem } from './vacancy-item.tsx';

/** How many there are, where, and in which order they stand. */
function countedWords({ answer: { total, returned, area, near } }: Read): string {
  const where = near ? ` within 30 km of ${near.name}` : area ? ` in ${area.name}` : '';
  if (total === 0) return `None known${where}.`;
  const order = near ? 'the nearest first' : 'the newest first';
  const first = returned < total ? `; these are the first ${numberWords(returned)}` : '';
  return `${countWords(total, 'vacancy', 'vacancies')}${where}, ${order}${first}.`;
}

/** How many there are, as the title of what is folded. */
export const foldedWords = ({ answer: { total } }: Read): string =>
  total === 0
    ? 'No live vacancy is known: which channels are seen here'
    : `${countWords(total, 'live vacancy', 'live vacancies')} in the channels that are seen here`;

/** When the channels were last read whole, and how long ago that is where today is known. */
function sweptWords({ answer: { swept } }: Read, today: string | undefined): string {
  if (swept === null) return '';
  const { from, to } = swept;
  const ago = (day: string): string => (today === undefined ? '' : `, ${agoWords(day, today)}`);
  if (from === to) return ` As the channels stood on ${dateWords(to)}${ago(to)}.`;
  return ` As the channels stood when each was last read whole: the first on ${dateWords(from)}${ago(from)}, the last on ${dateWords(to)}${ago(to)}.`;
}

/** What tells these from the adverts that are counted on the same page. */
const WHICH =
  'Each is one opening that can be applied for, in a channel that is read here. Adverts, where they are counted on this page, are all adverts online, from another source: never add the two.';

interface LiveVacanciesProps {
  readonly vacancies: Read;
  /** Today as an ISO date; without it no age is told. */
  readonly today: string | undefined;
}

/** Live vacancies of the channels that are seen, with links out, and what is not seen. */
export const LiveVacancies: FC<LiveVacanciesProps> = ({ vacancies, today }) => {
  const { answer, json } = vacancies;
  const { data, words, attributions, invented } = answer;
  return (
    <>
      <p class="govuk-body">
        {countedWords(vacancies)}
        {sweptWords(vacancies, today)}
        {invented && data.length > 0 && ' All of them are invented.'} {WHICH}
      </p>
      {data.length > 0 && (
        <ul class="govuk-list govuk-body-s">
          {data.map((vacancy) => (
            <VacancyItem vacancy={vacancy} />
          ))}
        </ul>
      )}
      <p class="govuk-body-s">
        {words.join(' ')}{' '}
        <a class="govuk-link" href="/channels">
          What is seen, and what is not
        </a>
        {' · '}
        <a class="govuk-link" href={json}>
          These vacancies as JSON
        </a>
      </p>
      {attributions.length > 0 && (
        <p class="govuk-body-s">{listWords(attributions.map(({ attribution }) => attribution))}.</p>
      )}
    </>
  );
};
