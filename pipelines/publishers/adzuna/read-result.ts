import { z } from 'zod';
import type { AdvertPlace } from '../../../schemas/adverts/advert.ts';
import type { Item } from '../../pool/channel.ts';
import { makeItem, setAsideMalformed } from '../../pool/reading/make-item.ts';
import { readDay } from '../../pool/reading/read-day.ts';

const Line = z.string().nullish();

/** A result of the search: what of it is read. */
const Result = z.object({
  id: z.union([z.string(), z.number()]).nullish(),
  ...{ title: Line, description: Line, created: Line, redirect_url: Line },
  company: z.object({ display_name: Line }).nullish(),
  location: z.object({ display_name: Line, area: z.array(z.string()).nullish() }).nullish(),
  ...{ latitude: z.number().nullish(), longitude: z.number().nullish() },
  category: z.object({ label: Line }).nullish(),
  ...{ contract_type: Line, contract_time: Line },
  ...{ salary_min: z.number().nullish(), salary_max: z.number().nullish() },
  /** `"1"`, a text, where the pay is Adzuna's guess. */
  salary_is_predicted: z.union([z.string(), z.number()]).nullish(),
});
type Result = z.infer<typeof Result>;

/** Areas from the country down; with fewer than three, the point is the middle of a region, or London. */
const FINE_ENOUGH = 3;

function readPlace({ location, latitude, longitude }: Result): Partial<AdvertPlace> {
  const [country, region, ...finer] = location?.area ?? [];
  const isFine = (location?.area ?? []).length >= FINE_ENOUGH;
  return {
    text: location?.display_name ?? null,
    country: country ?? null,
    region: region ?? null,
    town: finer.at(-1) ?? null,
    lon: isFine ? (longitude ?? null) : null,
    lat: isFine ? (latitude ?? null) : null,
  };
}

/** The address without the id of the operator's account in it. */
function readLink(link: string | null | undefined): string | null {
  if (link === null || link === undefined || !URL.canParse(link)) return null;
  const url = new URL(link);
  url.searchParams.delete('utm_source');
  return url.href;
}

/** A result as an advert: pay is annual, and a guess where it says so; there is no closing date. */
export function readResult(row: unknown): Item {
  const read = Result.safeParse(row);
  if (!read.success) return setAsideMalformed(read.error);
  const result = read.data;
  const [low, high] = [result.salary_min ?? null, result.salary_max ?? null];
  return makeItem({
    ...{ id: result.id, title: result.title, html: result.description },
    url: readLink(result.redirect_url),
    employer: result.company?.display_name ?? null,
    places: [readPlace(result)],
    pay: {
      ...{ low, high, period: low === null && high === null ? null : 'year' },
      predicted: String(result.salary_is_predicted ?? '0') === '1',
    },
    contract: result.contract_type ?? null,
    hours: result.contract_time ?? null,
    posted: readDay(result.created),
    structured: result.category?.label
      ? [{ scheme: 'category', value: result.category.label }]
      : [],
  });
}
