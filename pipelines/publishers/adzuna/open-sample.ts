import type { SampleAdvert } from '../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { searchStandIn } from './stand-in.ts';
import type { PrintedResult } from './stand-in.ts';

/** Characters to which it cuts a description. */
const LONGEST = 500;

function printResult(advert: SampleAdvert): PrintedResult {
  const { place, pay } = advert;
  return {
    ...{ id: advert.id, title: advert.title, created: `${advert.posted}T09:00:00Z` },
    description: `${advert.text.replaceAll('\n\n', ' ').slice(0, LONGEST - 1)}…`,
    redirect_url: `https://www.adzuna.co.uk/jobs/details/${advert.id}?utm_medium=api&utm_source=invented`,
    company: { display_name: advert.agency ?? advert.employer },
    location: place
      ? { display_name: place.town, area: ['UK', place.region, place.town] }
      : { display_name: 'UK', area: ['UK'] },
    ...(place ? { latitude: place.lat, longitude: place.lon } : {}),
    category: { label: advert.group, tag: 'invented' },
    ...{ contract_type: advert.contract.toLowerCase(), contract_time: advert.hours },
    ...(pay.period === 'year' ? { salary_min: pay.low, salary_max: pay.high } : {}),
    salary_is_predicted: pay.predicted ? '1' : '0',
  };
}

/** The search over what the aggregator of the invented economy has. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  const held = (await adverts('aggregator')).toSorted((a, b) => (a.posted < b.posted ? 1 : -1));
  return searchStandIn({ results: held.map(printResult), needsKey: false });
}
