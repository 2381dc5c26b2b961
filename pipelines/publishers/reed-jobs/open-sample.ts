import type { SampleAdvert } from '../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { searchStandIn } from './stand-in.ts';
import type { PrintedResult } from './stand-in.ts';

/** Characters to which it cuts a description. */
const LONGEST = 450;

/** `19/10/2018`. */
const british = (day: string): string => day.split('-').toReversed().join('/');

function printResult(advert: SampleAdvert): PrintedResult {
  const { pay } = advert;
  return {
    jobId: Number(advert.id),
    employerId: Number(advert.id.slice(-5)),
    employerName: advert.agency ?? advert.employer,
    jobTitle: `${advert.title} `,
    locationName: advert.place?.town ?? null,
    ...{ minimumSalary: pay.low, maximumSalary: pay.high },
    currency: pay.low === null ? null : 'GBP',
    ...{ expirationDate: british(advert.closes), date: british(advert.posted) },
    jobDescription: ` ${advert.text.replaceAll('\n\n', ' ').slice(0, LONGEST)}... `,
    applications: 0,
    jobUrl: `https://www.reed.co.uk/jobs/invented/${advert.id}`,
  };
}

/** The search over what the job site of the invented economy has, whatever the place. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  return searchStandIn((await adverts('job_site')).map(printResult), { needsKey: false });
}
