import type { SampleAdvert } from '../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { feedStandIn, printFeed } from './stand-in.ts';
import type { PrintedAdvert } from './stand-in.ts';

function printAdvert(advert: SampleAdvert): PrintedAdvert {
  const { place } = advert;
  return {
    title: advert.title,
    date: new Date(`${advert.posted}T09:00:00Z`).toUTCString(),
    referencenumber: advert.id,
    requisitionid: advert.reference,
    url: `https://board.adverts.example/view?id=${advert.id}&source=feed`,
    applyurl: advert.apply_url,
    company: advert.employer,
    sourcename: advert.agency,
    ...{ city: place?.town ?? null, state: place?.region ?? null, country: 'GB' },
    postalcode: place?.postcode ?? null,
    description: advert.text
      .split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join(''),
    salary: advert.pay.text,
    jobtype: advert.contract,
    workinghours: advert.hours,
    category: advert.group,
    expirationdate: new Date(`${advert.closes}T00:00:00Z`).toUTCString(),
    remotetype: advert.remote === 'full' ? 'Fully remote' : null,
  };
}

/** The feed of the invented economy, at the address that the sample's setting names. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  const feed = printFeed((await adverts('feed')).map(printAdvert));
  return feedStandIn({ 'https://feeds.adverts.example/jobs.xml': feed });
}
