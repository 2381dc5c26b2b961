import type { SampleAdvert } from '../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { printPage, siteStandIn } from './stand-in.ts';

const UNITS = { hour: 'HOUR', day: 'DAY', week: 'WEEK', month: 'MONTH', year: 'YEAR' } as const;

function printPosting(advert: SampleAdvert): object {
  const { place, pay } = advert;
  return {
    ...{ '@context': 'https://schema.org/', '@type': 'JobPosting', title: advert.title },
    description: advert.text,
    identifier: { '@type': 'PropertyValue', value: advert.reference ?? advert.id },
    ...{ datePosted: advert.posted, validThrough: `${advert.closes}T23:59:59` },
    employmentType: advert.hours === 'Full time' ? 'FULL_TIME' : 'PART_TIME',
    hiringOrganization: { '@type': 'Organization', name: advert.employer },
    totalJobOpenings: advert.openings,
    ...(advert.remote === 'full' ? { jobLocationType: 'TELECOMMUTE' } : {}),
    ...(place
      ? {
          jobLocation: {
            '@type': 'Place',
            address: {
              ...{ '@type': 'PostalAddress', addressLocality: place.town },
              ...{ addressRegion: place.region, postalCode: place.postcode, addressCountry: 'GB' },
            },
          },
        }
      : {}),
    baseSalary:
      pay.low === null || pay.period === null
        ? pay.text
        : {
            ...{ '@type': 'MonetaryAmount', currency: 'GBP' },
            value: { minValue: pay.low, maxValue: pay.high, unitText: UNITS[pay.period] },
          },
  };
}

/** One website with the pages of the employers of the invented economy. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  const held = await adverts('own_page');
  const pages = held.map((advert) => [`/${advert.id}`, printPage(printPosting(advert))] as const);
  return siteStandIn([
    {
      origin: 'https://jobs.own-pages.example',
      robots: 'User-agent: *\nDisallow: /search\n',
      pages: { ...Object.fromEntries(pages), '/search': printPage([]), '/old': null },
    },
  ]);
}
