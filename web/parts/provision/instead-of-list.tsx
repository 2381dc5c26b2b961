import type { FC } from 'hono/jsx';
import type { Instead } from '../../reading/providers/find-instead.ts';
import type { ProviderList } from '../../reading/providers/find-provider-list.ts';
import { countWords } from '../../words/number.ts';

/** Where a list of providers is: `, by distance from Bradford`, ` of West Yorkshire`, or nowhere. */
const placeWords = ({ where, isByDistance }: ProviderList): string =>
  where === '' ? '' : isByDistance ? `, ${where}` : ` of ${where}`;

/** The list that comes nearest to one that has no provider, or no distance, and why it is another one. */
export const InsteadOfList: FC<{ instead: Instead }> = ({ instead: { list, of, named } }) => (
  <>
    {named && (
      <p class="govuk-body">
        <a class="govuk-link" href={named.href}>
          {countWords(named.total, 'provider')} with “{named.word}” in a name
        </a>
        . A name is not an address: it may teach elsewhere, and others may teach there.
      </p>
    )}
    {list && (
      <p class="govuk-body">
        {of && (
          <>None are told of the part that was asked for. Of {of.name}, which it is a part of: </>
        )}
        <a class="govuk-link" href={list.href}>
          {countWords(list.total, 'provider')}
          {placeWords(list)}
        </a>
        {list.isByDistance ? '.' : ' are told of.'}
      </p>
    )}
  </>
);
