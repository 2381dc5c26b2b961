import { drawFunnel } from '../../charts/funnel/draw-funnel.ts';
import { ProblemSummary } from '../../parts/form/problem-summary.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Section } from '../../parts/layout/section.tsx';
import type { PageContext, Query } from '../context.ts';
import { FunnelForm, readChoices } from './funnel-form.tsx';
import { funnelTitle } from '../../views/funnel/funnel-view.ts';
import { readFunnel } from '../../views/funnel/read-funnel.ts';
import { Result } from './result.tsx';

const KNOWN = ['measure', 'period', 'provider', 'page', 'edition'];
const LABELS = { measure: 'Measure', period: 'Period', provider: 'Mark one provider' };

/** Providers of one group by size and rate: who can be told from the others, and who cannot. */
export async function funnelPage(context: PageContext, query: Query) {
  const { client, frame } = context;
  const { answer, problem, known, path } = await readFunnel(context, query);
  const choices = await readChoices(client, answer, problem);
  const labels = Object.fromEntries(choices.columns.map(({ column, label }) => [column, label]));
  const drawn = answer && (await drawFunnel(answer));
  const title = answer ? funnelTitle(answer) : 'Providers on a funnel';
  const page = (
    <Page
      frame={frame}
      takesParameters
      state={['measure', 'period', 'provider']}
      title={title}
      description="Rates of providers by size, with the limits of chance: who can be told from the others, how often that is wrong, and what it would find."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">{title}</h1>
      <StrayParameters query={query} known={answer ? [...known, 'page'] : KNOWN} />
      {problem && <ProblemSummary problem={problem} fields={{ ...LABELS, ...labels }} />}
      {problem && problem.errors.length > 0 && <p class="govuk-body">{problem.detail}</p>}
      {answer && drawn && <Result {...{ answer, drawn, query, path }} base={frame.publicUrl} />}
      <Section id="another" title={answer ? 'Another comparison' : 'Choose what to compare'}>
        {choices.measures.length === 0 ? (
          <p class="govuk-body">No rate by provider is held here.</p>
        ) : (
          <FunnelForm choices={choices} query={query} answer={answer} />
        )}
      </Section>
    </Page>
  );
  return { status: problem ? 400 : 200, page } as const;
}
