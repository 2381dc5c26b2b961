import { BoundariesAnswer, DETAILS } from '../../../schemas/answers/areas/boundaries.ts';
import { isInForce } from '../../../schemas/words/entities.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { readWords } from '../../answer/list.ts';
import { BOUNDARIES_DATASET } from '../../boundaries/find-boundaries.ts';
import { ProblemError } from '../../problem.ts';
import { findAnyArea } from '../../registers/areas/groups/find-area.ts';
import { type AnyArea, GROUP_TYPES } from '../../registers/areas/groups/members.ts';
import { day, list, word } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { readAreaIndex } from './area-answers.ts';

/** `/v1/boundaries`: where areas lie, as polygons for maps. */
export const readBoundaries = defineRoute({
  method: 'get',
  path: '/v1/boundaries',
  id: 'readBoundaries',
  tag: 'Vocabulary',
  needs: { dataset: BOUNDARIES_DATASET },
  summary: 'Boundaries of areas as GeoJSON, for maps',
  description:
    'Simplified polygons of local authorities, and of areas that are made of whole ones, put together from them. Borders that two areas share have the same points in both. Areas without a boundary are named in without. What attribution says must stand with every map.',
  query: {
    type: word(
      ['lad', ...GROUP_TYPES],
      'Areas of this type; lad where neither it nor area is given.',
    ),
    area: list('These areas alone, or lists of districts (custom~CODE~CODE).'),
    within: list('Only areas that lie in one of these.'),
    at: day('at', 'Only areas in force on that day; today where it is not given.'),
    detail: word(DETAILS, 'small is for a map of the country, fine for one of a region.'),
  },
  problems: ['unknown-code', 'unknown-dataset', 'malformed-value'],
  examples: [
    { summary: 'The regions of England', path: '/v1/boundaries?type=region' },
    {
      summary: 'The local authorities of a region, finely',
      path: '/v1/boundaries?type=lad&within=E12000003&detail=fine',
    },
    { summary: 'One of them', path: '/v1/boundaries?area=E08000034' },
  ],
  answer: BoundariesAnswer,
  async check({ store, service, parameters }, faults) {
    const index = await readAreaIndex(service, store);
    readWords(parameters.get('within'), [...index.byCode.keys()], faults);
    const asked = parameters.get('area');
    for (const code of asked?.items ?? []) {
      const found = findAnyArea(code, index);
      if ('area' in found || !asked) continue;
      faults.push(
        ...found.faults.map((fault) => ({
          ...fault,
          ...{ in: asked.in, name: asked.at, see: '/v1/areas' },
        })),
      );
    }
  },
  async handle({ store, service, value, today }) {
    const index = await readAreaIndex(service, store);
    const held = await service.boundaries(store);
    if (!held) throw new ProblemError('unknown-dataset', 'This store does not hold boundaries.');
    const { release, shape } = held;
    const [codes, within, at = today] = [value('area'), value('within'), value('at')];
    const type = value('type') ?? (codes ? undefined : 'lad');
    const named = codes?.flatMap((code): AnyArea[] => {
      const found = findAnyArea(code, index);
      return 'area' in found ? [found.area] : [];
    });
    const areas = (named ?? index.areas).filter(
      (area) =>
        (type === undefined || area.type === type) &&
        (named !== undefined || isInForce(area, at)) &&
        (within?.some((code) => area.parents.includes(code)) ?? true),
    );
    const detail = value('detail') ?? 'small';
    const { licence } = release.manifest.label;
    const body = {
      type: 'FeatureCollection' as const,
      ...{ dataset: release.dataset, version: release.version, at, detail },
      ...{ attribution: licence.attribution, licence: licence.id },
      ...shape({ areas, index, detail, day: at }),
    };
    return { body, cache: CACHE.loose };
  },
});
