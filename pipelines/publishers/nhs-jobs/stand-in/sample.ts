import type { SampleAdvert } from '../../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../../publisher.ts';
import { searchStandIn } from './stand-in.ts';
import type { PrintedVacancy } from './stand-in.ts';

/** Descriptions are cut off. */
const LONGEST = 300;

const pounds = (amount: number): string => `£${amount.toFixed(2)}`;

/** An invented advert as the search prints it: pay in the one form or the other, by its id. */
function printVacancy({ id, pay, place, posted, ...advert }: SampleAdvert): PrintedVacancy {
  const { low, high } = pay;
  const isBare = Number(id) % 3 === 0 && low !== null && high !== null;
  return {
    id: `C${id}`,
    reference: advert.reference ?? '',
    title: advert.title,
    description: advert.text.slice(0, LONGEST),
    employer: advert.employer ?? '',
    type: advert.contract,
    salary: isBare ? `${pounds(low)} to ${pounds(high)}` : pay.text,
    closeDate: advert.closes,
    postDate: `${posted}T09:30:00.123456789Z`,
    url: `https://beta.jobs.nhs.uk/candidate/jobadvert/C${id}`,
    places: place ? [`${place.town}, ${place.postcode}`] : [],
  };
}

/** The search with the invented adverts of hospitals. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  return searchStandIn((await adverts('health')).map(printVacancy));
}
