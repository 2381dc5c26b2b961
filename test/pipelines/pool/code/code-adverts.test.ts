import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openDatabase } from '../../../../pipelines/duckdb.ts';
import type { Database } from '../../../../pipelines/duckdb.ts';
import { codeAdverts } from '../../../../pipelines/pool/code/code-adverts.ts';
import type { CodingTools } from '../../../../pipelines/pool/code/code-adverts.ts';
import { openCodingTools } from '../../../../pipelines/pool/code/open-tools.ts';
import { homeAt } from '../../../../pipelines/store/home.ts';
import type { Advert } from '../../../../schemas/adverts/advert.ts';
import { makeAdvert } from '../../../support/adverts/make-advert.ts';
import { loadAdverts } from '../../../support/adverts/load-adverts.ts';

let database: Database;
let tools: CodingTools;

beforeAll(async () => {
  database = await openDatabase(':memory:', { memoryMb: 512, threads: 1 });
  tools = await openCodingTools(homeAt(await mkdtemp(path.join(tmpdir(), 'coding-'))));
});
afterAll(() => {
  database.close();
});

const Row = z.record(z.string(), z.unknown());
/** What coding makes of some adverts, one row an advert in the order of their ids. */
async function code(adverts: readonly Advert[], more: Partial<CodingTools> = {}) {
  await loadAdverts(database, 'board', adverts);
  await codeAdverts(database, { ...tools, ...more });
  return database.rows(
    `SELECT * FROM advert_pay JOIN advert_place USING (channel, external_id)
       JOIN advert_occupation USING (channel, external_id)
       JOIN advert_employer USING (channel, external_id) ORDER BY external_id`,
    Row,
  );
}

describe('adverts are coded', () => {
  it('each into one row of pay, place, occupation and employer', async () => {
    const [row] = await code([
      makeAdvert({
        ...{ title: 'Care Worker', employer: 'Sunny Homes Ltd', places: ['Huddersfield, HD1 2TT'] },
        employer_ids: [{ scheme: 'company', id: '01234567' }],
        pay: { text: '£12.71 an hour' },
      }),
    ]);
    expect(row).toMatchObject({
      ...{ channel: 'board', external_id: '1' },
      ...{ pay_low: 24_784.5, pay_high: 24_784.5, pay_period: 'hour', pay_why: 'parsed' },
      ...{ place_kind: 'placed', place_how: 'postcode', postcode_district: 'HD1' },
      areas: [{ area: 'E08000034', share: 1 }],
      ...{ region: 'E12000003', soc4: '6135', soc_how: 'title' },
      ...{ employer_key: 'sunny homes', employer_role: 'hirer' },
      employer_ids: ['company:01234567'],
    });
  });

  it('places Sheffield by its codes of April 2023 and of today', async () => {
    const [row] = await code([makeAdvert({ places: ['Sheffield'] })]);
    expect(row).toMatchObject({
      areas: [{ area: 'E08000039', share: 1 }],
      areas_2023: [{ area: 'E08000019', share: 1 }],
    });
  });

  it('places a school by its id in a register, whatever else is said', async () => {
    const advert = makeAdvert({
      places: ['London'],
      employer_ids: [{ scheme: 'urn', id: '100000' }],
    });
    const [row] = await code([advert], { registered: new Map([['urn:100000', 'E08000035']]) });
    expect(row).toMatchObject({ place_how: 'school', areas: [{ area: 'E08000035', share: 1 }] });
  });

  it('works the same out for adverts that say the same', async () => {
    const adverts = Array.from({ length: 3 }, (_, at) => makeAdvert({ id: String(at) }));
    let asked = 0;
    const titles = {
      ...tools.titles,
      read: (title: string) => {
        asked += 1;
        return tools.titles.read(title);
      },
    };
    const rows = await code(adverts, { titles });
    expect(rows).toHaveLength(3);
    expect(asked).toBe(1);
  });

  it('says of an advert that says nothing what is not known', async () => {
    const [row] = await code([
      makeAdvert({ title: 'Exciting opportunity!', employer: null, places: [] }),
    ]);
    expect(row).toMatchObject({
      ...{ pay_low: null, pay_why: 'none', place_kind: 'unknown', place_how: 'none', areas: [] },
      ...{ soc4: null, soc_how: 'none', employer_role: 'anonymous', employer_key: null },
    });
  });
});
