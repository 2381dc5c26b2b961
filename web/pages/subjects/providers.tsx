import type { FC } from 'hono/jsx';
import type { EntityList } from '../../../schemas/answers/entity.ts';
import { ProviderList } from '../../parts/provision/provider-list.tsx';
import { apiPath } from '../../reading/api-client.ts';
import type { Nearest } from '../../reading/subjects/read-subject.ts';
import { InsteadOfList } from '../../parts/provision/instead-of-list.tsx';
import { countWords, numberWords } from '../../words/number.ts';

interface ProvidersProps {
  readonly list: EntityList | undefined;
  readonly instead: Nearest | undefined;
  readonly subject: string;
  readonly area: string;
}

/** The list that comes nearest: of whom it is, and the first of it, by distance or by name. */
const NearestList: FC<{ instead: Nearest }> = ({ instead }) => (
  <>
    <InsteadOfList instead={{ ...instead, named: undefined }} />
    {instead.first.length > 0 && (
      <>
        <p class="govuk-body-s">The first of them:</p>
        <ProviderList providers={instead.first} />
      </>
    )}
  </>
);

/** Providers with figures in a subject that have to do with a place, by name. */
export const Providers: FC<ProvidersProps> = ({ list, instead, subject, area }) => {
  if (!list) return <p class="govuk-body">Not held here: a list of providers.</p>;
  const { data, total, returned, not_told: notTold } = list;
  return (
    <>
      <p class="govuk-body">
        {total === 0 ? 'None known of this place.' : `${countWords(total, 'provider')} by name`}
        {total > 0 && (returned < total ? `; these are the first ${numberWords(returned)}.` : '.')}
      </p>
      {data.length > 0 && <ProviderList providers={data} />}
      {instead && <NearestList instead={instead} />}
      {notTold.length > 0 && (
        <div class="govuk-inset-text">
          {notTold.map((words) => (
            <p class="govuk-body-s">{words}</p>
          ))}
        </div>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={apiPath('/providers', { subject, area })}>
          Find one of these providers
        </a>
        {', '}
        <a class="govuk-link" href={apiPath('/providers', { subject })}>
          all providers with figures in the subject, wherever they teach
        </a>
      </p>
    </>
  );
};
