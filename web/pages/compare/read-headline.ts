import { MeasureList } from '../../../schemas/answers/measure.ts';
import type { ApiClient } from '../../reading/api-client.ts';
import { type Series, findMeasure, readSeries } from '../../reading/measures/read-series.ts';
import { figuresOf, readHeadlines } from '../../reading/measures/shown.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import type { ChosenAreas } from '../../views/compare/load.ts';

/** The measures of an area's page for all areas of a comparison; those that the store lacks are left out. */
export async function readHeadline(client: ApiClient, chosen: ChosenAreas): Promise<Series[]> {
  const [catalogue, dictionary] = await Promise.all([
    readCatalogue(client),
    client.read('/v1/measures', MeasureList),
  ]);
  const areas = [...chosen.areas, ...chosen.beside];
  const read = await Promise.all(
    figuresOf(readHeadlines(dictionary.data)).map(async (shown) => {
      const held = await findMeasure(client, shown.measure, dictionary.data, catalogue);
      return held && readSeries(client, held, shown, areas);
    }),
  );
  return read.filter((series) => series !== undefined);
}
