import { z } from 'zod';
import { elements, readLooseXml } from '../../../fetch/documents/xml.ts';
import type { Item } from '../../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../../pool/reading/make-item.ts';
import { readDay } from '../../../pool/reading/read-day.ts';

const Line = z.string().nullish();

/** Places are in `location` elements, and in others in `locations` inside `locations`. */
const Locations = z.object({
  location: elements(z.string()),
  locations: elements(z.string()),
});

const Vacancy = z.object({
  vacancyDetails: z.object({
    ...{ id: Line, reference: Line, title: Line, description: Line, employer: Line, type: Line },
    ...{ salary: Line, closeDate: Line, postDate: Line, url: Line },
    // An empty element is an empty text.
    locations: z.union([Locations, z.string()]).nullish(),
  }),
});

/** A postcode of Britain at the end of a text. */
const POSTCODE = /\b([A-Z]{1,2}\d[A-Z\d]?) ?(\d[A-Z]{2})$/i;

/** `Leeds, LS1 1AA`: a town and its postcode, which need not agree; some have one of them alone. */
function readPlace(text: string) {
  const found = POSTCODE.exec(text.trim());
  const before = found ? text.trim().slice(0, found.index) : text;
  const town = before
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .at(-1);
  return {
    text,
    town: town ?? null,
    postcode: found ? `${found[1]} ${found[2]}` : null,
  };
}

/**
 * A vacancy of a page as an advert. Pay stays as it is written (`£29,970 to £36,483 a year`,
 * `£26530.00 to £29114.00`, `Negotiable`).
 */
export function readVacancy(xml: string): Item {
  let tree: unknown;
  try {
    tree = readLooseXml(xml);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { setAside: 'malformed', id: null, detail };
  }
  const read = Vacancy.safeParse(tree);
  if (!read.success) return setAsideMalformed(read.error);
  const { vacancyDetails: vacancy } = read.data;
  const places = typeof vacancy.locations === 'object' ? vacancy.locations : null;
  return makeItem({
    ...{ id: vacancy.id, title: vacancy.title, html: vacancy.description },
    url: vacancy.url ?? null,
    employer: vacancy.employer ?? null,
    reference: vacancy.reference ?? null,
    places: [...(places?.location ?? []), ...(places?.locations ?? [])].map(readPlace),
    pay: { text: vacancy.salary ?? null },
    contract: vacancy.type ?? null,
    posted: readDay(vacancy.postDate),
    closes: readDay(vacancy.closeDate),
  });
}
