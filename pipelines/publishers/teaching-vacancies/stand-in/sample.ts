import type { SampleAdvert } from '../../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../../publisher.ts';
import { vacanciesStandIn } from './stand-in.ts';
import type { PrintedPosting } from './stand-in.ts';

const TYPES = { 'Full time': ['FULL_TIME'], 'Part time': ['FULL_TIME', 'PART_TIME'] };

/** An invented advert as the service prints it: markup in its text, and YEAR whatever the pay is for. */
export function printPosting(advert: SampleAdvert): PrintedPosting {
  const { place, employer, employer_id: id } = advert;
  return {
    ...{ '@context': 'http://schema.org', '@type': 'JobPosting', title: advert.title },
    ...{ jobBenefits: null, datePosted: `${advert.posted}T00:00:00+00:00` },
    description: advert.text
      .split('\n\n')
      .map((paragraph) => `<p>${paragraph}</p>`)
      .join(''),
    ...{ occupationalCategory: advert.group, directApply: true, industry: 'Education' },
    employmentType: TYPES[advert.hours],
    jobLocation: {
      '@type': 'Place',
      address: {
        '@type': 'PostalAddress',
        ...{ addressLocality: place?.town, addressRegion: place?.region },
        ...{ streetAddress: '1 Invented Road', postalCode: place?.postcode, addressCountry: 'GB' },
      },
    },
    baseSalary: {
      ...{ '@type': 'MonetaryAmount', currency: 'GBP' },
      value: { '@type': 'QuantitativeValue', value: advert.pay.text, unitText: 'YEAR' },
    },
    url: `https://teaching-vacancies.service.gov.uk/jobs/${advert.id}`,
    hiringOrganization: {
      ...{ '@type': 'Organization', name: employer, sameAs: null, identifier: id?.id },
      description: null,
    },
    validThrough: `${advert.closes}T12:00:00+00:00`,
  };
}

/** The service with the invented adverts of schools. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  return vacanciesStandIn({ postings: (await adverts('schools')).map(printPosting) });
}
