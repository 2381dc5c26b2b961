import { z } from 'zod';
import { BARE_ADVERT, BARE_PLACE } from '../../../schemas/adverts/advert.ts';
import type { Advert, AdvertPlace } from '../../../schemas/adverts/advert.ts';
import { toPlainLine, toPlainText } from '../../fetch/documents/plain-text.ts';
import type { Item } from '../channel.ts';
import { readUrl } from './read-url.ts';

/** The longest text of an advert, in characters; longer ones are no advert's. */
const LONGEST_TEXT = 200_000;
/** What a channel's reader makes of an item, before it is made plain and checked. */
export type Draft = Partial<Omit<Advert, 'id' | 'title' | 'text' | 'pay' | 'places'>> & {
  readonly id: string | number | null | undefined;
  readonly title: string | null | undefined;
  /** Text with or without markup. */
  readonly html?: string | null | undefined;
  /** How many times the markup may have been escaped before: see `toPlainText`. */
  readonly escaped?: number;
  readonly pay?: Partial<Advert['pay']>;
  readonly places?: readonly Partial<AdvertPlace>[];
};

const positive = (amount: number | null | undefined): number | null =>
  amount !== null && amount !== undefined && Number.isFinite(amount) && amount > 0 ? amount : null;

/** A point on the globe; null where half of it is missing, out of range, or the 0, 0 of a blank cell. */
function readPoint({ lon, lat }: Partial<AdvertPlace>): Pick<AdvertPlace, 'lon' | 'lat'> {
  const isPoint =
    typeof lon === 'number' &&
    typeof lat === 'number' &&
    Math.abs(lon) <= 180 &&
    Math.abs(lat) <= 90 &&
    (lon !== 0 || lat !== 0);
  return isPoint ? { lon, lat } : { lon: null, lat: null };
}

function makePlace(place: Partial<AdvertPlace>): AdvertPlace {
  const { text, postcode, town, region, country } = place;
  return {
    ...BARE_PLACE,
    text: toPlainLine(text),
    postcode: toPlainLine(postcode)?.toUpperCase() ?? null,
    ...{ town: toPlainLine(town), region: toPlainLine(region), country: toPlainLine(country) },
    ...readPoint(place),
  };
}

function makeAdvert(draft: Draft, id: string, title: string): Advert {
  const { html, escaped = 1, pay = {}, places = [], structured = [], ...rest } = draft;
  const advert = { ...BARE_ADVERT, ...rest };
  return {
    ...{ ...advert, id, title },
    ...{ url: readUrl(advert.url), apply_url: readUrl(advert.apply_url) },
    text: toPlainText(html ?? '', { escaped }),
    employer: toPlainLine(advert.employer),
    poster: toPlainLine(advert.poster),
    reference: toPlainLine(advert.reference),
    places: places.map(makePlace).filter((place) => Object.values(place).some((at) => at !== null)),
    pay: {
      ...{ ...BARE_ADVERT.pay, ...pay, text: toPlainLine(pay.text) },
      ...{ low: positive(pay.low), high: positive(pay.high) },
    },
    contract: toPlainLine(advert.contract),
    hours: toPlainLine(advert.hours),
    openings: Number.isSafeInteger(advert.openings) ? positive(advert.openings) : null,
    structured: structured.flatMap(({ scheme, value }) => {
      const plain = toPlainLine(value);
      return plain === null ? [] : [{ scheme, value: plain }];
    }),
  };
}

/**
 * What one item of a channel is: an advert with every text made plain, addresses that may be links and
 * amounts above zero; or set aside, with the reason, where it has no id, no title, or a text that no
 * advert has. Details name fields, never what stands in them. Whoever sweeps checks the rest of it.
 */
export function makeItem(draft: Draft): Item {
  const id = toPlainLine(String(draft.id ?? ''));
  const title = toPlainLine(draft.title);
  if (id === null) return { setAside: 'no_id', id, detail: 'its id is missing or blank' };
  if (title === null) return { setAside: 'no_title', id, detail: 'its title is missing or blank' };
  if ((draft.html ?? '').length > LONGEST_TEXT) {
    return { setAside: 'too_large', id, detail: `its text has over ${LONGEST_TEXT} characters` };
  }
  return { advert: makeAdvert(draft, id, title) };
}

/** What sets aside an item whose form its channel's schema does not have, with its id where that is known. */
export function setAsideMalformed(error: z.ZodError, id: string | null = null): Item {
  return { setAside: 'malformed', id, detail: z.prettifyError(error) };
}
