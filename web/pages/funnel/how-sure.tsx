import type { FC } from 'hono/jsx';
import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { Fold } from '../../parts/fold.tsx';
import { Table } from '../../parts/table.tsx';
import { numberWords } from '../../words/number.ts';

/** What the limits do and do not tell, and what would be found at each size. */
export const HowSure: FC<{ answer: FunnelAnswer }> = ({ answer }) => (
  <Fold title="How often this is wrong, and what it would find">
    <p class="govuk-body">{answer.words}</p>
    <p class="govuk-body">{answer.dispersion.words}</p>
    <Table
      id="power"
      caption="The true difference, in percentage points, that is found eight times in ten"
      columns={[
        { head: 'A provider of this size' },
        { head: 'People', numeric: true },
        { head: 'By the 95% limits', numeric: true },
        { head: 'By the 99.8% limits', numeric: true },
      ]}
      rows={answer.power
        .filter(({ limit }) => limit === '95')
        .map(({ n, size, true_difference: usual }) => {
          const far = answer.power.find(
            (each) => each.n === n && each.size === size && each.limit === '99_8',
          );
          const say = (difference: number | null | undefined) =>
            typeof difference === 'number' ? numberWords(difference, 1) : 'none is found';
          return [size, numberWords(n), say(usual), say(far?.true_difference)];
        })}
    />
    <p class="govuk-body-s">
      Rounding alone puts nobody outside: the smallest base and the nearest rate that round to what
      was published are judged. Limits: Spiegelhalter,{' '}
      <a class="govuk-link" href="https://doi.org/10.1002/sim.1970">
        Statistics in Medicine 24 (2005)
      </a>
      . A place in an order is as uncertain as the limits are wide, so there is no order of merit:
      Goldstein and Spiegelhalter,{' '}
      <a class="govuk-link" href="https://doi.org/10.2307/2983325">
        Journal of the Royal Statistical Society A 159 (1996)
      </a>
      .
    </p>
  </Fold>
);
