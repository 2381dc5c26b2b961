import type { FigureRow } from '../../../schemas/answers/rows/rows.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';
import { hasNumber } from '../../charts/words/which-drawn.ts';

/** An older period than the one drawn, in which more of the areas asked for have a figure. */
export interface FullerPeriod {
  readonly code: string;
  readonly name: string;
  /** How many of the areas have a figure in it. */
  readonly areas: number;
}

const areasOf = (rows: readonly FigureRow[]): ReadonlySet<string> =>
  new Set(rows.filter(hasNumber).flatMap(({ area }) => area ?? []));

/** The period that most of the areas which are not drawn have their newest figure in, the newer first. */
function likeliest(rows: readonly FigureRow[], drawn: ReadonlySet<string>): FigureRow | undefined {
  const periods = new Map<string, { readonly row: FigureRow; readonly areas: Set<string> }>();
  for (const row of rows) {
    const { area = '', period } = row;
    if (!hasNumber(row) || drawn.has(area)) continue;
    const known = periods.get(period) ?? { row, areas: new Set() };
    known.areas.add(area);
    periods.set(period, known);
  }
  const [best] = [...periods.values()].toSorted(
    (a, b) => b.areas.size - a.areas.size || b.row.period_end.localeCompare(a.row.period_end),
  );
  return best?.row;
}

/**
 * Finds the period to look at where the newest has figures of few of the areas asked for: two
 * questions, and only there. Undefined where no period has more. Throws what the API client throws.
 */
export async function findFuller(
  client: ApiClient,
  dataset: string,
  parameters: Readonly<Record<string, string | undefined>>,
  found: readonly FigureRow[],
): Promise<FullerPeriod | undefined> {
  const ask = async (period: string) => {
    const { data, total, returned } = await readFigures(client, dataset, { ...parameters, period });
    // Of a list that is cut, the areas cannot be counted.
    return total > returned ? [] : data;
  };
  const drawn = areasOf(found);
  const best = likeliest(await ask('latest_each'), drawn);
  if (!best || found.some(({ period }) => period === best.period)) return undefined;
  const areas = areasOf(await ask(best.period)).size;
  return areas > drawn.size ? { code: best.period, name: best.period_name, areas } : undefined;
}
