import type { FC } from 'hono/jsx';
import { apiPath } from '../../reading/api-client.ts';
import type { WizardChart } from '../../views/wizard/load.ts';
import type { Query } from '../../views/wizard/stray-words.ts';
import { numberWords } from '../../words/number.ts';

interface FullerProps {
  readonly chart: Pick<WizardChart, 'fuller' | 'choice'>;
  readonly query: Query;
}

/** Where the newest period has figures of few of the areas: one that has more, and the way to it. */
export const Fuller: FC<FullerProps> = ({ chart: { fuller, choice }, query }) => {
  if (!fuller) return <></>;
  const asked = choice.areas.length + (choice.group?.absent.length ?? 0);
  const count =
    fuller.areas === asked
      ? `all ${numberWords(asked)} areas`
      : `${numberWords(fuller.areas)} of the ${numberWords(asked)} areas`;
  return (
    <p class="govuk-body" id="fuller">
      In {fuller.name}, {count} asked for have a figure.{' '}
      <a
        class="govuk-link"
        href={apiPath('/wizard', { ...query, time: 'latest', from: undefined, to: fuller.code })}
      >
        The same chart of {fuller.name}
      </a>
    </p>
  );
};
