import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openOnsReplay } from '../../../../pipelines/publishers/ons/replay.ts';
import { layOutSeries } from '../../../../pipelines/publishers/ons/stand-in/lay-out.ts';

const SERIES = layOutSeries({
  title: 'UK Vacancies (thousands) - Total',
  cdid: 'AP2Y',
  sourceDataset: 'LMS',
  released: '2025-09-16',
  nextRelease: '2025-10-14',
  notes: '',
  rows: [['2025 MAY', '726']],
});
const VINTAGE = 'ons_ap2y_vintage_2025-09-16.csv';
const TOTAL = 'ons_vacs01_tidy_jul2023.csv';

async function findReason(file: string, text: string): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'replay-'));
  await writeFile(path.join(folder, file), text);
  try {
    await openOnsReplay(folder);
    return 'nothing was refused';
  } catch (error) {
    return String(error);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test.each([
  ['no line', VINTAGE, '', 'line 1 is not "Title"'],
  ['a line lost', VINTAGE, SERIES.replace('"PreUnit",""\n', ''), 'line 4 is not "PreUnit"'],
  ['no date', VINTAGE, SERIES.replace('16-09-2025', 'soon'), 'line 6 has no release date'],
  ['no figure', VINTAGE, SERIES.split('\n').slice(0, 8).join('\n'), 'no figure after line 8'],
  ['other columns', TOTAL, 'month,year\n1,2023\n', 'line 1 is not the columns month,year,'],
  [
    'a line cut',
    TOTAL,
    'month,year,vacancies,unemployment,unemp_per_vacancy\n5,2023,1034\n',
    'line 2 lacks some of month,year,vacancies',
  ],
])(
  'a recorded file with %s: file, line and what is missing are told',
  async (_, file, text, told) => {
    const reason = await findReason(file, text);
    expect(reason).toContain(`${file} cannot be answered from: `);
    expect(reason).toContain(told);
  },
);

test('a whole recorded file is answered from', async () => {
  expect(await findReason(VINTAGE, SERIES)).toBe('nothing was refused');
});
