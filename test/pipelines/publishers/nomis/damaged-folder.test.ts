import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { openReplay } from '../../../../pipelines/publishers/replay.ts';
import { severalCubes } from '../../../../pipelines/publishers/nomis/adapter/several-cubes.ts';
import { nomisAdapter } from '../../../../pipelines/publishers/nomis/adapter/nomis-adapter.ts';
import { PUBLISHERS } from '../../../support/publishers.ts';
import { taking } from '../../../support/taking.ts';
import { CUBE, smallDataset } from './small-cube.ts';

const LIMITS = { memoryMb: 256, threads: 1 };
const lines = CUBE.split('\n');
const [header = '', first = '', ...others] = lines;
const change = (at: number, to: (line: string) => string): string =>
  lines.map((line, i) => (i === at ? to(line) : line)).join('\n');

/** Why a run over a folder with these files is refused, without the folder's own name. */
async function findReason(
  files: Readonly<Record<string, string>>,
  dataset = smallDataset(),
): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'replay-'));
  await mkdir(path.join(folder, 'nomis', 'cubes'), { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await writeFile(path.join(folder, 'nomis', 'cubes', file), text);
  }
  const standIns = openReplay(folder, PUBLISHERS, LIMITS);
  const adapter = severalCubes(nomisAdapter());
  try {
    return await taking(standIns.fetch, async (context) => {
      await adapter.fetch(dataset, context);
      return 'nothing was refused';
    });
  } catch (error) {
    return String(error).replaceAll(`${folder}/nomis/cubes/`, '');
  } finally {
    await standIns.close();
    await rm(folder, { recursive: true });
  }
}

test.each([
  ['no line at all', '', 'line 1 lacks the columns DATE, DATE_NAME,'],
  ['a column lost', CUBE.replace('"URN"', '"URL"'), 'line 1 lacks the column URN'],
  ['only a header', `${header}\n`, 'it has no line after its header'],
  ['a line cut in its middle', change(7, (line) => line.slice(0, 90)), 'line 8 does not end with'],
  ['a line twice', [header, first, first, ...others.slice(1)].join('\n'), 'line 3 does not end'],
  [
    'its end gone',
    lines.slice(0, 40).join('\n'),
    'it ends at line 40 with 39 rows, and its RECORD_C',
  ],
  ['another count', change(9, (line) => line.replace(/90$/, '91')), 'line 10 does not end with'],
  [
    'a field gone',
    change(4, (line) => line.replace('"Value",', '')),
    'line 5 has 33 fields where the header has 34',
  ],
  [
    'an area gone',
    change(5, (line) => line.replace(/"18077451\d\d",/, ',')),
    'line 6 has no GEOGRAPHY',
  ],
])(
  'a cube with %s: the person is told the file, the line and what is missing',
  async (_, text, told) => {
    const reason = await findReason({ 'NM_7_1.csv': text });
    expect(reason).toContain(`NM_7_1.csv is not a whole Nomis cube: ${told}`);
  },
);

test('an overview that is no JSON is named', async () => {
  const reason = await findReason({ 'NM_7_1.csv': CUBE, 'NM_7_1.overview.json': '{"name":' });
  expect(reason).toContain('NM_7_1.overview.json is no overview: ');
});

test('of two cubes that a dataset is of, the one that is not there is named', async () => {
  const { declaration, folder } = smallDataset({ also: ['NM_8_1'] });
  const measures = declaration.measures.map((measure, i) => ({
    ...measure,
    at: { ...measure.at, dataset: `NM_${7 + i}_1` },
  }));
  const both = { declaration: { ...declaration, measures }, folder };
  expect(await findReason({ 'NM_7_1.csv': CUBE }, both)).toMatch(/there is no NM_8_1\.csv/);
});

test('a whole cube is answered from', async () => {
  expect(await findReason({ 'NM_7_1.csv': CUBE })).toBe('nothing was refused');
});
