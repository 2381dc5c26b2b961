import type { Child, FC } from 'hono/jsx';
import type { CitedFigure } from '../../../../schemas/answers/profile.ts';
import type { JobAnswer, JobFigures } from '../../../../schemas/answers/jobs/job.ts';
import { isAbout } from '../about-figures.ts';

/** Of which occupations and which place a number is, where it is not of those that were asked for. */
export const OfWhat: FC<{ part: JobFigures }> = ({ part }) => (
  <>
    {part.cautions.filter(isAbout).map(({ message }) => (
      <p class="govuk-body-s app-job-of">{message}</p>
    ))}
  </>
);

/** Where a number is of, unless a caution beside it says so. */
export const placeWords = ({ area, cautions }: JobFigures): string =>
  cautions.some(({ code }) => code === 'wider_area') ? '' : `, ${area.name}`;

interface AnswerProps {
  readonly id: string;
  readonly title: string;
  /** What is told in a number or a word or two; undefined where nothing is. */
  readonly number?: string | undefined;
  /** The figure that the number is, which names its source. */
  readonly figure?: CitedFigure | undefined;
  readonly children?: Child;
}

/** One answer: its heading, the number large, and the source of it. */
export const Answer: FC<AnswerProps> = ({ id, title, number, figure, children }) => (
  <section class="app-job-answer" aria-labelledby={id}>
    <h2 class="govuk-heading-s" id={id}>
      {title}
    </h2>
    {number !== undefined && <p class="app-job-number">{number}</p>}
    {children}
    {figure && (
      <p class="govuk-body-s app-job-of">
        Source:{' '}
        <a class="govuk-link" href={`/datasets/${figure.dataset}`}>
          {figure.source}
        </a>
      </p>
    )}
  </section>
);

interface NotHeldProps {
  readonly job: JobAnswer;
  readonly part: JobAnswer['not_held'][number]['code'];
}

/** That nothing is held of a part, where nothing is. */
export const NotHeld: FC<NotHeldProps> = ({ job, part }) => (
  <>
    {job.not_held
      .filter(({ code }) => code === part)
      .map(({ message }) => (
        <p class="govuk-body-s">{message}</p>
      ))}
  </>
);
