import { PROBLEMS, type ProblemType } from '../../../schemas/answers/problems/problem.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Table } from '../../parts/table.tsx';
import type { PageContext } from '../context.ts';
import { PROBLEM_WORDS } from './words.ts';

/** All problems that the API may answer with. */
export function problemsPage({ frame }: PageContext) {
  return (
    <Page
      frame={frame}
      title="Problems and what they mean"
      description="Every problem that the API answers with, what it means and what to do."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-heading-xl">Problems and what they mean</h1>
      <p class="govuk-body-l">
        When a request cannot be answered, the API says which of these it was, in one shape (RFC
        9457), with every fault of the request at once.
      </p>
      <Table
        id="problems"
        caption="Problem types"
        captionSize="hidden"
        columns={[{ head: 'Problem' }, { head: 'Status' }, { head: 'What it means', words: true }]}
        rows={wordsOf(PROBLEMS).map((type) => [
          <a class="govuk-link" href={`/problems/${type}`}>
            {PROBLEMS[type].title}
          </a>,
          String(PROBLEMS[type].status),
          PROBLEM_WORDS[type].means,
        ])}
      />
    </Page>
  );
}

/** One problem: what it means and what to do. */
export function problemPage({ frame }: PageContext, type: ProblemType) {
  const { title, status } = PROBLEMS[type];
  const { means, next } = PROBLEM_WORDS[type];
  return (
    <Page
      frame={frame}
      title={title}
      description={`What the problem “${title}” means, and what to do.`}
      before={<Breadcrumbs links={[['/problems', 'Problems']]} />}
    >
      <h1 class="govuk-heading-xl">{title}</h1>
      <p class="govuk-body-l">{means}</p>
      <Facts
        facts={[
          ['What to do', next],
          ['Type', <code>/problems/{type}</code>],
          ['HTTP status', String(status)],
        ]}
      />
    </Page>
  );
}
