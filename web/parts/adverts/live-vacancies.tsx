import type { FC } from 'hono/jsx';
import { listWords } from '../../../schemas/words/list.ts';
import type { LiveVacancies as Read } from '../../reading/adverts/read-vacancies.ts';
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

/** What tells these from the adverts that are counted on the same page. */
const WHICH =
  'Each is one opening that can be applied for, in a channel that is read here. Adverts, where they are counted on this page, are all adverts online, from another source: never add the two.';

/** Live vacancies of the channels that are seen, with links out, and what is not seen. */
export const LiveVacancies: FC<{ vacancies: Read }> = ({ vacancies }) => {
  const { answer, json } = vacancies;
  const { data, words, attributions, invented } = answer;
  return (
    <>
      <p class="govuk-body">
        {countedWords(vacancies)}
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
