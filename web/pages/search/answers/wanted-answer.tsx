import type { FC } from 'hono/jsx';
import { SaidFigure } from '../../../parts/job/answer.tsx';
import { jobHref } from '../../../reading/jobs/job-href.ts';
import type { AnsweredWanted } from '../../../reading/search/answers/answered.ts';
import { advertWords, changeWords } from '../../../words/jobs/adverts.ts';
import { flagSentence } from '../../../words/status.ts';
import { plainName } from '../../../words/jobs/plain-name.ts';

/** Which jobs most adverts of a place are for, or which changed most, each a way to its pay and outlook. */
export const WantedAnswered: FC<{ answered: AnsweredWanted }> = ({
  answered: { wanted, list, area },
}) => {
  const isOfChange = list === 'changed' && wanted.changed.length > 0;
  const jobs = isOfChange ? wanted.changed : wanted.most;
  const [first] = wanted.most;
  return (
    <section class="app-answered app-answered-wanted" aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        {isOfChange ? 'Adverts most changed on a year' : 'Most adverts'}: {wanted.area.name}
      </h2>
      <p class="govuk-body">
        Online job adverts {advertWords(wanted.kind, first?.adverts.period_name ?? '')}, by
        occupation. One employer may place many adverts; an advert is not a vacancy.
        {list === 'changed' && !isOfChange && ' Which of them grow cannot be told from these.'}
      </p>
      <ol class="govuk-list govuk-list--number">
        {jobs.map(({ code, name, adverts, trend: { change } }) => (
          <li>
            <a class="govuk-link" href={jobHref(code, area.code)}>
              {plainName(name)}
            </a>
            : <SaidFigure figure={adverts} plain />
            {isOfChange && change && `, ${changeWords(change)}`}
          </li>
        ))}
      </ol>
      {(first?.adverts.flags ?? [])
        .filter((flag) => flag !== 'invented' && flag !== 'constructed')
        .map((flag) => (
          <p class="govuk-body-s">{flagSentence(flag)}</p>
        ))}
      {wanted.cautions.map(({ message }) => (
        <p class="govuk-body-s">{message}</p>
      ))}
      <p class="govuk-body-s">
        Source:{' '}
        <a class="govuk-link" href={`/datasets/${first?.adverts.dataset ?? ''}`}>
          {first?.adverts.source}
        </a>
        .{' '}
        <a class="govuk-link" href={`/areas/${area.code}#demand`}>
          More of the demand there
        </a>
      </p>
    </section>
  );
};
