import type { SampleAdvert } from '../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { displayAdvertStandIn } from './stand-in.ts';
import type { PrintedVacancy } from './stand-in.ts';

/** Characters to which the service cuts a description. */
const LONGEST = 350;
/** Every so many vacancies one is printed with the prefix of the website. */
const PREFIXED = 7;

function printVacancy(advert: SampleAdvert, at: number): PrintedVacancy {
  const { place, pay } = advert;
  return {
    vacancyReference: `${at % PREFIXED === 0 ? 'VAC' : ''}${advert.id}`,
    title: advert.title,
    description: advert.text.slice(0, LONGEST),
    numberOfPositions: advert.openings,
    postedDate: `${advert.posted}T09:00:00Z`,
    closingDate: `${advert.closes}T23:59:59Z`,
    startDate: advert.starts === null ? null : `${advert.starts}T00:00:00Z`,
    wage: {
      ...{ wageType: 'Custom', wageAmount: null, wageUnit: 'Annually' },
      wageAdditionalInformation: pay.text,
      workingWeekDescription: advert.hours,
    },
    hoursPerWeek: advert.hours === 'Full time' ? 37.5 : 30,
    addresses: place
      ? [
          {
            ...{ addressLine1: '1 Invented Street', addressLine3: place.town },
            ...{ postcode: place.postcode, latitude: place.lat, longitude: place.lon },
          },
        ]
      : [],
    employerName: advert.employer,
    employerContactName: 'Made-up Person',
    course: { larsCode: Number(advert.group), title: advert.title, route: 'Invented' },
    providerName: advert.provider?.name,
    ukprn: advert.provider?.ukprn,
    vacancyUrl: `https://www.findapprenticeship.service.gov.uk/apprenticeship/VAC${advert.id}`,
    applicationUrl: advert.apply_url,
    isNationalVacancy: advert.national,
  };
}

/** The API with the apprenticeships of the invented economy. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  const vacancies = (await adverts('apprenticeships')).map(printVacancy);
  return displayAdvertStandIn({ vacancies, needsKey: false });
}
