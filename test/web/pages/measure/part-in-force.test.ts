import { expect, test } from 'vitest';
import type { FigureRow } from '../../../../schemas/answers/rows/rows.ts';
import { partInForce } from '../../../../web/views/measure/part-in-force.ts';
import { usePages } from '../../../support/pages/use-pages.ts';

const pages = usePages();
const CRAVEN = 'E07000163';

test('a district that ended lacks nothing: it is left out by name, unless it has a figure', async () => {
  const held = await pages.figures('/v1/datasets/claimant-count/data?area=E08000034&limit=1');
  const rowOf = (area: string, area_name: string, status: FigureRow['status']) =>
    held.map((row): FigureRow => ({ ...row, area, area_name, status }));
  const lacking = rowOf(CRAVEN, 'Craven', 'missing');
  const kirklees = rowOf('E08000034', 'Kirklees', 'missing');
  const part = (rows: FigureRow[], day: string) =>
    partInForce(pages.client.forPage(), rows, { type: 'lad', day });
  expect(await part([...lacking, ...kirklees], '2025-12-31')).toEqual({
    rows: kirklees,
    ended: ['Craven'],
    former: [],
  });
  expect((await part(lacking, '2022-04-30')).rows).toEqual(lacking);
  const published = rowOf(CRAVEN, 'Craven', 'observed');
  const told = await part([...published, ...kirklees], '2025-12-31');
  expect(told.ended).toEqual([]);
  expect(told.former).toEqual([{ code: CRAVEN, name: 'Craven' }]);
  expect((await part(published, '2022-04-30')).former).toEqual([]);
  // What is withheld of it is shown as withheld, and is no figure.
  const withheld = held.map((row): FigureRow => ({
    ...row,
    area: CRAVEN,
    value: null,
    status: 'suppressed',
  }));
  const shown = await part([...withheld, ...kirklees], '2025-12-31');
  expect(shown).toEqual({ rows: [...withheld, ...kirklees], ended: [], former: [] });
  // Barnsley has another code since April 2025, and is no other place.
  const barnsley = rowOf('E08000016', 'Barnsley', 'observed');
  expect((await part(barnsley, '2025-12-31')).former).toEqual([]);
});
