import { estimateCautions } from '../../../schemas/figures/cautions/estimates.ts';
import { AreaRecord } from '../../../schemas/answers/area.ts';
import { MeasureList } from '../../../schemas/answers/measure.ts';
import { ageOfNewest } from '../../charts/words/age-of-newest.ts';
import { seriesNames } from '../../charts/draw/series.ts';

import { besideOf, readWider } from '../../reading/areas/read-wider.ts';
import { chartOfIndustries } from './draw-industries.ts';
import { areasDrawn, chartOfSeries } from './chart-of-series.ts';
import { readIndustries } from './read-industries.ts';
import { type HeldMeasure, findMeasure, readSeries } from '../../reading/measures/read-series.ts';
import { type ShownMeasure, readHeadlines } from '../../reading/measures/shown.ts';
import type { ViewContext } from '../context.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import type { FindChart, SharedChart } from '../shared-chart.ts';

type Drawn = Pick<SharedChart, 'id' | 'intent' | 'rows' | 'data' | 'query'> & {
  readonly areaTypes: readonly string[];
};

async function drawnOf(
  { client }: ViewContext,
  held: HeldMeasure,
  shown: ShownMeasure,
  area: AreaRecord,
): Promise<Drawn | undefined> {
  const wider = await readWider(client, area);
  if (shown.section === 'industries') {
    const countries = wider.filter(({ type }) => type === 'country').toReversed();
    const found = await readIndustries(client, held, area, countries);
    if (!found || found.industries.length === 0) return undefined;
    const { id, intent, rows } = chartOfIndustries(found);
    const title = `${intent.title}, ${area.name}`;
    return {
      id,
      intent: { ...intent, title },
      rows,
      data: found.data,
      query: found.query,
      areaTypes: [area.type],
    };
  }
  const areas = areasDrawn(held, area, besideOf(wider));
  const series = await readSeries(client, held, shown, areas);
  const chart = chartOfSeries(series, areas);
  if (!chart) return undefined;
  const title = `${chart.intent.title}, ${area.name}`;
  const { data, query } = series;
  const drawn = areas.filter(({ code }) => series.rows.some((row) => row.area === code));
  const areaTypes = drawn.map(({ type }) => type);
  return {
    id: chart.id,
    intent: { ...chart.intent, title },
    rows: chart.rows,
    data,
    query,
    areaTypes,
  };
}

/** A chart of an area's page: `/areas/{code}/{measure}`, of the newest release or of `version`. */
export const findAreaChart: FindChart = async (context, { path, query }) => {
  const [, , code = '', measure = ''] = path.split('/');
  const { client } = context;
  const [area, catalogue, dictionary] = await Promise.all([
    client.read(`/v1/areas/${encodeURIComponent(code)}`, AreaRecord),
    readCatalogue(client),
    client.read('/v1/measures', MeasureList),
  ]);
  const pinned = catalogue.map((dataset) =>
    query.version === undefined ? dataset : { ...dataset, version: query.version },
  );
  const held = await findMeasure(client, measure, dictionary.data, pinned);
  const shown = readHeadlines(dictionary.data).find((each) => each.measure === measure);
  const drawn = held && shown && (await drawnOf(context, held, shown, area));
  if (!held || !drawn) return undefined;
  const { version } = held.manifest;
  const { areaTypes, ...shared } = drawn;
  const own = seriesNames(shared.rows)[0];
  const ownRows = shared.rows.filter(({ series }) => series === own);
  return {
    ...shared,
    intent: { ...shared.intent, age: ageOfNewest(ownRows, held.manifest, context.today, own) },
    address: { path: `/areas/${area.code}/${measure}`, query: { version } },
    dataset: held.dataset,
    version,
    page: `/areas/${area.code}`,
    measure: held.measure,
    cautions: estimateCautions(held.manifest, areaTypes),
    notes: [],
  };
};
