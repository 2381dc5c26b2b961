import { expect, test } from 'vitest';
import { readPools } from '../../../pipelines/pool/store/pool-file.ts';
import { makeAdvert } from '../../support/adverts/make-advert.ts';
import { withPoolFolder } from '../../support/adverts/pool-folder.ts';

test('adverts whose keys too many share to be followed are counted', () =>
  withPoolFolder(async ({ sweep, vacancies, inputs }) => {
    const post = (id: number) =>
      makeAdvert({
        ...{ id: String(id), title: 'Care worker', employer: 'Aire Care', text: `Post ${id}` },
        places: [{ town: 'Leeds' }],
      });
    const readCrowded = async () => (await readPools(inputs().root))?.current.crowded;
    await sweep('a', '2026-11-01', [post(1), post(2)]);
    await vacancies();
    expect(await readCrowded()).toEqual({ keys: 0, adverts: 0, by_channel: {} });
    await sweep(
      'a',
      '2026-11-02',
      Array.from({ length: 160 }, (_, at) => post(at + 1)),
    );
    await vacancies();
    const crowded = await readCrowded();
    expect(crowded?.keys).toBeGreaterThan(0);
    expect(crowded?.adverts).toBe(158);
    expect(crowded?.by_channel).toEqual({ a: 158 });
  }));
