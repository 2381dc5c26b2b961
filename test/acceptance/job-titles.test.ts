import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from 'vitest';
import { z } from 'zod';
import { homeAt } from '../../pipelines/store/home.ts';
import { EntityList, EntityRecord } from '../../schemas/answers/entity.ts';
import { countAgreements } from '../evaluate/titles/judge-titles.ts';
import { readLabelled } from '../evaluate/titles/labelled.ts';
import { askJson } from '../support/ask.ts';
import { testWithPayloads } from '../support/payloads.ts';
import { dropStore, openTestApi } from '../support/stores/api-store.ts';
import { replayInto } from '../support/stores/real-store.ts';

const Rows = z.object({
  total: z.number(),
  data: z.array(
    z.object({
      ...{ title: z.string(), indexed: z.string(), industry: z.string().nullable() },
      occupation: z.string().nullable(),
    }),
  ),
});

testWithPayloads('titles are coded by the index of the publisher’s own workbook', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'alongside-titles-'));
  const [titles, register] = ['job-titles', 'soc-2020'];
  const reports = await replayInto(homeAt(folder), { datasets: [titles, register] });
  expect(reports.map(({ outcome }) => outcome)).toEqual(['published', 'published']);
  const api = await openTestApi(folder);
  try {
    const rows = await askJson(api, `/v1/datasets/${titles}/data?limit=1&sort=title`, Rows);
    expect(rows.total).toBe(32_195);
    expect(rows.data[0]).toMatchObject({
      ...{ title: '1 technician', indexed: 'Technician, 1' },
      ...{ industry: 'telecoms', occupation: '5242' },
    });
    const codes = await api.app.request(`/v1/datasets/${titles}/data.csv?columns=occupation`);
    const without = (await codes.text()).split('\n').filter((code) => /^(\"\")?\r?$/.test(code));
    // The last line ends the file.
    expect(without).toHaveLength(231 + 1);

    const labelled = await readLabelled();
    const answered = [];
    for (const each of labelled) {
      const { data } = await askJson(
        api,
        `/v1/occupations?q=${encodeURIComponent(each.title)}`,
        EntityList,
      );
      const ranked = data.map(({ code, found_by }) => {
        return { code, by: found_by?.title ?? '', probability: found_by?.probability ?? 0 };
      });
      answered.push({ ...each, ranked });
    }
    const share = Object.fromEntries(
      countAgreements(answered).map(({ what, agree, of }) => [what, agree / of]),
    );
    expect(share['first answer, 4 digits']).toBeGreaterThanOrEqual(0.8);
    expect(share['among five, 4 digits']).toBeGreaterThanOrEqual(0.95);
    expect(share['first answer, 2 digits']).toBeGreaterThanOrEqual(0.88);

    const carers = await askJson(api, '/v1/occupations/6135', EntityRecord);
    expect(carers.related[0]).toMatchObject({ code: '6131' });
    expect(carers.related[0]?.shared_titles).toBeGreaterThan(1);
  } finally {
    api.close();
    await dropStore(folder);
  }
});
