import { z } from 'zod';
import { listOf, text } from '../list.ts';
import type { Made } from '../made.ts';
import { Caution, CitedFigure, Place } from '../profile.ts';

/** One measure over all its periods, for several areas. */
export const Comparison = listOf(CitedFigure).extend({
  edition: z.string().nullable().describe('The edition that the areas are of.'),
  invented: z.boolean(),
  dataset: text,
  version: text,
  measure: text,
  name: text.describe('The measure and what its figures are limited to.'),
  areas: z.array(
    Place.extend({
      cautions: z.array(Caution).describe('Where figures not published under its code come from.'),
    }),
  ),
});
export type Comparison = Made<z.infer<typeof Comparison>>;
