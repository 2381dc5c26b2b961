import { z } from 'zod';
import { Comparison } from '../../../schemas/answers/rows/compare.ts';
import type { Fault } from '../../../schemas/answers/problems/problem.ts';
import { nameFigure } from '../../../schemas/figures/name-figure.ts';
import { readWords } from '../../answer/list.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { readMeasures } from '../../catalogue/read-measures.ts';
import { compareAreas } from '../../groups/compare-areas.ts';
import { problemOfFaults } from '../../problem.ts';
import { type Parameters, faultOf } from '../../question/parameters.ts';
import { resolveRelease } from '../../question/resolve.ts';
import type { AreaIndex } from '../../registers/areas/area-index.ts';
import { findAnyArea } from '../../registers/areas/groups/find-area.ts';
import type { AnyArea } from '../../registers/areas/groups/members.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { Item } from '../../openapi/parameter.ts';
import { readLater } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { RELEASE } from '../route/shared-parameters.ts';
import { readAreaIndex } from './area-answers.ts';

/** No more areas can be told apart side by side. */
const MOST_AREAS = 20;

function readAreas(parameters: Parameters, index: AreaIndex, faults: Fault[]): AnyArea[] {
  const asked = parameters.get('area');
  const items = [...new Set(asked?.items ?? [])].filter((item) => item !== '');
  if (!asked || items.length === 0 || items.length > MOST_AREAS) {
    const message = `area is a list, separated by commas, of at most ${MOST_AREAS}.`;
    const at = asked ?? { in: 'query' as const, at: 'area' };
    faults.push(faultOf(at, asked?.text ?? null, 'malformed-value', message));
    return [];
  }
  return items.flatMap((item) => {
    const found = findAnyArea(item, index);
    if ('area' in found) return [found.area];
    faults.push(
      ...found.faults.map(({ code, message, value, nearest }) =>
        faultOf(asked, value, code, message, { ...(nearest && { nearest }), see: '/v1/areas' }),
      ),
    );
    return [];
  });
}

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

/** `/v1/compare`: one measure over all its periods, for several areas. */
export const compare = defineRoute({
  method: 'get',
  path: '/v1/compare',
  id: 'compareAreas',
  tag: 'Vocabulary',
  summary: 'One measure over time, for several areas, groups of districts among them',
  description:
    'At the codes of the headline of the measure, otherwise the whole of each dimension. A figure that is not published under the code of its area is that of an area of the same districts, or made of those of its districts (made_of).',
  query: {
    area: readLater(
      'Areas by code, or lists of districts: custom~CODE~CODE, custom~Name~CODE~CODE.',
      z.array(Item).min(1).max(MOST_AREAS),
      'list',
    ),
    measure: readLater('A measure by its id.', Item),
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
  async handle({ store, service, parameters, today }) {
    const index = await readAreaIndex(service, store);
    const faults: Fault[] = [];
    const areas = readAreas(parameters, index, faults);
    const wanted = await readMeasure(parameters, store, faults);
    const dataset = wanted?.datasets[0];
    if (faults.length > 0 || dataset === undefined) throw problemOfFaults(faults);
    const { release, edition } = await resolveRelease(store, dataset, parameters, service.now());
    const measure = release.manifest.measures.find(({ id }) => id === wanted?.id);
    const compared =
      measure && release.data !== null
        ? await compareAreas(service, { release, measure }, areas, { index, today })
        : [];
    const data = compared.flatMap(({ figures }) => figures);
    const rows = compared.flatMap((each) => each.rows);
    const body = {
      edition: edition ?? store.catalogue.edition,
      invented: store.catalogue.stamp === 'sample',
      dataset,
      version: release.version,
      measure: wanted?.id ?? '',
      name: nameFigure(release.manifest, wanted?.name ?? '', rows),
      areas: compared.map(({ area: { code, name, type }, cautions }) => {
        return { code, name, type, cautions: [...cautions] };
      }),
      ...{ total: data.length, returned: data.length, complete: true, next: null, data },
    };
    return { body, cache: CACHE.loose };
  },
});
