import type { Child, FC } from 'hono/jsx';
import { LIMITS, QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { PrintedHeading } from '../../parts/printed-heading.tsx';
import { Page } from '../../parts/layout/page.tsx';
import type { AskedAdvice } from '../../reading/jobs/advise-href.ts';
import { type Advice, readAdvice } from '../../reading/jobs/read-advice.ts';
import type { SearchIndex } from '../../reading/search/search-index.ts';
import { plainName } from '../../words/jobs/plain-name.ts';
import { typedText } from '../../words/typed.ts';
import type { PageContext, Query } from '../context.ts';
import { AdviseBox } from './box.tsx';
import { Choices } from './choices.tsx';
import { NotKnown } from './not-known.tsx';
import { PlaceAlone } from './place-alone.tsx';
import { Told } from './told.tsx';

const KNOWN = ['job', 'place', 'soc', 'area'] as const;

const WHICH = {
  question: 'Which is meant?',
  message: 'Nothing is told before that is clear: it is never guessed.',
};
const ASKED = { question: QUESTIONS.asked, message: LIMITS.asked };

/** What the page is called, by what it tells. */
function titleOf(advice: Advice): string {
  switch (advice.tells) {
    case 'nothing':
      return 'A job in a place';
    case 'choices':
      return 'Which job, which place?';
    case 'place':
      return `What is asked for in ${advice.area.name}`;
    case 'job':
      return `${plainName(advice.job.occupation.name)} in ${advice.job.area.name}`;
  }
}

/** What the address asks, the words as they are shown: those typed, and not the codes that they became. */
function askedOf(advice: Advice, asked: AskedAdvice): AskedAdvice {
  if (advice.tells === 'nothing') return asked;
  const { typed, occupation, area, chosen } = advice.understood;
  return {
    job: typed.job === occupation?.code ? occupation.name : typed.job,
    place: typed.place === area?.code ? area.name : typed.place,
    ...chosen,
  };
}

const Nothing: FC = () => (
  <p class="govuk-body-l">
    Type a job and a place as your client says them. A job alone is told for England; a place alone
    tells what is asked for there.
  </p>
);

const Body: FC<{ advice: Advice; today: string | undefined }> = ({ advice, today }) => {
  switch (advice.tells) {
    case 'nothing':
      return <Nothing />;
    case 'choices':
      return (
        <>
          <Choices understood={advice.understood} />
          <NotKnown notKnown={[WHICH]} />
        </>
      );
    case 'place':
      return (
        <>
          <PlaceAlone {...advice} place={advice.understood.typed.place} />
          <NotKnown notKnown={[ASKED]} />
        </>
      );
    case 'job':
      return <Told {...advice} today={today} />;
  }
};

/** One screen for an adviser with a client in the room: two boxes, and the answers in plain words. */
export async function advisePage(
  { client, frame, today }: PageContext,
  search: () => Promise<SearchIndex>,
  query: Query,
): Promise<Child> {
  const asked = { ...query, job: typedText(query.job), place: typedText(query.place) };
  const advice = await readAdvice(client, search, asked);
  const title = titleOf(advice);
  const heading = <h1 class="govuk-heading-l">{title}</h1>;
  return (
    <Page
      frame={frame}
      takesParameters
      state={KNOWN}
      title={title}
      description="Is a job asked for here, what does it pay, is it growing, which courses lead there, and what else could it lead to."
    >
      <div class="app-job app-advise">
        <AdviseBox asked={askedOf(advice, asked)} />
        {advice.tells === 'job' ? <PrintedHeading>{heading}</PrintedHeading> : heading}
        <StrayParameters query={query} known={KNOWN} />
        <Body advice={advice} today={today} />
      </div>
    </Page>
  );
}
