import type { FC } from 'hono/jsx';
import type { EntityList } from '../../../schemas/answers/entity.ts';
import { ProviderList } from '../../parts/provision/provider-list.tsx';
import { apiPath } from '../../reading/api-client.ts';
import { countWords, numberWords } from '../../words/number.ts';

interface ProvidersProps {
  readonly list: EntityList | undefined;
  readonly subject: string;
  readonly area: string;
}

/** Providers with figures in a subject that have to do with a place, by name. */
export const Providers: FC<ProvidersProps> = ({ list, subject, area }) => {
  if (!list) return <p class="govuk-body">Not held here: a list of providers.</p>;
  const { data, total, returned, not_told: notTold } = list;
  return (
    <>
      <p class="govuk-body">
        {total === 0 ? 'None known.' : `${countWords(total, 'provider')} by name`}
        {total > 0 && (returned < total ? `; these are the first ${numberWords(returned)}.` : '.')}
      </p>
      {data.length > 0 && <ProviderList providers={data} />}
      {notTold.map((words) => (
        <p class="govuk-inset-text">{words}</p>
      ))}
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
