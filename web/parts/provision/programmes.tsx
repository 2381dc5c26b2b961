import type { FC } from 'hono/jsx';
import { listWords } from '../../../schemas/words/list.ts';
import { ENDED, PROGRAMMES, type Programme } from '../../../schemas/words/provision/programmes.ts';
import type { ContractHere, ProgrammesHere } from '../../reading/programmes/read-programmes.ts';
import { apiPath } from '../../reading/api-client.ts';
import { dateWords } from '../../words/date.ts';

const Prime: FC<{ contract: ContractHere }> = ({ contract: { prime, provider } }) =>
  provider === null ? (
    <>{prime}</>
  ) : (
    <a class="govuk-link" href={`/providers/${provider}`}>
      {prime}
    </a>
  );

/** That a programme has ended, and a newer one; nothing of others. */
const Ended: FC<{ programme: Programme }> = ({ programme }) => {
  const ended = ENDED[programme];
  if (ended === undefined) return <></>;
  const newer = PROGRAMMES[ended.newer];
  return (
    <p class="govuk-body">
      <strong>{PROGRAMMES[programme]} has ended</strong>: people were referred to it{' '}
      {ended.referred}. A newer one:{' '}
      <a class="govuk-link" href={apiPath('/search', { q: newer })}>
        {newer}
      </a>
      .
    </p>
  );
};

interface ProgrammesProps {
  readonly programmes: ProgrammesHere;
  /** The name of the place; undefined where none is asked of. */
  readonly place: string | undefined;
}

/** Who runs employment programmes in a place, the newest first, and of which that is not told. */
export const Programmes: FC<ProgrammesProps> = ({ programmes, place }) => {
  const { contracts, without } = programmes;
  const names = listWords(without.map((each) => PROGRAMMES[each]));
  const told = [...new Set([...contracts.map(({ programme }) => programme), ...without])];
  return (
    <>
      {told.map((programme) => (
        <Ended programme={programme} />
      ))}
      {contracts.length > 0 && (
        <ul class="govuk-list">
          {contracts.map((contract) => (
            <li>
              <strong>{PROGRAMMES[contract.programme]}</strong>, contract area {contract.area}: run
              by <Prime contract={contract} />
              {contract.asAt === null
                ? ', of a source without a date'
                : ` (as at ${dateWords(contract.asAt)})`}
              .
            </li>
          ))}
        </ul>
      )}
      {contracts.length > 0 && (
        <p class="govuk-body-s">
          Each is of the day of its source: a programme may have ended or changed hands since.
        </p>
      )}
      {without.length > 0 && (
        <p class="govuk-body">
          {names}: who ran {without.length === 1 ? 'it' : 'each'} in every contract area is held.{' '}
          {place === undefined
            ? 'Name a place to see who runs it there.'
            : `Which contract area ${place} lies in, its source does not surely say.`}
        </p>
      )}
    </>
  );
};
