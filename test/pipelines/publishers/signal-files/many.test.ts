import { expect, test } from 'vitest';
import { tabulate } from '../../../../pipelines/publishers/signal-files/adapter/tabulate.ts';
import { openAreas } from '../../../../pipelines/publishers/signal-files/read/counted-areas.ts';
import { readGroups } from '../../../../pipelines/publishers/signal-files/read/occupations.ts';
import type { Signal } from '../../../../schemas/signals/signal.ts';

const COUNT = 1500;
const REGIONS = ['E12000001', 'E12000002', 'E12000003'];

test('what may be shown of many signals of three regions is found at once, and adds up', async () => {
  const areas = await openAreas();
  const occupations = await readGroups();
  const groups = [...occupations].flatMap(([whole, parts]) => (whole === 'total' ? [] : parts));
  const authorities = REGIONS.flatMap((region) => areas.below(region).map(({ code }) => code));
  // A step that shares no factor with either count meets them in ever new pairs.
  const pick = (of: readonly string[], at: number): string => of[(at * 7919) % of.length] ?? '';
  const signals = Array.from({ length: COUNT }, (_, at): Signal => {
    const soc = at % 11 === 0 ? null : pick(groups, Math.floor(at ** 1.3));
    return {
      ...{ id: `${at}`, told_by: 'Hub', told_on: '2026-11-02', kind: 'hiring_plan' },
      ...{ employer: `Employer ${at % 800}`, place: 'as given', area: pick(authorities, at) },
      ...{ occupation: soc, soc, number: 1 + (at % 40), start: '2027-01', certainty: 'likely' },
      ...{ consent: at % 5 === 0 ? 'open' : 'aggregate_only', holds_until: '2027-06-30' },
      withdrawn: false,
    };
  });
  const { show } = await tabulate(signals, 'employer_signals', { areas, occupations });
  expect(show('E92000001', 'total')).toBe(COUNT);
  const parts = REGIONS.map((region) => show(region, 'total') ?? 0);
  expect(parts.reduce((sum, each) => sum + each, 0)).toBe(COUNT);
  const shown = authorities.filter((code) => show(code, 'total') !== null);
  expect(shown.length).toBeGreaterThan(REGIONS.length);
});
