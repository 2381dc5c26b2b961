import type { FC } from 'hono/jsx';
import type { JobAnswer } from '../../../schemas/answers/jobs/job.ts';
import { QUESTIONS } from '../../../schemas/figures/jobs/limits.ts';
import { paysMore } from '../../../schemas/figures/jobs/pays-more.ts';
import { capital } from '../../../schemas/words/list.ts';
import { Answer, Said, SaidFigure } from '../../parts/job/answer.tsx';
import { adviseHref } from '../../reading/jobs/advise-href.ts';
import { type Move, listMoves, listTrainedFor } from '../../words/jobs/list-moves.ts';
import { movesOfWords, ownPayWords, payBesideWords, trainedWords } from '../../words/jobs/moves.ts';
import { plainName } from '../../words/jobs/plain-name.ts';

/** Jobs that are named; the page of the job has the others. */
const SHOWN = 4;

interface MovesProps {
  readonly job: JobAnswer;
  /** The place as it was typed, and the area that was chosen where it names several. */
  readonly asked: { readonly place: string; readonly area: string | undefined };
}

/** Whether any is told to pay more. */
const isAnyBetterPaid = (moves: readonly Move[]): boolean =>
  moves.some(({ pay_difference: by }) => paysMore(by));

/** Said of the jobs of its own group, below those that pay more. */
const NEAR = 'Nearer to this job, and none that can be told to pay more:';

/** Whether any is told to pay more, or that it cannot be told. */
function leadWords(job: JobAnswer, moves: readonly Move[], trained: readonly Move[]): string {
  if (moves.length === 0) return '';
  if (job.related.pay_in === null)
    return 'Which of these pays more cannot be told: no pay is held.';
  if (!job.related.occupations[0]?.pay)
    return 'Which of these pays more cannot be told: of this job itself no pay is held.';
  if (isAnyBetterPaid(moves)) return 'Those that pay more stand first.';
  if (moves.every(({ pay }) => pay === null)) return 'Of none of these is pay held.';
  return trained.length > 0 ? '' : 'None of these can be told to pay more.';
}

interface ListProps extends MovesProps {
  readonly moves: readonly Move[];
}

/** Jobs to move to, each with its pay and its adverts here. */
const MoveList: FC<ListProps> = ({ job, asked, moves }) => (
  <ul class="govuk-list app-advise-list">
    {moves.map((move) => (
      <li>
        <a class="govuk-link" href={adviseHref({ ...asked, job: move.code })}>
          {plainName(move.name)}
        </a>
        {job.related.pay_in !== null && `: ${payBesideWords(move)}`}
        {move.adverts && (
          <>
            {job.related.pay_in === null ? ': ' : '; '}
            <SaidFigure figure={move.adverts} plain />
          </>
        )}
      </li>
    ))}
  </ul>
);

/** Jobs that courses of the same subject lead to; nothing where there are none. */
const TrainedFor: FC<ListProps> = ({ job, asked, moves }) =>
  moves.length === 0 ? (
    <></>
  ) : (
    <>
      <p class="govuk-body-s">{trainedWords(moves)}</p>
      <MoveList job={job} asked={asked} moves={moves} />
    </>
  );

/** Jobs near it, those that are told to pay more first, each with its pay and its adverts here. */
export const Moves: FC<MovesProps> = ({ job, asked }) => {
  const moves = listMoves(job);
  const trained = listTrainedFor(job);
  const of = movesOfWords(job);
  const own = ownPayWords(job);
  // What pays more stands first, whichever list it is of.
  const isTrainedFirst = !isAnyBetterPaid(moves);
  return (
    <Answer id="moves" title={QUESTIONS.moves}>
      {moves.length + trained.length === 0 ? (
        <Said>None known.</Said>
      ) : (
        <>
          <p class="govuk-body-s">
            {own !== undefined && `${own} `}
            {leadWords(job, moves, trained)}
          </p>
          {isTrainedFirst && <TrainedFor job={job} asked={asked} moves={trained} />}
          {isTrainedFirst && trained.length > 0 && moves.length > 0 && (
            <p class="govuk-body-s">{NEAR}</p>
          )}
          <MoveList job={job} asked={asked} moves={moves.slice(0, SHOWN)} />
          {!isTrainedFirst && <TrainedFor job={job} asked={asked} moves={trained} />}
          {of !== undefined && <p class="govuk-body-s app-job-of">{capital(of)}.</p>}
        </>
      )}
    </Answer>
  );
};
