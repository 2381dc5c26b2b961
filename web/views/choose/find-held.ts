import type { Manifest } from '../../../schemas/release/manifest.ts';
import { FigureAnswer, type FigureRow, textOf } from '../../reading/answers/rows.ts';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import type { Choice } from './choice.ts';

const MOST_ROWS = '10000';

/** Codes of dimensions, and an area, of which a release has rows of a measure. */
export interface HeldCodes {
  readonly codes: Readonly<Record<string, string>>;
  readonly area: { readonly code: string; readonly name: string } | undefined;
}

const newestFirst = (a: FigureRow, b: FigureRow): number =>
  a.period_end < b.period_end ? 1 : a.period_end > b.period_end ? -1 : 0;

/**
 * The combination nearest to a choice that a release has rows of: its areas where they have any,
 * most of its own codes, then those of the dataset's own chart, then the newest. Codes of `said` are kept. Undefined where the measure has
 * no row with them. Throws what the API client throws.
 */
export async function findHeld(
  client: ApiClient,
  manifest: Manifest,
  { measure, areas, whole, by }: Choice,
  said: Readonly<Record<string, string>>,
): Promise<HeldCodes | undefined> {
  const ask = async (area: string | undefined) => {
    const path = apiPath(`/v1/datasets/${manifest.dataset}/data`, {
      measure: measure.id,
      area,
      ...said,
      period: 'latest_each',
      version: manifest.version,
      limit: MOST_ROWS,
    });
    return (await client.read(path, FigureAnswer)).data;
  };
  const codes = areas.map(({ code }) => code).join(',');
  const own = codes === '' ? [] : await ask(codes);
  const rows = own.length > 0 ? own : await ask(undefined);
  const free = Object.keys(whole).filter((id) => !by.includes(id));
  const alike = (row: FigureRow) => free.filter((id) => textOf(row, id) === whole[id]).length;
  const usual = manifest.charts[0]?.filters ?? {};
  const likely = (row: FigureRow) => free.filter((id) => textOf(row, id) === usual[id]).length;
  const [best] = rows.toSorted(
    (a, b) => alike(b) - alike(a) || likely(b) - likely(a) || newestFirst(a, b),
  );
  return (
    best && {
      codes: Object.fromEntries(free.map((id) => [id, textOf(best, id)] as const)),
      area:
        own.length === 0 && best.area !== undefined
          ? { code: best.area, name: best.area_name ?? best.area }
          : undefined,
    }
  );
}

/** The newest period of which a release has a row of what was asked; undefined where it has none. */
export async function findNewest(
  client: ApiClient,
  data: string,
  parameters: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly code: string; readonly name: string } | undefined> {
  const path = apiPath(data, { ...parameters, period: 'latest_each', limit: MOST_ROWS });
  const [newest] = (await client.read(path, FigureAnswer)).data.toSorted(newestFirst);
  return newest && { code: newest.period, name: newest.period_name };
}
