import type { FC } from 'hono/jsx';
import type { Fault } from '../../views/choose/fault.ts';

interface FaultWordsProps {
  readonly fault: Fault;
  /** The address of the page with these areas. */
  readonly hrefOf: (areas: string) => string;
}

/** What could not be taken as it was written, with the addresses that would put it right. */
export const FaultWords: FC<FaultWordsProps> = ({ fault: { words, tries }, hrefOf }) => (
  <>
    {words}
    {tries.length > 0 && ' Try '}
    {tries.map(({ name, areas }, index) => (
      <>
        {index > 0 && ', '}
        <a class="govuk-link" href={hrefOf(areas)}>
          {name}
        </a>
      </>
    ))}
    {tries.length > 0 && '.'}
  </>
);
