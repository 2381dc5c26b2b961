import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import { Comparison } from '../../../schemas/answers/rows/compare.ts';
import { type ApiClient, apiPath } from '../api-client.ts';

/** Figures of areas that are not published under their own codes. */
export interface MadeFigures {
  readonly rows: readonly CitedFigure[];
  /** The codes under which what they are made of is published. */
  readonly codes: readonly string[];
  /** How they came about, in words, each thing once; and why some were not computed. */
  readonly told: readonly string[];
  /** Of which other area of the same districts they were published, a sentence each. */
  readonly borrowed: readonly string[];
  /** The address that answers with them. */
  readonly path: string;
}

/** A measure of a release. */
interface Held {
  readonly manifest: { readonly version: string };
  readonly measure: { readonly id: string };
}

/** Which figures: codes of dimensions, otherwise those of the headline; periods, otherwise all. */
interface MadeQuestion {
  readonly codes?: Readonly<Record<string, readonly string[]>>;
  readonly period?: string | undefined;
}

/**
 * Reads figures of a measure for areas whose own are published elsewhere: under another code of the
 * same place, for an area of the same districts, or as those of their districts. Throws what the API
 * client throws.
 */
export async function readMade(
  client: ApiClient,
  { manifest, measure }: Held,
  areas: readonly string[],
  { codes = {}, period }: MadeQuestion = {},
): Promise<MadeFigures> {
  const named = Object.entries(codes).flatMap(([id, list]) => list.map((code) => `${id}:${code}`));
  const path = apiPath('/v1/compare', {
    area: areas.join(','),
    measure: measure.id,
    codes: named.length === 0 ? undefined : named.join(','),
    period,
    version: manifest.version,
  });
  if (areas.length === 0) return { rows: [], codes: [], told: [], borrowed: [], path };
  const { data, areas: places } = await client.read(path, Comparison);
  const under = data.flatMap(({ area = '', made_of, status }) => {
    if (status === 'not_computed') return [];
    return made_of?.areas.map(({ code }) => code) ?? [area];
  });
  const all = places.flatMap((place) => place.cautions);
  const cautions = all.map(({ message }) => message);
  const borrowed = all.filter(({ code }) => code === 'same_districts');
  const reasons = data.flatMap(({ area_name = '', reason }) =>
    reason === null ? [] : [`${area_name}, not calculated: ${reason}`],
  );
  return {
    rows: data,
    codes: [...new Set(under)],
    told: [...new Set([...cautions, ...reasons])],
    borrowed: [...new Set(borrowed.map(({ message }) => message))],
    path,
  };
}
