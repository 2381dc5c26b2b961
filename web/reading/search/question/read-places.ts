import type { ApiClient } from '../../api-client.ts';
import { findArea } from '../../areas/find-area.ts';
import { findPlace } from '../../areas/find-place.ts';
import type { Names } from '../../suggest/open-names.ts';
import type { SearchIndex } from '../search-index.ts';
import { KIND_WORDS, type SpanOfPlace, findSpanOfPlace, nameOfKind } from './find-span-of-place.ts';
import { codeOfCountry } from './words/countries.ts';
import type { AskedPlace } from './question.ts';
import { listSpans, outside, spanText, trimFillers } from './words/spans.ts';

const MOST_WORDS_OF_KIND = 4;
/** Of `local authority` every authority is one: alone it asks which, and says nothing of a place. */
const DISTRICT = 'local authority';

/** More places than these are a comparison, which has a page of its own. */
const MOST = 4;

type Search = () => Promise<SearchIndex>;

/** What a name stands for; several where areas of one name and of different land are held. */
async function readName(client: ApiClient, search: Search, words: string): Promise<AskedPlace> {
  const found = await findPlace(client, search, codeOfCountry(words) ?? words);
  const [only, ...more] = found.several;
  // The only area of a name is meant, with figures or without: that none are held is then told.
  return { words, found: { ...found, one: found.one ?? (more.length === 0 ? only : undefined) } };
}

/** The area of a kind that a smaller place lies in: West Yorkshire for `leeds lsip`. */
async function readAround(
  client: ApiClient,
  search: Search,
  { name, type }: NonNullable<SpanOfPlace['ofKind']>,
): Promise<AskedPlace | undefined> {
  const { one } = (await readName(client, search, name)).found;
  const area = one && (await findArea(client, one.code));
  const around = area?.parents.filter((each) => each.type === type && each.ended === null) ?? [];
  const [only, ...more] = await Promise.all(
    around.map(({ code }) => readName(client, search, code)),
  );
  if (!only) return undefined;
  const several = [only, ...more].flatMap(({ found }) => found.several);
  return more.length === 0
    ? { ...only, words: name, smaller: area?.name }
    : { words: name, found: { ...only.found, one: undefined, several } };
}

/** What a span stands for: where no area of a kind is called so, the one that the place lies in. */
async function readPlace(
  client: ApiClient,
  search: Search,
  { text, ofKind }: SpanOfPlace,
): Promise<AskedPlace> {
  const own = await readName(client, search, text);
  const isNone = own.found.one === undefined && own.found.several.length === 0;
  const around = isNone && ofKind ? await readAround(client, search, ofKind) : undefined;
  return around ?? own;
}

/** Every place that words name, from the surest on, and the words that are left. */
function cutPlaces(
  words: readonly string[],
  names: Names,
): { readonly spans: readonly SpanOfPlace[]; readonly others: readonly string[] } {
  const spans: SpanOfPlace[] = [];
  let others = words;
  while (spans.length < MOST) {
    // A second town is more often a word of what is asked: `bath fitter bristol`.
    const span = findSpanOfPlace(others, names, spans.length === 0);
    if (!span) break;
    spans.push(span);
    others = trimFillers(outside(others, span));
  }
  return takeKind(spans, others);
}

/** A kind of area that is said apart from the one place is of it: `lsip claimants west yorkshire`. */
function takeKind(
  spans: readonly SpanOfPlace[],
  others: readonly string[],
): ReturnType<typeof cutPlaces> {
  const [place, ...more] = spans;
  const span = listSpans(others, MOST_WORDS_OF_KIND).find((each) =>
    KIND_WORDS.includes(spanText(others, each)),
  );
  if (!place || more.length > 0 || !span) return { spans, others };
  const kind = spanText(others, span);
  if (kind === DISTRICT || KIND_WORDS.some((each) => place.text.endsWith(` ${each}`)))
    return { spans, others };
  return {
    spans: [{ ...place, ...nameOfKind(place.text, kind) }],
    others: trimFillers(outside(others, span)),
  };
}

/**
 * The places that words name and what they stand for; `code` is that of the first that its name leaves
 * open, where it was chosen before.
 */
export async function readPlaces(
  client: ApiClient,
  search: Search,
  names: Names,
  { words, code }: { readonly words: readonly string[]; readonly code: string | undefined },
): Promise<{ readonly places: readonly AskedPlace[]; readonly others: readonly string[] }> {
  const { spans, others } = cutPlaces(words, names);
  const text = words.join(' ');
  const inOrder = spans.toSorted((a, b) => text.indexOf(a.text) - text.indexOf(b.text));
  const read = await Promise.all(inOrder.map((span) => readPlace(client, search, span)));
  const open = code === undefined ? undefined : read.find(({ found }) => !found.one);
  if (!open || code === undefined) return { places: read, others };
  const chosen = { words: open.words, found: await findPlace(client, search, code) };
  return { places: read.map((each) => (each === open ? chosen : each)), others };
}
