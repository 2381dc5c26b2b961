import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';

interface NotKnownProps {
  readonly notKnown: readonly Pick<JobAnswer['not_known'][number], 'question' | 'message'>[];
}

/** What nobody can read out of the answers: one sentence for each of them. */
export const NotKnown: FC<NotKnownProps> = ({ notKnown }) => (
  <section class="app-advise-not-known" aria-labelledby="not-known">
    <h2 class="govuk-heading-s" id="not-known">
      What is not known
    </h2>
    <dl>
      {notKnown.map(({ question, message }) => (
        <div>
          <dt>{question}</dt> <dd>{message}</dd>
        </div>
      ))}
    </dl>
  </section>
);
