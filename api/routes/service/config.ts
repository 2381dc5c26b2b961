import { Config } from '../../../schemas/answers/config.ts';
import { AREA_TYPES, AREA_TYPE_SETS } from '../../../schemas/words/area-types.ts';
import { PERIOD_TYPES } from '../../../schemas/words/period.ts';
import { GROUPS } from '../../../schemas/words/provision/groups.ts';
import { COUNTS, DENOMINATORS, STAGES } from '../../../schemas/words/provision/stages.ts';
import { PROBLEMS } from '../../../schemas/answers/problems/problem.ts';
import {
  ACCREDITATIONS,
  ESTIMATED_FROM,
  FLAGS,
  INTERVALS,
  NATURES,
  REGULARITIES,
  STATUSES,
  THEMES,
  UNITS,
} from '../../../schemas/words/vocabulary.ts';
import { FORMATS } from '../../answer/formats/formats.ts';
import type { Format } from '../../answer/formats/formats.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { MOST_PARTS } from '../../registers/areas/groups/read-custom.ts';
import { defineRoute } from '../route/define-route.ts';
import { MOST_COMPARED } from '../vocabulary/compare/read-areas.ts';
import { MOST_SERIES } from '../vocabulary/compare/read-codes.ts';

const words = (list: Readonly<Record<string, string>>) =>
  Object.entries(list).map(([code, name]) => ({ code, name }));

/** `/v1/config`: limits, formats and vocabularies in machine form. */
export const readConfig = defineRoute({
  method: 'get',
  path: '/v1/config',
  id: 'readConfig',
  tag: 'Service',
  summary: 'Limits, formats, and the words for status, flags and units',
  description: 'All that a client needs to know of this service before it asks.',
  query: {},
  problems: [],
  examples: [{ summary: 'All of it', path: '/v1/config' }],
  answer: Config,
  handle({ store: { catalogue }, service: { limits } }) {
    const body = {
      edition: catalogue.edition,
      invented: catalogue.stamp === 'sample',
      limits: {
        page_rows: limits.pageRows,
        most_page_rows: limits.mostPageRows,
        query_bytes: limits.queryBytes,
        body_bytes: limits.bodyBytes,
        json_stat_cells: limits.statCells,
        listed_districts: MOST_PARTS,
        compared_areas: MOST_COMPARED,
        compared_series: MOST_SERIES,
        time_limit_ms: limits.timeLimitMs,
        file_time_limit_ms: limits.fileTimeLimitMs,
        rate: limits.rate && { ...limits.rate, per: 'client address' },
      },
      formats: Object.values<Format>(FORMATS).map(({ extension, mediaType, whole, rowLimit }) => ({
        extension,
        media_type: mediaType,
        whole,
        most_rows: rowLimit === null ? null : limits[rowLimit],
      })),
      statuses: words(STATUSES),
      flags: words(FLAGS),
      intervals: words(INTERVALS),
      units: words(UNITS),
      natures: NATURES,
      period_types: PERIOD_TYPES,
      area_types: Object.entries(AREA_TYPES).map(([code, type]) => ({ code, ...type })),
      area_type_sets: Object.entries(AREA_TYPE_SETS).map(([code, set]) => ({ code, ...set })),
      regularities: words(REGULARITIES),
      themes: words(THEMES),
      accreditations: words(ACCREDITATIONS),
      estimated_from: words(ESTIMATED_FROM),
      stages: words(STAGES),
      counts: words(COUNTS),
      denominators: words(DENOMINATORS),
      groups: Object.entries(GROUPS).map(([code, { name }]) => ({ code, name })),
      problems: Object.entries(PROBLEMS).map(([type, problem]) => ({ type, ...problem })),
      licence: {
        id: 'OGL-UK-3.0',
        url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
        note: 'Each dataset names its own licence and attribution; this is the usual one.',
      },
      citation:
        '{publisher}, {title}, version {version}, {attribution}. Taken from Alongside, {address}, on {date}.',
    };
    return { body, cache: CACHE.loose };
  },
});
