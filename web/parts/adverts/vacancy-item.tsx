import type { FC } from 'hono/jsx';
import type { VacancyRecord } from '../../../schemas/answers/adverts/vacancies.ts';
import { PLACE_KINDS } from '../../../schemas/adverts/vacancy.ts';
import { capital, listWords } from '../../../schemas/words/list.ts';
import { tellMerges } from '../../../schemas/adverts/tell-merges.ts';
import { dateWords } from '../../words/date.ts';
import { countWords, numberWords } from '../../words/number.ts';
import { Fold } from '../fold.tsx';

/** `£23,000 to £25,000 a year`; as the advert prints it where no amount was read; null without pay. */
export function payWords({ low, high, printed }: VacancyRecord['pay']): string | null {
  const pounds = (amount: number): string => `£${numberWords(amount)}`;
  if (low !== null && high !== null) {
    return `${low === high ? pounds(low) : `${pounds(low)} to ${pounds(high)}`} a year`;
  }
  if (low !== null) return `from ${pounds(low)} a year`;
  return high === null ? printed : `up to ${pounds(high)} a year`;
}

/** Where the job is: as printed, otherwise the authorities, or what is known instead. */
function placeWords({ place }: VacancyRecord): string {
  const { kind, printed, areas, region } = place;
  if (printed !== null) return printed;
  if (areas.length > 0) return listWords(areas.map(({ name }) => name));
  return region?.name ?? (kind === 'unknown' ? 'place not known' : PLACE_KINDS[kind]);
}

/** What is told of a vacancy beside its title. */
function facts(vacancy: VacancyRecord): string[] {
  const { employer, km, contract, hours, openings, closes, pay } = vacancy;
  return [
    employer ?? 'employer not named',
    placeWords(vacancy),
    km === null ? null : `${numberWords(km, 1)} km away`,
    payWords(pay) ?? 'pay not stated',
    contract,
    hours,
    openings === null ? null : countWords(openings, 'opening'),
    closes === null ? null : `closes ${dateWords(closes)}`,
  ].flatMap((each) => each ?? []);
}

/** One live vacancy: its title, what is told of it, a link to each channel that shows it, and why they are one. */
export const VacancyItem: FC<{ vacancy: VacancyRecord }> = ({ vacancy }) => {
  const { title, links } = vacancy;
  const merges = tellMerges(vacancy);
  return (
    <li>
      <strong>{title}</strong>
      <span class="app-status">. {capital(facts(vacancy).join('; '))}. </span>
      {links.map(({ name, url }, at) => (
        <>
          {at > 0 && ', '}
          {url === null ? (
            name
          ) : (
            <a class="govuk-link" href={url} rel="external nofollow noopener">
              {name}
              <span class="govuk-visually-hidden">: {title} (opens another site)</span>
            </a>
          )}
        </>
      ))}
      {merges.length > 0 && (
        <Fold title="Why these adverts are one" of={title}>
          <p class="govuk-body-s">{merges.join(' ')}</p>
        </Fold>
      )}
    </li>
  );
};
