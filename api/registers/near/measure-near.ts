import { PROVIDER_PLACES } from '../../../schemas/answers/provision/near.ts';
import type { EntryNear } from '../../../schemas/answers/provision/near.ts';
import { distanceKm } from '../../../schemas/figures/provision/distance.ts';
import type { Point } from '../../../schemas/figures/provision/distance.ts';
import type { ProviderPlace } from './read-places.ts';

/** How far each provider is, to its nearest place; one without a place is not in it. */
export type NearByCode = ReadonlyMap<string, EntryNear>;

const tellNear = (km: number, { what, name }: ProviderPlace): EntryNear => {
  const away = Math.round(km * 10) / 10;
  const words = `${away} km to ${PROVIDER_PLACES[what]} (${name})`;
  return { km: away, what, name, words };
};

/**
 * The nearest place of each provider. A venue is where people learn, so that the middle of the
 * authority of the head office counts only where no venue is known.
 */
export function measureNear(point: Point, places: readonly ProviderPlace[]): NearByCode {
  const nearest = new Map<string, { readonly place: ProviderPlace; readonly km: number }>();
  for (const place of places) {
    const km = distanceKm(point, place);
    const held = nearest.get(place.provider);
    const isBetter =
      !held || (place.what === held.place.what ? km < held.km : place.what === 'venue');
    if (isBetter) nearest.set(place.provider, { place, km });
  }
  return new Map([...nearest].map(([code, { place, km }]) => [code, tellNear(km, place)]));
}
