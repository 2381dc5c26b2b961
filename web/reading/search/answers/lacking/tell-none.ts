import type { MeasureRecord } from '../../../../../schemas/answers/measure.ts';
import { GROUPS } from '../../../../../schemas/words/provision/groups.ts';
import { ENGLAND } from '../../../../../schemas/words/wider-areas.ts';
import type { ApiClient } from '../../../api-client.ts';
import { readCatalogue } from '../../../catalogue.ts';
import { type HeldParts, readParts } from '../../../measures/read-parts.ts';
import { type HeldMeasure, findMeasure } from '../../../measures/read-series.ts';
import { plain } from '../../plain.ts';
import type { Question } from '../../question/question.ts';
import type { NotHeld } from '../answered.ts';
import { tellSource } from '../find-outside.ts';
import { byWords } from '../../question/words/limits/read-part.ts';
import { SUBJECT } from '../figures/read-of-subject.ts';

/** Areas that a figure is shown of where no place was named, the widest first. */
export const WIDEST: readonly string[] = ['K02000001', 'K03000001', ENGLAND];

/** What a figure is asked for of, of which there may be none. */
type Missing = Pick<Question, 'places' | 'part' | 'by' | 'codes' | 'subject' | 'year' | 'groups'>;

/** The codes that its figures must have; undefined where the dataset has none of the subject. */
function onlyCodes(
  { manifest: { table } }: HeldMeasure,
  { codes, subject }: Missing,
): Readonly<Record<string, string>> | undefined {
  if (!subject) return codes;
  // Datasets that code subjects in a way of their own are matched by the name.
  const found = table?.codes[SUBJECT]?.find(
    ({ code, name }) => code === subject.about || plain(name) === plain(subject.name),
  );
  return found && { ...codes, [SUBJECT]: found.code };
}

/** What is held in parts of the first of some areas that has any; of a group of people nothing is. */
async function findParts(
  client: ApiClient,
  asked: Missing,
  measure: MeasureRecord,
): Promise<HeldParts | undefined> {
  if (asked.groups.length > 0) return undefined;
  const held = await findMeasure(client, measure.id, [measure], await readCatalogue(client));
  const only = held && onlyCodes(held, asked);
  if (!only) return undefined;
  const named = asked.places.flatMap(({ found }) => found.one?.code ?? []);
  for (const area of named.length > 0 ? named : WIDEST) {
    const parts = await readParts(client, held, { area, only, year: asked.year });
    if (parts) return parts;
  }
  return undefined;
}

/** That a measure has no figure of one place or of the country. */
async function tellOne(
  client: ApiClient,
  asked: Missing,
  measure: MeasureRecord,
): Promise<NotHeld> {
  const { places, part, by, subject, year, groups } = asked;
  const like = (await readCatalogue(client)).find(({ id }) => id === measure.datasets[0]);
  const outside = like && tellSource(like);
  const about = [...groups.map((group) => GROUPS[group].name), subject?.name ?? ''];
  const what = [byWords(measure.name, by), part, ...about];
  const where = places.map(({ found }) => found.one?.name ?? '');
  const [here, when] = [where.length > 0 ? where : ['United Kingdom'], year ?? ''];
  const said = (words: readonly string[]): string => words.filter((word) => word !== '').join(', ');
  const parts = await findParts(client, asked, measure);
  return { what: said(parts ? [...what, when] : [...what, ...here, when]), outside, parts };
}

/**
 * That a measure has no figure of what is asked for, and where its publisher has it, or which parts of
 * it are held: a measure that is held by industry alone is not said to be missing. Of each place, where
 * there are several. Throws what the API client throws.
 */
export async function tellNone(
  client: ApiClient,
  asked: Missing,
  measure: MeasureRecord,
): Promise<readonly NotHeld[]> {
  const each = asked.places.length > 1 ? asked.places.map((place) => [place]) : [asked.places];
  return Promise.all(each.map((places) => tellOne(client, { ...asked, places }, measure)));
}
