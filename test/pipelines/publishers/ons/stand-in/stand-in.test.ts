import { describe, expect, test } from 'vitest';
import { layOutSeries } from '../../../../../pipelines/publishers/ons/stand-in/lay-out.ts';
import { readDocument } from '../../../../../pipelines/publishers/ons/stand-in/read-document.ts';
import { onsStandIn } from '../../../../../pipelines/publishers/ons/stand-in/stand-in.ts';

const csv = (released: string): string =>
  layOutSeries({
    title: 'UK Vacancies (thousands) - Total',
    cdid: 'AP2Y',
    sourceDataset: 'LMS',
    released,
    nextRelease: '2025-10-14',
    notes: '',
    rows: [
      ['2025', '725'],
      ['2025 Q2', '726'],
      ['2025 MAY', '726'],
    ],
  });
const SERIES = '/a/timeseries/ap2y/lms';
const app = onsStandIn({
  findSeries: (uri) =>
    uri === SERIES ? [csv('2025-08-12'), csv('2025-09-16')].map(readDocument) : undefined,
  findFiles: (page) =>
    page === '/a/datasets/x' ? [{ name: 'xjul2023.xls', body: Buffer.from('bytes') }] : undefined,
});
const get = async (path: string): Promise<{ status: number; type: string; text: string }> => {
  const answer = await app.request(`https://www.ons.gov.uk${path}`);
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, type, text: await answer.text() };
};

describe('the stand-in for ONS', () => {
  test('the generator prints eight metadata lines and every frequency below each other', async () => {
    const { type, text } = await get(`/generator?format=csv&uri=${SERIES}`);
    expect(type).toContain('text/csv');
    expect(text.split('\n')).toEqual([
      '"Title","UK Vacancies (thousands) - Total"',
      '"CDID","AP2Y"',
      '"Source dataset ID","LMS"',
      '"PreUnit",""',
      '"Unit",""',
      '"Release date","16-09-2025"',
      '"Next release","14 October 2025"',
      '"Important notes",""',
      '"2025","725"',
      '"2025 Q2","726"',
      '"2025 MAY","726"',
      '',
    ]);
    const before = await get(`/generator?format=csv&uri=${SERIES}/previous/v1`);
    expect(before.text).toContain('12-08-2025');
  });

  test('the generator answers what it does not know with a page and status 200', async () => {
    for (const path of [
      '/generator?format=csv&uri=/a/timeseries/zzzz/lms',
      `/generator?format=csv&uri=${SERIES}/previous/v2`,
      `/generator?format=json&uri=${SERIES}`,
      '/generator',
    ]) {
      const { status, type } = await get(path);
      expect([status, type]).toEqual([200, 'text/html; charset=UTF-8']);
    }
  });

  test('other pages that do not exist are 404', async () => {
    for (const path of [
      '/a/timeseries/zzzz/lms/data',
      '/b',
      '/file?uri=/a/datasets/x/current/y.xls',
    ]) {
      expect((await get(path)).status).toBe(404);
    }
  });

  test('the series page is JSON whose values are texts, its vintages are listed', async () => {
    const page: unknown = JSON.parse((await get(`${SERIES}/data`)).text);
    expect(page).toMatchObject({
      description: { cdid: 'AP2Y' },
      years: [{ date: '2025', value: '725' }],
      months: [{ date: '2025 MAY', value: '726' }],
    });
    const { text } = await get(`${SERIES}/previous`);
    expect(text).toContain(`href="${SERIES}/previous/v1"`);
    expect(text).not.toContain('/previous/v2');
  });

  test('a landing page links to its file', async () => {
    expect((await get('/a/datasets/x')).text).toContain(
      'href="/file?uri=/a/datasets/x/current/xjul2023.xls"',
    );
    expect(await get('/file?uri=/a/datasets/x/current/xjul2023.xls')).toMatchObject({
      type: 'application/vnd.ms-excel',
      text: 'bytes',
    });
  });
});
