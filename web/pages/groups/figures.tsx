import type { FC } from 'hono/jsx';
import type { GroupAnswer, GroupFigure } from '../../../schemas/answers/provision/groups.ts';
import { PARTS, type Part } from '../../../schemas/figures/provision/group-parts.ts';
import { funnelHref } from '../../reading/providers/funnel-href.ts';
import { StatusNotes } from '../../parts/figures/notes.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { Table } from '../../parts/table.tsx';
import { ofWhomWords, stageWords } from '../../words/frame.ts';
import { sayFigure } from '../../words/figure.ts';
import { countWords, numberWords } from '../../words/number.ts';

/** Where, of a source that knows of no place. */
const noPlace = ({ contract, providers }: GroupFigure): string => {
  if (contract) {
    const { name, covers, is_of_it: isOfIt } = contract;
    return isOfIt
      ? `Contract area ${name}, all of it: it has ${covers} in it`
      : `All areas of the programme: this place is in its area ${name}, which has ${covers} in it, and of which the source does not tell the group apart`;
  }
  return providers
    ? 'England, by provider: the source does not say where they teach'
    : 'All areas of the programme: none of them is known to have this place in it';
};

/** The number with its interval and base, or how many providers have one. */
const Told: FC<{ told: GroupFigure }> = ({ told: { figure, providers } }) => {
  if (figure) {
    const { value, low, high, unit, n, interval } = figure;
    const hasRange = value !== null && low !== null && high !== null && interval !== null;
    return (
      <>
        <span class="app-figure">{sayFigure(figure)}</span>
        {hasRange && (
          <span class="app-source">
            {sayFigure({ value: null, low, high, unit, status: 'bounded' })}
            {n !== null && `, of ${numberWords(n)}`}
          </span>
        )}
      </>
    );
  }
  if (!providers) return <></>;
  const { told, hidden, funnel, placed } = providers;
  return (
    <>
      By provider, without a total: held of {countWords(told, 'provider')}
      {hidden > 0 && `, withheld of ${numberWords(hidden)}`}
      {placed.map(({ provider, provider_name: called, figure: own }) => (
        <span class="app-source">
          <a class="govuk-link" href={`/providers/${provider}`}>
            {called}
          </a>
          : {sayFigure(own)}
        </span>
      ))}
      {placed.length > 0 && (
        <span class="app-source">Head office here; it may teach elsewhere too.</span>
      )}
      {funnel !== null && (
        <span class="app-source">
          <a class="govuk-link" href={funnelHref(funnel)}>
            Each with its interval
          </a>
        </span>
      )}
    </>
  );
};

/** Where and when: the nearest area that has a figure, and what must be known of it. */
const Where: FC<{ told: GroupFigure }> = ({ told }) => (
  <>
    {told.area?.name ?? noPlace(told)},{' '}
    {told.figure?.period_name ?? told.providers?.period_name ?? ''}
    {told.too_young && <span class="app-source">{told.too_young.words}</span>}
    {told.cautions.map(({ message }) => (
      <span class="app-source">{message}</span>
    ))}
  </>
);

/** The measure, what it counts and of whom. */
const What: FC<{ told: GroupFigure }> = ({ told: { name, frame } }) => (
  <>
    {name}
    {frame && (
      <span class="app-source">
        {stageWords(frame)}. {ofWhomWords(frame)}
      </span>
    )}
  </>
);

/** Who runs the employment programmes of the place, whomever of the group they serve. */
const Programmes: FC<Pick<GroupAnswer, 'programmes' | 'figures'>> = ({ programmes, figures }) =>
  programmes.length === 0 ? (
    <></>
  ) : (
    <>
      <p class="govuk-body">
        Employment programmes with this place in a contract area: not all are for this group alone,
        and some may have ended.{' '}
        {figures.every(({ contract }) => contract?.is_of_it !== true) &&
          'How many of the group they serve in it is not held.'}
      </p>
      <ul class="govuk-list govuk-list--bullet" id="programmes">
        {programmes.map(({ words, source, programme_name: name }) => (
          <li>
            {words}{' '}
            <a class="govuk-link" href={source} rel="external">
              Source<span class="govuk-visually-hidden"> of {name} (opens another site)</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );

interface FiguresProps {
  readonly answer: GroupAnswer;
  readonly part: Part;
}

/** One part of a group: its figures in the order of their sources, or that nothing is held. */
export const Figures: FC<FiguresProps> = ({ answer, part }) => {
  const { group, area, figures, not_told: notTold } = answer;
  const own = figures.filter((each) => each.part === part);
  return (
    <Section id={part} title={PARTS[part]}>
      {notTold
        .filter(({ code }) => code === part)
        .map(({ message }) => (
          <p class="govuk-body">{message}</p>
        ))}
      {part === 'served' && <Programmes programmes={answer.programmes} figures={figures} />}
      {own.length > 0 && (
        <Table
          id={`figures-${part}`}
          caption={`${group.name} in ${area.name}: ${PARTS[part].toLowerCase()}`}
          captionSize="hidden"
          columns={[
            { head: 'What' },
            { head: 'Where and when', words: true },
            { head: 'Figure', words: true },
            { head: 'Source', words: true },
          ]}
          rows={own.map((told) => [
            <What told={told} />,
            <Where told={told} />,
            <Told told={told} />,
            <>
              <a class="govuk-link" href={`/datasets/${told.dataset}`}>
                {told.title}
              </a>
              <span class="app-source">
                {told.publisher}.{' '}
                <a class="govuk-link" href={told.data}>
                  Rows<span class="govuk-visually-hidden"> of {told.name}</span>
                </a>
              </span>
            </>,
          ])}
        />
      )}
      <StatusNotes rows={own.flatMap(({ figure }) => figure ?? [])} />
    </Section>
  );
};
