import type { FC } from 'hono/jsx';
import type { MeasureRecord } from '../../../schemas/answers/measure.ts';
import { ageWords } from '../../charts/words/age.ts';
import { Number } from '../../parts/figure/number.tsx';
import { tellOnAYear } from '../../parts/tiles/tell-on-a-year.ts';
import type { Headline } from '../../reading/home/read-headlines.ts';
import { figureCodes, figureHref } from '../../reading/measures/figure-href.ts';

interface HeadlinesProps {
  readonly headlines: readonly Headline[];
  readonly dictionary: readonly MeasureRecord[];
  /** Today as an ISO date; undefined where no clock was given. */
  readonly today: string | undefined;
}

interface ItemProps extends Pick<HeadlinesProps, 'today'> {
  readonly headline: Headline;
  readonly decimals: number;
}

const Item: FC<ItemProps> = ({ headline, decimals, today }) => {
  const { measure, area } = headline;
  const { latest, name, dataset } = measure;
  // What is told as news says its age by the month, however seldom its dataset appears.
  const age = today === undefined ? undefined : ageWords(latest.period_end, today, 'monthly');
  return (
    <li>
      <a class="govuk-link" href={figureHref(latest)}>
        {name}, {area.name}
      </a>
      :{' '}
      <strong>
        <Number
          row={latest}
          decimals={decimals}
          said
          dataset={dataset}
          codes={figureCodes(latest)}
        />
      </strong>
      , {latest.period_name}
      {age !== undefined && ` (${age})`}. {tellOnAYear(measure, decimals).words}.{' '}
      <span class="app-status">{latest.source}</span>
    </li>
  );
};

/** What changed for certain, a sentence each, out of the newest figures; or that nothing did. */
export const Headlines: FC<HeadlinesProps> = ({ headlines, dictionary, today }) => (
  <section aria-labelledby="news">
    <h2 class="govuk-heading-m" id="news">
      What changed
    </h2>
    {headlines.length === 0 ? (
      <p class="govuk-body">No change of a whole country on a year is certain in what is held.</p>
    ) : (
      <ul class="govuk-list">
        {headlines.map((headline) => (
          <Item
            headline={headline}
            today={today}
            decimals={dictionary.find(({ id }) => id === headline.measure.measure)?.decimals ?? 0}
          />
        ))}
      </ul>
    )}
  </section>
);
