import type { FC, PropsWithChildren } from 'hono/jsx';
import type { TermId } from '../../schemas/words/glossary.ts';

/** Where a word of the trade is explained. */
export const termHref = (id: TermId): string => `/glossary#${id}`;

/** A word of the trade where it first stands on a page: it leads to what it means. */
export const Term: FC<PropsWithChildren<{ id: TermId }>> = ({ id, children }) => (
  <a class="govuk-link app-term" href={termHref(id)}>
    {children}
  </a>
);
