import { describe, expect, test } from 'vitest';
import { FigureAnswer } from '../../../web/reading/answers/rows.ts';
import type { ApiFetch } from '../../../web/reading/api-client.ts';
import { createPages } from '../../../web/app.tsx';
import { readChoice } from '../../../web/views/choose/choice.ts';
import { fixtureApi } from '../fixture/api.ts';
import { claimantManifest } from '../fixture/records.ts';

const ENDS: Readonly<Record<string, string>> = { E08000034: '2025-12', K02000001: '2025-11' };

/** The fixture in which one area alone has figures of the newest month; most others end in October. */
function oneNewest(asked: string[], cut = 0): ApiFetch {
  const whole = fixtureApi();
  return async (path) => {
    const url = new URL(path, 'http://fixture');
    if (!url.pathname.endsWith('/claimant-count/data')) return whole(path);
    asked.push(path);
    const period = url.searchParams.get('period') ?? '';
    const { data, ...rest } = FigureAnswer.parse(await (await whole(url.pathname)).json());
    const areas = url.searchParams.get('area')?.split(',') ?? [];
    const last = (area: string) => ENDS[area] ?? '2025-10';
    const rows = data.filter(({ area = '', period: own }) => {
      if (!areas.includes(area) || own > last(area)) return false;
      if (period === 'latest') return own === '2025-12';
      return period === 'latest_each' ? own === last(area) : own === period;
    });
    return Response.json({ ...rest, data: rows, total: rows.length + cut, returned: rows.length });
  };
}

describe('a newest period that few of the areas have', () => {
  const draw = async (query: string, cut = 0) => {
    const asked: string[] = [];
    const app = createPages({ api: oneNewest(asked, cut), publicUrl: undefined });
    const html = await (await app.request(`/wizard?dataset=claimant-count&${query}`)).text();
    return { html, asked };
  };

  test('comes with the period that all of them have, and a way to it', async () => {
    const { html } = await draw('areas=E08000034;E12000003;E92000001&time=latest');
    expect(html).toContain('1 of 3 areas chosen has a figure here.');
    expect(html).toContain('In October 2025, all 3 areas asked for have a figure.');
    expect(html).toMatch(/id="fuller".*?href="[^"]*time=latest&amp;to=2025-10"/s);
  });

  test('comes with the period that most others end in, not with a newer one of few', async () => {
    const { html } = await draw('areas=E08000034;E12000003;E92000001;K02000001&time=latest');
    expect(html).toContain('In October 2025, all 4 areas asked for have a figure.');
  });

  test('is not counted out of a list that is cut', async () => {
    const { html } = await draw('areas=E08000034;E12000003;E92000001&time=latest', 1);
    expect(html).not.toContain('id="fuller"');
  });

  test('is not asked about where all have it, nor where a period was chosen', async () => {
    for (const query of [
      'areas=E08000034&time=latest',
      'areas=E08000034;E12000003&time=latest&to=2025-12',
    ]) {
      const { html, asked } = await draw(query);
      expect(html).not.toContain('id="fuller"');
      expect(asked).toHaveLength(1);
    }
  });
});

test('a dataset with figures of one area says which, and offers it', () => {
  const held = { areas: [{ code: 'K02000001', name: 'United Kingdom', area_type: 'uk' }] };
  const choice = readChoice(claimantManifest(false), held, { areas: 'Leeds' });
  expect(choice?.areasText).toBe('Leeds');
  expect(choice?.faults.at(-1)).toEqual({
    words: 'This dataset is national only: it has figures for United Kingdom alone.',
    tries: [{ name: 'United Kingdom', areas: 'K02000001' }],
  });
});
