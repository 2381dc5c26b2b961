import type { Child, FC } from 'hono/jsx';
import type { Wanted, WantedOccupation } from '../../../../schemas/answers/jobs/wanted.ts';
import { jobHref } from '../../../reading/jobs/job-href.ts';
import { sayFigure } from '../../../words/figure.ts';
import { advertWords, changeWords } from '../../../words/jobs/adverts.ts';

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly area: string;
  readonly occupations: readonly WantedOccupation[];
  readonly tell: (occupation: WantedOccupation) => Child;
  /** Said where there is none. */
  readonly none: string;
}

/** Occupations, each a way to the job in this place, with the figure that puts it there. */
const List: FC<ListProps> = ({ id, title, area, occupations, tell, none }) => (
  <section class="app-job-answer" aria-labelledby={id}>
    <h3 class="govuk-heading-s" id={id}>
      {title}
    </h3>
    {occupations.length === 0 ? (
      <p class="govuk-body-s">{none}</p>
    ) : (
      <ol class="govuk-list govuk-body-s">
        {occupations.map((each) => (
          <li>
            <a class="govuk-link" href={jobHref(each.code, area)}>
              {each.name}
            </a>
            : {tell(each)}
          </li>
        ))}
      </ol>
    )}
  </section>
);

interface WantedProps {
  readonly wanted: Wanted;
  /** The code of the area that the page is of. */
  readonly area: string;
}

/** The occupations most asked for here, most above England, and most changed. */
export const WantedLists: FC<WantedProps> = ({ wanted, area }) => {
  const { kind, most, above, changed, least, cautions } = wanted;
  const [first] = most;
  const [moved] = changed;
  const period = first?.adverts.period_name ?? '';
  const earlier = moved?.trend.change?.period_name;
  return (
    <>
      <p class="govuk-body">
        Online job adverts {advertWords(kind, period)}, {wanted.area.name}. Choose a job for its
        pay, its outlook and what leads there.
      </p>
      {cautions.map(({ message }) => (
        <p class="govuk-body-s">{message}</p>
      ))}
      <div class="app-job-answers">
        <List
          id="most-asked"
          title="Most asked for"
          area={area}
          occupations={most}
          tell={({ adverts }) => sayFigure(adverts)}
          none="No counts are held."
        />
        <List
          id="most-above"
          title="Most above England"
          area={area}
          occupations={above}
          tell={({ quotient }) => quotient && `${sayFigure(quotient)} times its share in England`}
          none={`None that can be told of those with ${least} adverts or more.`}
        />
        <List
          id="most-changed"
          title="Most changed on a year"
          area={area}
          occupations={changed}
          tell={({ trend: { change } }) => change && changeWords(change)}
          none="Cannot tell: no count of an occupation here can be set beside one of a year before."
        />
      </div>
      <p class="govuk-body-s">
        The last two lists leave out occupations with fewer than {least} adverts
        {earlier !== undefined && earlier !== period && `; changes are of ${earlier}`}. One employer
        may place many adverts, so no figure here has an interval of chance. Source:{' '}
        <a class="govuk-link" href={`/datasets/${first?.adverts.dataset ?? ''}`}>
          {first?.adverts.source}
        </a>
        ,{' '}
        <a class="govuk-link" href={wanted.data}>
          all of it as data
        </a>
        .
      </p>
    </>
  );
};
