import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readListLink } from '../../../../../pipelines/publishers/ons/adapter/lists/list-link.ts';
import { readList } from '../../../../../pipelines/publishers/ons/adapter/lists/read-list.ts';
import type { ListRow } from '../../../../../pipelines/publishers/ons/adapter/lists/read-list.ts';
import { OnsListSource } from '../../../../../pipelines/publishers/ons/source.ts';
import { layOutList } from '../../../../../pipelines/publishers/ons/stand-in/lay-out-list.ts';
import declaration from '../../../../../datasets/job-titles/dataset.ts';

const NAME = 'soc2020volume2thecodingindexexcel';
const link = (name: string): string => `<a href="/file?uri=/methodology/soc/${name}.xlsx">x</a>`;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'alongside-list-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('the newest version is taken, whichever link comes first', () => {
  const page = [`${NAME}16042025`, `${NAME}011021`, 'another28092026'].map(link).join('\n');
  expect(readListLink(page, NAME)).toEqual({
    uri: `/methodology/soc/${NAME}16042025.xlsx`,
    date: '2025-04-16',
  });
});

test.each([
  ['without a day', NAME],
  ['of a day that there is not', `${NAME}31022025`],
])('a link %s is no version, and the page is refused by what it lacks', (_, name) => {
  expect(() => readListLink(link(name), NAME)).toThrow(`the page links to no dated ${NAME}`);
});

test('a heading that is not there is named, with those that are', async () => {
  if (!('source' in declaration)) throw new Error('job titles are not pulled');
  const source = OnsListSource.parse(declaration.source);
  const headings = Object.values(source.columns);
  const read = async (columns: readonly string[]): Promise<ListRow[]> => {
    const file = path.join(folder, `${columns.length}.xlsx`);
    await writeFile(file, await layOutList(source.sheet, [columns, columns.map(() => 'a')]));
    const rows: ListRow[] = [];
    for await (const some of readList(file, source)) rows.push(...some);
    return rows;
  };
  expect(await read(headings)).toMatchObject([{ row: 2, title: 'a', occupation: 'a' }]);
  await expect(read(headings.filter((each) => each !== 'SOC_2020'))).rejects.toThrow(
    'has no column "SOC_2020"; it has UNIQUE ID,',
  );
});
