import type { Child, FC } from 'hono/jsx';
import type { CitedFigure } from '../../../../schemas/answers/profile.ts';
import type { JobAnswer, JobFigures } from '../../../../schemas/answers/jobs/job.ts';
import { inSentence } from '../../../../schemas/words/list.ts';
import { isAbout } from '../about-figures.ts';

type Cautioned = JobFigures['cautions'][number];
const isGroupCaution = ({ code }: Cautioned): boolean => code === 'group_of_occupations';

/** Whether figures are of a group of occupations in place of the one that was asked for. */
export const isOfGroup = ({ cautions }: JobFigures): boolean => cautions.some(isGroupCaution);

/** The group that a number is of, where it is not of the occupation that was asked for. */
const groupWords = (part: JobFigures, before: string): string | undefined =>
  isOfGroup(part)
    ? `${before} ${inSentence(part.occupation.name)} (group ${part.occupation.code})`
    : undefined;

/** What a number is of and how it came about, where it is not what was asked for; its group stands in its line. */
export const OfWhat: FC<{ part: JobFigures }> = ({ part }) => (
  <>
    {part.cautions
      .filter((each) => isAbout(each) && !isGroupCaution(each))
      .map(({ message }) => (
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
  /** What the number is one of, and the words before its group: `adverts for all`. */
  readonly part?: JobFigures | null | undefined;
  readonly before?: string;
  /** The figure that the number is, which names its source. */
  readonly figure?: CitedFigure | undefined;
  readonly children?: Child;
}

/** One answer: its heading, the number large, and the source of it. */
export const Answer: FC<AnswerProps> = ({
  id,
  title,
  number,
  part,
  before = 'for all',
  figure,
  children,
}) => {
  const group = part ? groupWords(part, before) : undefined;
  return (
    <section class="app-job-answer" aria-labelledby={id}>
      <h2 class="govuk-heading-s" id={id}>
        {title}
      </h2>
      {number !== undefined && (
        <p class="app-job-number">
          {number}
          {group !== undefined && <span class="app-job-number__of"> {group}</span>}
        </p>
      )}
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
};

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
