import { expect, test } from 'vitest';
import { askProblem } from '../../support/ask.ts';
import { useApi, useSampleStore } from '../../support/stores/use-store.ts';

const api = useApi(useSampleStore(['employment-programmes']));
const RATE = '/v1/performance/funnel?measure=programme_job_outcome_rate&period=2025-06';

test.each(['', '&programme=restart', '&programme=restart&contract_area=restart-1a'])(
  'Restart is never compared across areas, and the reason is given: %s',
  async (asked) => {
    const problem = await askProblem(api, `${RATE}${asked}`);
    expect(problem.type).toBe('/problems/not-comparable');
    expect(problem.detail).toMatch(
      /Restart has one provider an area, so none of it can be compared/,
    );
  },
);
