import type { Advert } from '../../../schemas/adverts/advert.ts';
import { withoutContacts, withoutPeople } from '../../fetch/documents/contacts.ts';

const clean = (line: string | null): string | null => line && withoutContacts(line);

/** An address that names a person's, such as `?to=jane@example.org`, leads nobody to an advert. */
function cleanAddress(address: string | null): string | null {
  if (address === null) return null;
  const { username, password, href } = new URL(address);
  const named = withoutContacts(href.replaceAll('%40', '@')) !== href.replaceAll('%40', '@');
  return named || username !== '' || password !== '' ? null : address;
}

/**
 * An advert without contacts in any of its texts. An address of a page that holds one is left out.
 * Its id stands as it is: see {@link hasContactId}.
 */
export function cleanAdvert(advert: Advert): Advert {
  return {
    ...advert,
    url: cleanAddress(advert.url),
    apply_url: cleanAddress(advert.apply_url),
    title: withoutContacts(advert.title),
    text: withoutPeople(advert.text),
    employer: clean(advert.employer),
    poster: clean(advert.poster),
    reference: clean(advert.reference),
    places: advert.places.map((place) => ({
      ...place,
      text: clean(place.text),
      postcode: clean(place.postcode),
      town: clean(place.town),
      region: clean(place.region),
      country: clean(place.country),
    })),
    pay: { ...advert.pay, text: clean(advert.pay.text) },
    contract: clean(advert.contract),
    hours: clean(advert.hours),
    structured: advert.structured.map(({ scheme, value }) => ({
      scheme,
      value: withoutContacts(value),
    })),
  };
}

/** True where the id of an advert is how a person is reached: it cannot be kept, nor changed. */
export function hasContactId({ id }: Pick<Advert, 'id'>): boolean {
  return withoutContacts(id) !== id;
}
