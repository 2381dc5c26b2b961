import { CONSENTS } from '../../../schemas/signals/words.ts';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { readCatalogue } from '../../reading/catalogue.ts';
import type { PageContext } from '../context.ts';
import { NAMES } from './fields.ts';
import { AskForm, FileForm, SignalForm } from './forms.tsx';
import type { Filled } from './forms.tsx';
import { ShowOutcome } from './outcome.tsx';
import type { Outcome } from './outcome.tsx';

/** A form that was sent: what was filled in, and what came of it. */
export interface SentForm {
  readonly does: string;
  readonly filled: Filled;
  readonly outcome: Outcome;
}

/** What is made of signals. */
const MADE = ['employer-signals', 'open-signals'];

/** What signals are for, the forms to hand them in, and what came of what was given. */
export async function signalsPage({ client, frame }: PageContext, sent?: SentForm) {
  const held = (await readCatalogue(client)).filter(({ id }) => MADE.includes(id));
  return (
    <Page
      frame={frame}
      title="Tell of jobs to come"
      description="For employers and local partners: hand in vacancies, hiring plans and developments once, and see what became of them."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Tell of jobs to come</h1>
      {sent && <ShowOutcome outcome={sent.outcome} single={sent.does === 'one'} />}
      <p class="govuk-body-l">
        Employers are asked again and again for the same: vacancies, hiring plans, a site that
        opens, a contract won, redundancies. Here it is told once, and counted for everybody.
      </p>
      <h2 class="govuk-heading-m">What may be done with it is for you to say</h2>
      <dl class="app-glossary">
        {Object.entries(CONSENTS).map(([consent, means]) => (
          <div class="app-glossary__term">
            <dt class="govuk-heading-s">{NAMES[consent]}</dt>
            <dd class="govuk-body">It {means}.</dd>
          </div>
        ))}
      </dl>
      {held.length > 0 && (
        <p class="govuk-body">
          What is made of it:{' '}
          {held.map(({ id, title }, at) => (
            <>
              {at > 0 && ', '}
              <a class="govuk-link" href={`/datasets/${id}`}>
                {title}
              </a>
            </>
          ))}
          .
        </p>
      )}
      <h2 class="govuk-heading-l" id="one">
        Tell of one
      </h2>
      <SignalForm filled={sent?.does === 'one' ? sent.filled : {}} />
      <h2 class="govuk-heading-l" id="file">
        Hand in a file
      </h2>
      <p class="govuk-body">
        <a class="govuk-link" href="/signals/template.csv" download="signals.csv">
          Download the template (CSV)
        </a>
        , one signal a row. Where one cell is wrong, all that is wrong is told and nothing is taken.
      </p>
      <FileForm />
      <h2 class="govuk-heading-l" id="ask">
        What came of it, and what is known already
      </h2>
      <AskForm filled={sent?.does === 'ask' ? sent.filled : {}} />
    </Page>
  );
}
