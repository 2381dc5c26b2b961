import { z } from 'zod';
import { Comparison } from '../../../../schemas/answers/rows/compare.ts';
import type { Fault } from '../../../../schemas/answers/problems/problem.ts';
import { nameFigure } from '../../../../schemas/figures/name-figure.ts';
import { readWords } from '../../../answer/list.ts';
import { tellMoment } from '../../../answer/moment.ts';
import { CACHE } from '../../../answer/row-headers.ts';
import { readMeasures } from '../../../catalogue/read-measures.ts';
import { compareAreas } from '../../../groups/compare-areas.ts';
import { problemOfFaults } from '../../../problem.ts';
import { openEdition } from '../../../profile/open-edition.ts';
import { type Parameters, faultOf } from '../../../question/parameters.ts';
import { readPeriods } from '../../../question/periods/periods.ts';
import { resolveRelease } from '../../../question/resolve.ts';
import type { Store } from '../../../warehouse/warehouse.ts';
import { AREAS_DATASET } from '../../../registers/areas/area-index.ts';
import { Item } from '../../../openapi/parameter.ts';
import { readLater } from '../../route/declare-parameter.ts';
import { type RouteRequest, defineRoute } from '../../route/define-route.ts';
import { RELEASE } from '../../route/shared-parameters.ts';
import { readAreaIndex } from '../area-answers.ts';
import { MOST_COMPARED, readComparedAreas } from './read-areas.ts';
import { MOST_SERIES, readSeriesCodes } from './read-codes.ts';

/** The measure asked for, with the datasets that have it. */
async function readMeasure(parameters: Parameters, store: Store, faults: Fault[]) {
  const measures = await readMeasures(store);
  const asked = parameters.get('measure');
  if (!asked) {
    const message = 'measure is the id of a measure, as /v1/measures lists them.';
    faults.push(faultOf({ in: 'query', at: 'measure' }, null, 'malformed-value', message));
    return undefined;
  }
  const known = measures.map(({ id }) => id);
  readWords({ ...asked, items: [asked.text] }, known, faults);
  return measures.find(({ id }) => id === asked.text);
}

type Request = Pick<RouteRequest<string, unknown>, 'store' | 'service' | 'parameters' | 'today'>;

/** What is asked, checked; throws the problem of all that is wrong with it. */
async function readQuestion({ store, service, parameters, today }: Request) {
  const index = await readAreaIndex(service, store);
  const faults: Fault[] = [];
  const areas = readComparedAreas(parameters, index, faults);
  const wanted = await readMeasure(parameters, store, faults);
  const dataset = wanted?.datasets[0];
  if (faults.length > 0 || !wanted || dataset === undefined) throw problemOfFaults(faults);
  const { release, edition } = await resolveRelease(store, dataset, parameters, service.now());
  const question = { index, areas, wanted, release, edition, compared: undefined };
  const measure = release.manifest.measures.find(({ id }) => id === wanted.id);
  if (!measure || release.data === null) return question;
  const { table } = release.manifest;
  const series = readSeriesCodes(parameters.get('codes'), { measure, table }, areas.length, faults);
  const asked = parameters.get('period');
  const entry = release.codes.get('measure')?.byCode.get(measure.id);
  const chosen =
    asked &&
    readPeriods(asked, entry ? [entry] : [], {
      table: await service.tables(release, index, new Map()),
      areas: index,
      today,
      faults,
      see: (column) => `/v1/datasets/${dataset}/codes/${column}`,
    });
  if (faults.length > 0) throw problemOfFaults(faults);
  const periods = chosen?.chosen.map(({ code }) => code);
  const newestOnly = chosen?.latestEach ?? false;
  const others = async () =>
    (await openEdition(service, store, parameters.get('edition')?.text)).releases;
  return { ...question, compared: { release, measure, series, periods, newestOnly, others } };
}

/** `/v1/compare`: one measure over time, for several areas. */
export const compare = defineRoute({
  method: 'get',
  path: '/v1/compare',
  id: 'compareAreas',
  tag: 'Vocabulary',
  needs: { dataset: AREAS_DATASET },
  summary: 'One measure over time, for several areas, groups of districts among them',
  description: `At the codes of the headline of the measure, otherwise the whole of each dimension, unless codes names others: each combination of them is a series, and areas have at most ${MOST_SERIES} together. A figure that is not published under the code of its area is that of an area of the same districts, or made of those of its districts (made_of).`,
  query: {
    area: readLater(
      'Areas by code, or lists of districts: custom~CODE~CODE, custom~Name~CODE~CODE.',
      z.array(Item).min(1).max(MOST_COMPARED),
      'list',
    ),
    measure: readLater('A measure by its id.', Item),
    codes: readLater(
      'Codes of dimensions, each as dimension:code.',
      z.array(Item).min(1).max(MOST_SERIES),
      'list',
    ),
    period: readLater(
      'Periods, written as /data takes them; all when left out.',
      z.array(Item).min(1),
      'list',
    ),
    ...RELEASE,
  },
  problems: ['malformed-value', 'unknown-code', 'unknown-version', 'unknown-dataset'],
  examples: ({ tables }) => {
    const places = tables.find(({ codes }) => codes.has('area') && codes.has('measure'));
    const measure = places?.codes.get('measure')?.entries[0]?.code ?? 'claimant_count';
    const path = `/v1/compare?area=custom~E08000033~E08000034,E12000003&measure=${measure}`;
    return [{ summary: 'Two districts together, and their region', path }];
  },
  answer: Comparison,
  async handle(request) {
    const { store, service, today } = request;
    const { index, areas, wanted, release, edition, compared } = await readQuestion(request);
    const found = compared ? await compareAreas(service, compared, areas, { index, today }) : [];
    const data = found.flatMap(({ figures }) => figures);
    const rows = found.flatMap((each) => each.rows);
    const body = {
      ...tellMoment(store, edition),
      dataset: release.dataset,
      version: release.version,
      measure: wanted.id,
      name: nameFigure(release.manifest, wanted.name, rows),
      areas: found.map(({ area: { code, name, type }, cautions }) => {
        return { code, name, type, cautions: [...cautions] };
      }),
      ...{ total: data.length, returned: data.length, complete: true, next: null, data },
    };
    return { body, cache: CACHE.loose };
  },
});
