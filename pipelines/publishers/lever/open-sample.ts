import type { SampleAdvert } from '../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { postingsStandIn } from './stand-in.ts';
import type { PrintedPosting } from './stand-in.ts';

const WORKPLACES = { no: 'onsite', hybrid: 'hybrid', full: 'remote' } as const;
const INTERVALS = {
  ...{ hour: 'per-hour-wage', day: 'per-day-wage', week: 'per-week-salary' },
  ...{ month: 'per-month-salary', year: 'per-year-salary' },
} as const;

function printPosting(advert: SampleAdvert): PrintedPosting {
  const { low, high, period } = advert.pay;
  const [first = '', ...others] = advert.text.split('\n\n');
  const town = advert.place?.town ?? 'Remote';
  return {
    ...{ id: advert.id, text: advert.title },
    hostedUrl: `https://jobs.lever.co/invented/${advert.id}`,
    applyUrl: `https://jobs.lever.co/invented/${advert.id}/apply`,
    createdAt: Date.parse(`${advert.posted}T09:00:00Z`),
    description: `<div>${first}</div>`,
    lists: [{ text: 'About it', content: others.map((text) => `<li>${text}</li>`).join('') }],
    additional: '',
    categories: {
      ...{ commitment: advert.hours, department: advert.group, location: town },
      allLocations: [town],
    },
    ...{ country: 'GB', workplaceType: WORKPLACES[advert.remote] },
    salaryDescription: advert.pay.text,
    ...(period === null || low === null
      ? {}
      : { salaryRange: { min: low, max: high, currency: 'GBP', interval: INTERVALS[period] } }),
  };
}

/** The board of one employer of the invented economy. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  return postingsStandIn({ invented: (await adverts('board_b')).map(printPosting) });
}
