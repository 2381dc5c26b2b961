import type { FC } from 'hono/jsx';
import { BesideOthers, NewestRate } from '../../../parts/provision/provider-rate.tsx';
import { inspectionsUrl } from '../../../../schemas/words/provision/inspections.ts';
import type { AnsweredProvider } from '../../../reading/search/answers/answered.ts';
import { OutsideLink } from '../../../parts/outside-link.tsx';

interface ProviderAnsweredProps {
  readonly answered: AnsweredProvider;
  /** What was asked of it, as it was typed. */
  readonly results: readonly string[];
}

/** What was asked of a provider: its figures beside those of others like it, never in an order of merit. */
export const ProviderAnswered: FC<ProviderAnsweredProps> = ({
  answered: { provider, measures, isOther },
  results,
}) => (
  <section class="app-answered" aria-labelledby="answer">
    <h2 class="govuk-heading-m" id="answer">
      <a class="govuk-link" href={provider.href}>
        {provider.name}
      </a>
    </h2>
    {measures.length === 0 && <p class="govuk-body">No figures of it are held here.</p>}
    {isOther && (
      <p class="govuk-body">No figure of it is called “{results.join(' ')}”. These are held:</p>
    )}
    <p class="govuk-body-s">
      <OutsideLink href={inspectionsUrl(provider.name)}>
        Reports of its inspections, at Ofsted
      </OutsideLink>
    </p>
    {measures.map((measure) => (
      <>
        <h3 class="govuk-heading-s">{measure.name}</h3>
        <NewestRate measure={measure} />
        <BesideOthers measure={measure} />
      </>
    ))}
  </section>
);
