import type { FC } from 'hono/jsx';
import { areaTypeWords } from '../../../../schemas/words/area-types.ts';
import { findTown } from '../../../reading/areas/find-town.ts';
import type { Answered } from '../../../reading/search/answers/answered.ts';
import type { AnsweredFigure } from '../../../reading/search/answers/figures/read-figure.ts';
import type { Question } from '../../../reading/search/question/question.ts';
import { AskedBack } from './asked-back.tsx';
import { ByPartAnswered } from './by-part-answer.tsx';
import { CoursesAnswered } from './courses-answer.tsx';
import { FigureAnswer, OtherFigures } from './figure-answer.tsx';
import { JobAnswered } from './job-answer.tsx';
import { MoreLinks } from './links/more-links.tsx';
import { OutcomesAnswered } from './outcomes-answer.tsx';
import { ProgrammesAnswered } from './programmes-answer.tsx';
import { ProviderAnswered } from './provider-answer.tsx';
import { NotHeldHere } from './not-held.tsx';
import { OrderAnswered } from './order-answer.tsx';
import { WantedAnswered } from './wanted-answer.tsx';
import type { AnsweredOrder } from './read-order.ts';

/** In which area a town, a postcode district or a smaller area lies, whose figures are told instead. */
const Where: FC<Pick<Question, 'places'>> = ({ places }) => (
  <>
    {places.map(({ found, smaller }) => {
      const { one } = found;
      const town = smaller ?? findTown(found, one);
      const kind = one && smaller ? ` (${areaTypeWords(one.type)})` : '';
      return (
        one &&
        town !== undefined &&
        (smaller !== undefined || !one.name.startsWith(town)) && (
          <p class="govuk-body">
            {town} is in {one.name}
            {kind}: figures are of {one.name}.
          </p>
        )
      );
    })}
  </>
);

/** Words that were not understood, and that the figure is given without them. */
const SetAside: FC<{ words: readonly string[] }> = ({ words }) =>
  words.length === 0 ? (
    <></>
  ) : (
    <p class="govuk-body app-set-aside">
      <strong>“{words.join(' ')}” is not understood</strong> and was set aside: what follows is not
      limited by it.
    </p>
  );

/** Which subject figures are of, where what was typed is only taught in it. */
const ReadAs: FC<{ taught: string | undefined; subject: string | undefined }> = ({
  taught,
  subject,
}) =>
  taught === undefined || subject === undefined ? (
    <></>
  ) : (
    <p class="govuk-body app-read-as">
      “{taught}” is read as {subject}, the subject that it is taught in.
    </p>
  );

/** That providers are put in no order, where one is asked for: `best college`. */
const NoOrder: FC<{ question: Question }> = ({ question }) =>
  question.asksOrder ? (
    <p class="govuk-inset-text app-no-order">
      <strong>We do not say which provider is best,</strong> because most of what sets their figures
      apart is chance and whom they teach. They are listed by name.
    </p>
  ) : (
    <></>
  );

/** That a measure is told of each provider alone, and where. */
const ByProvider: FC<{ told: Answered['byProvider']; place: string | undefined }> = ({
  told,
  place,
}) =>
  told === undefined ? (
    <></>
  ) : (
    <p class="govuk-body app-by-provider">
      <strong>{told.name}</strong> is held of each provider
      {place === undefined ? '' : `, and not of ${place} as a whole`}: it stands on the page of the
      provider, and in{' '}
      <a class="govuk-link" href={`/datasets/${told.dataset.id}`}>
        {told.dataset.title}
      </a>
      .
    </p>
  );

/** Measures near what is asked for, and of whom they are told; nothing where there are none. */
const Beside: FC<{ told: Answered['beside']; place: string | undefined }> = ({ told, place }) =>
  told.length === 0 ? (
    <></>
  ) : (
    <>
      <p class="govuk-body">
        Held here, and of others{place === undefined ? '' : ` than ${place} as a whole`}:
      </p>
      <ul class="govuk-list govuk-list--bullet app-beside-measures">
        {told.map(({ name, dataset, level }) => (
          <li>
            {name}, {level}:{' '}
            <a class="govuk-link" href={`/datasets/${dataset.id}`}>
              {dataset.title}
            </a>
          </li>
        ))}
      </ul>
    </>
  );

/** Of which place figures are that come near, and that they are something else. */
function insteadWords(
  figures: readonly AnsweredFigure[],
  { places: [place], subject }: Question,
): string {
  const area = place?.found.one;
  const isOfPlace = figures.every((figure) => figure.place.name === area?.name);
  const where = isOfPlace ? `of ${area?.name ?? ''}` : 'of the place or of the nearest wider one';
  const all = subject ? `, of all subjects and not of ${subject.name} alone` : '';
  return `Held ${where}${all}, which is something else:`;
}

/** Of whom figures of something else are, each once, so that they are not taken for what was asked. */
const OfWhom: FC<{ figures: readonly AnsweredFigure[] }> = ({ figures }) => (
  <>
    {[...new Map(figures.map(({ measure }) => [measure.population, measure.name]))].map(
      ([population, name]) => (
        <p class="govuk-body-s app-of-whom">
          {name} is of: {population}.
        </p>
      ),
    )}
  </>
);

/** Whether figures of one measure, which are read beside each other, are of more than one period. */
const arePeriodsMixed = (figures: readonly AnsweredFigure[]): boolean =>
  new Set(figures.map(({ measure }) => measure.id)).size === 1 &&
  new Set(figures.map(({ row }) => row.period_end)).size > 1;

interface AnswersProps {
  readonly question: Question;
  readonly answered: Answered;
  readonly order: AnsweredOrder | undefined;
  readonly today: string | undefined;
}

/** What a question is answered with: what is not held, what is asked back, the figure, where to go on. */
export const Answers: FC<AnswersProps> = ({ question, answered, order, today }) => {
  const { notHeld, figures, instead, job, courses, provider, providers } = answered;
  const { byPart, byProvider, programmes, beside, outcomes } = answered;
  // What came of learners stands first where it is asked for, and beside the figure that is otherwise.
  const isOfOutcomes =
    outcomes !== undefined && figures[0]?.measure.id !== question.measures[0]?.id;
  const first = isOfOutcomes ? undefined : figures[0];
  const others = figures.filter((each) => each !== first);
  const { topic, places } = question;
  const area = places[0]?.found.one;
  return (
    <div class="app-answers">
      <NoOrder question={question} />
      <NotHeldHere items={notHeld} />
      <AskedBack question={question} />
      <SetAside words={question.aside} />
      <ReadAs taught={question.taught} subject={question.subject?.name} />
      <Where places={places} />
      <ByProvider told={byProvider} place={area?.name} />
      {programmes && <ProgrammesAnswered programmes={programmes} place={area?.name} />}
      {isOfOutcomes && outcomes && <OutcomesAnswered answered={outcomes} list={providers} />}
      {answered.wanted && <WantedAnswered answered={answered.wanted} />}
      {order && <OrderAnswered {...order} />}
      {first && <FigureAnswer figure={first} today={today} since={question.since} />}
      {byPart && byPart.figure === first && <ByPartAnswered answered={byPart} />}
      <OtherFigures figures={others} today={today} arePeriodsMixed={arePeriodsMixed(figures)} />
      {!isOfOutcomes && outcomes && <OutcomesAnswered answered={outcomes} list={providers} />}
      {instead.length > 0 && (
        <>
          <p class="govuk-body">{insteadWords(instead, question)}</p>
          <OtherFigures figures={instead} today={today} arePeriodsMixed={false} />
          <OfWhom figures={instead} />
        </>
      )}
      {byPart && byPart.figure !== first && <ByPartAnswered answered={byPart} />}
      <Beside told={beside} place={area?.name} />
      {provider && <ProviderAnswered answered={provider} results={question.providers.results} />}
      {job && <JobAnswered job={job} topic={topic} place={places[0]?.words} />}
      {courses && <CoursesAnswered {...courses} />}
      <MoreLinks
        question={question}
        providers={outcomes ? undefined : providers}
        shown={first}
        hasCourses={courses !== undefined}
      />
    </div>
  );
};
