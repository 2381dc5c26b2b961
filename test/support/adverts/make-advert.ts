import { Advert, BARE_ADVERT, BARE_PLACE } from '../../../schemas/adverts/advert.ts';
import type { AdvertPlace } from '../../../schemas/adverts/advert.ts';

/** What of an advert a test cares about; a place may be a text alone, and pay a part of it. */
type Part = Partial<Omit<Advert, 'places' | 'pay'>> & {
  readonly places?: readonly (string | Partial<AdvertPlace>)[];
  readonly pay?: Partial<Advert['pay']>;
};

const makePlace = (place: string | Partial<AdvertPlace>): AdvertPlace => ({
  ...BARE_PLACE,
  ...(typeof place === 'string' ? { text: place } : place),
});

/**
 * An advert as a channel would have given it: a nurse in Leeds of whom nothing more is said, with
 * what a test says of it in its place. Throws where that is no advert.
 */
export function makeAdvert({ places = ['Leeds'], pay = {}, ...part }: Part = {}): Advert {
  return Advert.parse({
    ...BARE_ADVERT,
    ...{ id: '1', title: 'Staff nurse', employer: 'Leeds Hospitals' },
    ...part,
    places: places.map(makePlace),
    pay: { ...BARE_ADVERT.pay, ...pay },
  });
}
