import { z } from 'zod';
import { AREA_TYPES } from '../../words/area-types.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { text } from '../list.ts';
import type { Made } from '../made.ts';

/** How coarse shapes are: for a map of the country, or for one of a region. */
export const DETAILS = ['small', 'fine'] as const;
export type Detail = (typeof DETAILS)[number];

const Position = z.array(z.number()).length(2);

/** An area with its polygons, as GeoJSON (RFC 7946). */
const BoundaryFeature = z.strictObject({
  type: z.literal('Feature'),
  id: text.describe('The code of the area.'),
  properties: z.strictObject({
    code: text,
    name: text,
    type: z.enum(wordsOf(AREA_TYPES)),
    codes: z
      .array(text)
      .describe('All codes that the place has had: its own, and those before or after it.'),
  }),
  geometry: z.strictObject({
    type: z.literal('MultiPolygon'),
    coordinates: z
      .array(z.array(z.array(Position)))
      .describe('Degrees of WGS84: longitude, latitude.'),
  }),
});
export type BoundaryFeature = Made<z.infer<typeof BoundaryFeature>>;

/** Boundaries of areas as GeoJSON, with what must stand with a map of them. */
export const BoundariesAnswer = z.strictObject({
  type: z.literal('FeatureCollection'),
  dataset: text,
  version: text.describe('The release of the boundaries of districts.'),
  at: z.iso.date().describe('The day for which the areas were chosen.'),
  detail: z.enum(DETAILS),
  attribution: text,
  licence: text,
  without: z
    .array(z.strictObject({ code: text, name: text }))
    .describe('Areas that were asked for and have no boundary here.'),
  features: z.array(BoundaryFeature),
});
export type BoundariesAnswer = Made<z.infer<typeof BoundariesAnswer>>;
