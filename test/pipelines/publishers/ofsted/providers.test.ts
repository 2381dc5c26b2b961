import { expect, test } from 'vitest';
import { z } from 'zod';
import { graded, pullLists } from './lists.ts';

const Row = z.object({ provider: z.string(), area: z.string().nullable(), area_name: z.string() });
const same = <T>(series: T): T => series;

test('the authority of a head office is known by its name, or stays as printed without a code', async () => {
  const named = (ukprn: string, authority: string) =>
    graded(ukprn, '12/03/2024', {
      'Provider type': 'General further education college',
      'Local authority': authority,
    });
  const mostRecent = [
    named('10000001', 'Bristol'),
    named('10000002', 'Herefordshire, County of'),
    named('10000003', 'Lancashire'),
    named('10000004', 'Atlantis'),
    named('NULL', 'Leeds'),
  ];
  await pullLists(
    { inYear: [], mostRecent },
    async ({ database, draft }) => {
      const rows = await database.rows(
        'SELECT provider, area, area_name FROM release ORDER BY provider',
        Row,
      );
      expect(rows.map(({ area, area_name: name }) => [area, name])).toEqual([
        ['E06000023', 'Bristol, City of'],
        ['E06000019', 'Herefordshire, County of'],
        ['E10000017', 'Lancashire'],
        [null, 'Atlantis'],
      ]);
      expect(draft.account.set_aside_reasons).toEqual({ no_ukprn: 1 });
    },
    same,
    'inspected-providers',
  );
});
