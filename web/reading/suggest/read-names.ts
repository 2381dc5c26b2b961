import { EVERYDAY_TITLES } from '../../../schemas/titles/index/everyday-titles.ts';
import { RecordAnswer } from '../../../schemas/answers/rows/rows.ts';
import { isSmallerThan } from '../../../schemas/figures/area-size.ts';
import { findAreaType } from '../../../schemas/words/area-types.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { readHeld } from '../read-held.ts';
import type { Entry } from '../search/entry.ts';
import type { Named } from './name-index.ts';
import { suggest } from './suggestion.ts';

const PAGE = '10000';
const TITLES = 'job-titles';
const DISTRICTS = 'postcode-districts';
/** A title that people say comes after the occupation that is called so. */
const OF_TITLE = 0.8;
/** Who types letters and a digit means the postcode. */
const OF_DISTRICT = 1;
/** Wards, providers and datasets are seldom meant by the first letters of their names. */
const SELDOM = 0.6;

type Cells = readonly string[];

/** Columns of all records of a dataset as texts; none where the store does not hold it. */
async function readRecords(
  client: ApiClient,
  dataset: string,
  columns: readonly string[],
  filter: Readonly<Record<string, string>> = {},
): Promise<Cells[]> {
  const rows: Cells[] = [];
  const asked = { ...filter, columns: columns.join(','), limit: PAGE };
  let path: string | null = apiPath(`/v1/datasets/${dataset}/data`, asked);
  while (path !== null) {
    const answer: RecordAnswer | undefined = await readHeld(client.read(path, RecordAnswer));
    const data = answer?.data ?? [];
    rows.push(...data.map((row) => columns.map((column) => String(row[column] ?? ''))));
    path = answer?.next ?? null;
  }
  return rows;
}

/** Job titles as people say them, the everyday ones where no index of them is held: each leads to the job that it is, or asks which. */
async function nameTitles(client: ApiClient): Promise<Named[]> {
  const held = (await readRecords(client, TITLES, ['title'])).map(([title = '']) => title);
  const titles = held.length > 0 ? held : EVERYDAY_TITLES.map(({ title }) => title);
  return [...new Set(titles)].map((name) => {
    const href = apiPath('/jobs', { q: name });
    return { name, weight: OF_TITLE, to: { kind: 'job', name, about: '', value: name, href } };
  });
}

/** Districts of postcodes, each with the authorities that it lies in. */
async function nameDistricts(client: ApiClient): Promise<Named[]> {
  const columns = ['name', 'area_name'];
  const rows = await readRecords(client, DISTRICTS, columns, { part: 'district' });
  const areas = new Map<string, string[]>();
  for (const [name = '', area = ''] of rows) areas.set(name, [...(areas.get(name) ?? []), area]);
  return [...areas].map(([name, found]) => {
    const about = `In ${listWords([...new Set(found)])}`;
    const href = apiPath('/search', { q: name });
    return { name, weight: OF_DISTRICT, to: { kind: 'place', name, about, value: name, href } };
  });
}

function levelOf({ kind, code }: Entry): Named['level'] {
  if (kind === 'place') return 'town';
  if (kind !== 'area') return undefined;
  return isSmallerThan(findAreaType(code) ?? 'none', 'lad') ? 'small' : 'authority';
}

function nameEntry(entry: Entry): Named[] {
  const to = suggest(entry);
  if (!to) return [];
  const { name, names = [] } = entry;
  const level = levelOf(entry);
  const isSeldom = to.kind === 'provider' || to.kind === 'dataset' || level === 'small';
  const weight = entry.weight * (isSeldom ? SELDOM : 1);
  return [...new Set([name, ...names])].map((each) => {
    return { name: each, to, weight, ...(level && { level }) };
  });
}

/** Every name that a box completes. Throws what the API client throws. */
export async function readNames(client: ApiClient, entries: readonly Entry[]): Promise<Named[]> {
  const [titles, districts] = await Promise.all([nameTitles(client), nameDistricts(client)]);
  return [...entries.flatMap(nameEntry), ...titles, ...districts];
}
