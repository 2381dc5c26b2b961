import type { FC } from 'hono/jsx';
import { listWords } from '../../../../schemas/words/list.ts';
import type {
  ContractHere,
  ProgrammesHere,
} from '../../../reading/search/answers/answer-programmes.ts';
import { PROGRAMMES } from '../../../reading/search/question/words/programmes.ts';
import { dateWords } from '../../../words/date.ts';

const Prime: FC<{ contract: ContractHere }> = ({ contract: { prime, provider } }) =>
  provider === null ? (
    <>{prime}</>
  ) : (
    <a class="govuk-link" href={`/providers/${provider}`}>
      {prime}
    </a>
  );

interface ProgrammesAnsweredProps {
  readonly programmes: ProgrammesHere;
  /** The name of the place; undefined where none is asked of. */
  readonly place: string | undefined;
}

/** Who runs employment programmes in a place, and of which that is not told. */
export const ProgrammesAnswered: FC<ProgrammesAnsweredProps> = ({ programmes, place }) => {
  const { contracts, without } = programmes;
  const names = listWords(without.map((each) => PROGRAMMES[each].name));
  return (
    <section class="app-answered" aria-labelledby="answer">
      <h2 class="govuk-heading-m" id="answer">
        <a class="govuk-link" href="/datasets/programme-contracts">
          Employment programmes{place !== undefined && `: ${place}`}
        </a>
      </h2>
      <ul class="govuk-list">
        {contracts.map((contract) => (
          <li>
            <strong>{PROGRAMMES[contract.programme].name}</strong>, contract area {contract.area}:
            run by <Prime contract={contract} />
            {contract.asAt === null
              ? ', of a source without a date'
              : ` (as at ${dateWords(contract.asAt)})`}
            .
          </li>
        ))}
      </ul>
      {without.length > 0 && (
        <p class="govuk-body">
          {names}: who ran {without.length === 1 ? 'it' : 'each'} in every contract area is held.{' '}
          {place === undefined
            ? 'Name a place to see who runs it there.'
            : `Which contract area ${place} lies in, its source does not surely say.`}
        </p>
      )}
    </section>
  );
};
