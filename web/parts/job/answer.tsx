import type { Child, FC, PropsWithChildren } from 'hono/jsx';
import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { JobAnswer, JobFigures } from '../../../schemas/answers/jobs/job.ts';
import { capital, inSentence } from '../../../schemas/words/list.ts';
import { figureCodes, figureHref } from '../../reading/measures/figure-href.ts';
import { sayFigure } from '../../words/figure.ts';
import { plainName } from '../../words/jobs/plain-name.ts';
import { Number } from '../figure/number.tsx';
import { isAbout } from './about-figures.ts';

type Cautioned = JobFigures['cautions'][number];
const isGroupCaution = ({ code }: Cautioned): boolean => code === 'group_of_occupations';

/** Whether figures are of a group of occupations in place of the one that was asked for. */
export const isOfGroup = ({ cautions }: JobFigures): boolean => cautions.some(isGroupCaution);

/** What a number is of, in a sentence: this job, or all of the group that it belongs to. */
export const ofWhomWords = (part: JobFigures): string =>
  isOfGroup(part)
    ? `all ${plainName(inSentence(part.occupation.name))}, this job among them`
    : 'this job';

/** The same where a sentence begins with it, and the place after it. */
export const subjectWords = (part: JobFigures): string =>
  `${capital(ofWhomWords(part))}${isOfGroup(part) ? ',' : ''} in ${part.area.name}`;

/** What must be known to read a number, but that it is of a group, which its sentence says. */
export const aboutWords = (part: JobFigures): string =>
  part.cautions
    .filter((each) => isAbout(each) && !isGroupCaution(each))
    .map(({ message }) => message)
    .join(' ');

interface SaidFigureProps {
  readonly figure: CitedFigure;
  /** How it is said where it is not said with its unit. */
  readonly said?: string | undefined;
  /** Not larger than the words around it. */
  readonly plain?: true;
}

/** The number that an answer turns on: it leads to its figure. */
export const SaidFigure: FC<SaidFigureProps> = ({ figure, said = sayFigure(figure), plain }) => (
  <a class={`govuk-link${plain ? '' : ' app-job-number'}`} href={figureHref(figure)}>
    {figure.value === null ? (
      said
    ) : (
      <Number
        row={figure}
        decimals={0}
        words={said}
        dataset={figure.dataset}
        codes={figureCodes(figure)}
      />
    )}
  </a>
);

/** What answers a question, in one sentence. */
export const Said: FC<PropsWithChildren> = ({ children }) => (
  <p class="govuk-body app-job-said">{children}</p>
);

/** What goes with an answer, in small type, and whose figure it is. */
export const Beside: FC<PropsWithChildren<{ source?: CitedFigure | undefined }>> = ({
  source,
  children,
}) => (
  <p class="govuk-body-s app-job-beside">
    {children}
    {source && (
      <>
        {' '}
        Source:{' '}
        <a class="govuk-link" href={`/datasets/${source.dataset}`}>
          {source.source}
        </a>
        .
      </>
    )}
  </p>
);

interface AnswerProps {
  readonly id: string;
  readonly title: string;
  readonly children?: Child;
}

/** One question and what is known of it. */
export const Answer: FC<AnswerProps> = ({ id, title, children }) => (
  <section class="app-job-answer" aria-labelledby={id}>
    <h2 class="govuk-heading-s" id={id}>
      {title}
    </h2>
    {children}
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
        <Said>{message}</Said>
      ))}
  </>
);
