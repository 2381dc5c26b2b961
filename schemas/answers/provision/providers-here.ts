import { z } from 'zod';
import { POSITIONS } from '../../figures/provision/funnel/funnel.ts';
import { wordsOf } from '../../words/vocabulary.ts';
import { listOf, text } from '../list.ts';
import type { Made } from '../made.ts';
import { Caution, CitedFigure, Place } from '../profile.ts';

/** A provider with learners in a place or that delivers there, and what is held of it. */
export const ProviderHere = z.strictObject({
  provider: text,
  provider_name: text,
  here: z.array(CitedFigure).describe('Of this place: who lives here and who learns here apart.'),
  whole: z
    .strictObject({
      figure: CitedFigure,
      position: z.enum(wordsOf(POSITIONS)),
      words: text,
    })
    .nullable()
    .describe(
      'The measure asked for, of all its learners wherever they live and learn; null where none is held or asked for.',
    ),
});
export type ProviderHere = Made<z.infer<typeof ProviderHere>>;

/** Who delivers in a place or has learners there, by name, and what cannot be told of it. */
export const ProvidersHere = listOf(ProviderHere).extend({
  place: Place.nullable().describe(
    'The area whose figures tell who is here: this one, or the nearest that it lies in.',
  ),
  cautions: z.array(Caution),
  funnel: text.nullable().describe('Everybody that the measure asked for is compared with.'),
  not_told: z
    .array(z.strictObject({ dataset: text, title: text, message: text }))
    .describe('Figures of providers that are not by place, by subject or by group as asked.'),
});
export type ProvidersHere = Made<z.infer<typeof ProvidersHere>>;
