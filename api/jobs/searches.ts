import {
  readGroupName,
  readGroupParts,
  type UnitGroup,
} from '../../schemas/titles/index/title-entry.ts';
import type { JobAnswer } from '../../schemas/answers/jobs/job.ts';
import type { AreaType } from '../../schemas/words/area-types.ts';
import { SERVICES, searchUrl } from '../../schemas/words/jobs/search-services.ts';
import { PLACES_DATASET } from '../registers/places/place-index.ts';
import type { Service } from '../service.ts';
import type { Store } from '../warehouse/warehouse.ts';

/** Kinds of area, but for authorities, whose names other services know as a place. */
const KNOWN_PLACES: readonly AreaType[] = ['county', 'metropolitan_county', 'region'];

/** `Bristol, City of` is written Bristol. */
function writtenName({ name }: Pick<JobAnswer['area'], 'name'>): string {
  const [written = name] = name.split(',');
  return written;
}

/**
 * The town that an authority is called after: Leeds; undefined for Kirklees, which is the name of no
 * town. Where no places are held every authority counts as one.
 */
export async function findTownOf(
  { places }: Pick<Service, 'places'>,
  store: Store,
  area: Pick<JobAnswer['area'], 'code' | 'name' | 'type'>,
): Promise<string | undefined> {
  if (area.type !== 'lad') return undefined;
  const name = writtenName(area);
  if ((store.catalogue.datasets[PLACES_DATASET]?.current ?? null) === null) return name;
  const found = await places(store, name);
  return found?.lies.some(({ area: code }) => code === area.code) ? name : undefined;
}

/**
 * The first job that the name of an occupation names, as adverts would: `Care workers` of two kinds of
 * workers, `Financial managers` of managers and directors.
 */
export function shortTitle(group: UnitGroup): string {
  const [first] = readGroupParts(group);
  return (first ?? readGroupName(group)).title.replace(/ \(.*$/, '');
}

/**
 * Links to searches for a job in a place: the `town` that was typed or that the area is called after, or
 * the area; without one for areas that others know by no name. Services that have no adverts for such a
 * job are left out.
 */
export function listSearches(
  { code, title }: { readonly code: string; readonly title: string },
  area: JobAnswer['area'],
  town: string | undefined,
): JobAnswer['searches'] {
  const place = town ?? (KNOWN_PLACES.includes(area.type) ? writtenName(area) : null);
  const own = SERVICES.filter(({ only }) => only?.some((each) => code.startsWith(each)) ?? true);
  return own.map((each) => {
    const where = each.where === null ? null : place;
    const { finds, service } = each;
    return { finds, service, title, where, url: searchUrl(each, title, where) };
  });
}
