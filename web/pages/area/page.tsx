import type { FC } from 'hono/jsx';
import { chartSentence } from '../../charts/words/sentence.ts';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import type { PageChart } from '../../parts/layout/page-frame.ts';
import { PrintedHeading } from '../../parts/printed-heading.tsx';
import { foldedWords, LiveVacancies } from '../../parts/adverts/live-vacancies.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { codeInWords, thisArea } from '../../words/area.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { AreaRecord } from '../../../schemas/answers/area.ts';
import type { PageContext, Query } from '../context.ts';
import { AboutArea } from './elsewhere/about-area.tsx';
import { Elsewhere } from './elsewhere/elsewhere.tsx';
import { FirstScreen } from './first/first-screen.tsx';
import { Members } from './first/members.tsx';
import { readSort } from './first/sort-members.ts';
import { AllFigures } from './glance/all-figures.tsx';
import { type AreaContent, readArea } from './load.ts';
import { NextSteps } from './next-steps.tsx';
import { Parts } from './parts/parts.tsx';
import { AreaFacts } from './area-facts.tsx';
import { Fold } from '../../parts/fold.tsx';

/** The chart that stands for the page of an area where it is shared. */
function pageChartOf({ charts, industries }: AreaContent): PageChart | undefined {
  const chart = charts.work ?? Object.values(charts)[0] ?? industries?.chart;
  return chart && { address: chart.shared.address, words: chartSentence(chart.intent, chart.rows) };
}

interface AboutProps {
  readonly area: AreaRecord;
  readonly locator: AreaContent['locator'];
}

/** What the area is, and whose shapes its map has, folded. */
const About: FC<AboutProps> = ({ area, locator }) => (
  <Fold title="About this area" id="what">
    <div class="app-about-area">
      {area.in_force.to === null && <AboutArea area={area} />}
      <AreaFacts area={area} />
      {locator && <p class="govuk-body-s">The map: {locator.attribution}.</p>}
      <p class="govuk-body">
        <a class="govuk-link" href={`/v1/areas/${area.code}`}>
          This record as JSON
        </a>
      </p>
    </div>
  </Fold>
);

/** One area: its figures on one screen, then one figure a subject, then all of it folded. */
export async function areaPage(context: PageContext, code: string, query: Query) {
  const area = await context.client.read(`/v1/areas/${encodeURIComponent(code)}`, AreaRecord);
  // A place that only changed its code has one page, at its code of today.
  if (area.place !== area.code) return { redirect: `/areas/${area.place}` };
  const content = await readArea(context, area);
  const { beside } = content;
  const { frame } = context;
  const besideWords =
    beside.length > 0 ? ` beside ${listWords(beside.map(({ name }) => name))}` : '';
  const page = (
    <Page
      frame={frame}
      takesParameters
      title={area.name}
      description={`Claimants, employment, pay, jobs and adverts in ${area.name}${besideWords && `,${besideWords}`}.`}
      chart={pageChartOf(content)}
      before={<Breadcrumbs links={[['/areas', 'Areas']]} />}
    >
      <div class="app-area">
        <StrayParameters query={query} known={['sort']} />
        <PrintedHeading>
          <h1 class="govuk-heading-xl">{area.name}</h1>
        </PrintedHeading>
        <p class="govuk-body app-lead">
          {`Figures for ${thisArea(area.type)}${codeInWords(area.code)}${besideWords}`}.
        </p>
        {area.in_force.to !== null && <AboutArea area={area} />}
        <Elsewhere area={area} elsewhere={content.elsewhere} />
        <FirstScreen area={area} content={content} />
        <Members area={area} content={content} sort={readSort(query.sort)} />
        <Parts area={area} content={content} context={context} />
        {content.vacancies && (
          <Fold title={foldedWords(content.vacancies)} id="vacancies">
            <LiveVacancies vacancies={content.vacancies} today={context.today} />
          </Fold>
        )}
        <AllFigures area={area} content={content} context={context} />
        <About area={area} locator={content.locator} />
        <NextSteps area={area} />
      </div>
    </Page>
  );
  return { page };
}
