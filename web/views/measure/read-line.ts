import type { AreaRecord } from '../../../schemas/answers/area.ts';
import type { CodeRecord } from '../../../schemas/answers/code-list.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import { ENGLAND } from '../../../schemas/words/wider-areas.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { apiPath } from '../../reading/api-client.ts';
import { findArea } from '../../reading/areas/find-area.ts';
import { readWider } from '../../reading/areas/read-wider.ts';
import { readFigures } from '../../reading/measures/read-figures.ts';
import { type Series, isElsewhere, readSeries } from '../../reading/measures/read-series.ts';
import { usualAreas } from '../choose/usual-areas.ts';
import { findHeld } from '../wizard/find-held.ts';
import type { HeldFigure } from './read-held.ts';

/** At most so many areas stand beside the one in focus by themselves: its region and its country. */
const MOST_REFERENCES = 2;

/**
 * The areas that stand beside the chosen ones by themselves and cannot be left out: the nearest wider
 * areas of the first that the dataset has, unless one of these is chosen; where no area is chosen the
 * country, otherwise what the dataset's own chart shows. Throws what the API client throws.
 */
export async function readReferences(
  client: ApiClient,
  { dataset, manifest }: HeldFigure,
  areas: readonly AreaRecord[],
  held: readonly CodeRecord[],
): Promise<AreaRecord[]> {
  const [focus] = areas;
  if (focus) {
    const wider = await readWider(client, focus);
    const chosen = new Set(areas.map(({ code }) => code));
    // Who has chosen one of them has chosen what to compare with.
    if (wider.some(({ code }) => chosen.has(code))) return [];
    return wider
      .filter((area) => area.datasets.includes(dataset.id) || isElsewhere(area, dataset.id))
      .slice(0, MOST_REFERENCES);
  }
  const country = held.find(({ code }) => code === ENGLAND);
  const usual = country ? [country] : usualAreas(manifest.charts[0], held, 1);
  const found = await Promise.all(usual.map(({ code }) => findArea(client, code)));
  return found.filter((each) => each !== undefined);
}

/** The rows of a measure that has no place, over all its periods. */
async function readPlaceless(client: ApiClient, held: HeldFigure): Promise<Series> {
  const { dataset, manifest, measure, codes } = held;
  const parameters = { measure: measure.id, ...codes, version: manifest.version };
  const { data: rows } = await readFigures(client, dataset.id, parameters);
  return {
    ...held,
    shown: { measure: measure.id, what: measure.name, fix: codes },
    rows,
    name: nameFigure(manifest, measure.name, rows.length > 0 ? rows : [codes]),
    data: `/v1/datasets/${dataset.id}/data`,
    query: apiPath('', parameters),
    borrowed: [],
  };
}

/** A measure over time, and the codes that its rows have: others than asked for where those have none. */
export interface Line {
  readonly series: Series;
  readonly codes: Readonly<Record<string, string>>;
}

/** The codes under which a release has figures of some areas: their own, otherwise those of their districts. */
function heldCodes(areas: readonly AreaRecord[], places: readonly CodeRecord[]): string[] {
  const known = new Set(places.map(({ code }) => code));
  return areas.flatMap(({ code, districts }) =>
    known.has(code)
      ? [code]
      : districts.flatMap((district) => (known.has(district.code) ? [district.code] : [])),
  );
}

/**
 * Reads a measure over all its periods for areas; `places` are all that the release has, none where it
 * is of no place. Where no row has the codes that were not named by the address, the nearest that have
 * any are taken. Throws what the API client throws.
 */
export async function readLine(
  client: ApiClient,
  held: HeldFigure,
  areas: readonly AreaRecord[],
  places: readonly CodeRecord[],
): Promise<Line> {
  const { manifest, measure, codes, said } = held;
  const read = async (fix: Readonly<Record<string, string>>): Promise<Line> => {
    const shown = { measure: measure.id, what: measure.name, fix };
    const series =
      places.length > 0
        ? await readSeries(client, held, shown, areas)
        : await readPlaceless(client, { ...held, codes: fix });
    return { series, codes: fix };
  };
  const first = await read(codes);
  if (first.series.rows.length > 0 || Object.keys(codes).length === 0) return first;
  const under = heldCodes(areas, places);
  // A release that has none of the areas is not asked for them: it would refuse codes it does not know.
  if (places.length > 0 && under.length === 0) return first;
  const choice = { measure, areas: under.map((code) => ({ code })), whole: codes, by: [] };
  const fit = await findHeld(client, manifest, choice, said);
  return fit && fit.area === undefined ? read(fit.codes) : first;
}
