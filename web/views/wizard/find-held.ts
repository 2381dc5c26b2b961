import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import type { Manifest } from '../../../schemas/release/manifest.ts';
import { type FigureRow, textOf } from '../../../schemas/answers/rows/rows.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';

/** Codes of dimensions, and an area, of which a release has rows of a measure. */
export interface HeldCodes {
  readonly codes: Readonly<Record<string, string>>;
  readonly area: { readonly code: string; readonly name: string } | undefined;
}

/** What is sought: a measure of areas, one code of every dimension, and those that may be any. */
interface Sought {
  readonly measure: Pick<MeasureRecord, 'id'>;
  readonly areas: readonly {
    readonly code: string;
    readonly districts?: readonly string[];
  }[];
  readonly whole: Readonly<Record<string, string>>;
  readonly by: readonly string[];
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
  { measure, areas, whole, by }: Sought,
  said: Readonly<Record<string, string>>,
): Promise<HeldCodes | undefined> {
  const ask = async (area: string | undefined) => {
    const parameters = {
      measure: measure.id,
      area,
      ...said,
      period: 'latest_each',
      version: manifest.version,
    };
    return (await readFigures(client, manifest.dataset, parameters)).data;
  };
  const codes = areas.flatMap(({ code, districts }) => districts ?? [code]).join(',');
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
  dataset: string,
  parameters: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly code: string; readonly name: string } | undefined> {
  const { data } = await readFigures(client, dataset, { ...parameters, period: 'latest_each' });
  const [newest] = data.toSorted(newestFirst);
  return newest && { code: newest.period, name: newest.period_name };
}
