import type { SampleAdvert } from '../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { jobBoardStandIn } from './stand-in.ts';
import type { PrintedJob } from './stand-in.ts';

const WORKPLACES = { no: 'OnSite', hybrid: 'Hybrid', full: 'Remote' } as const;

function printJob(advert: SampleAdvert): PrintedJob {
  const { place, pay } = advert;
  const url = `https://jobs.ashbyhq.com/invented/${advert.id}`;
  return {
    ...{ id: advert.id, title: advert.title, isListed: true, isRemote: advert.remote === 'full' },
    location: place?.town ?? 'Remote (UK)',
    address: {
      postalAddress: {
        ...{ addressLocality: place?.town, addressRegion: place?.region },
        addressCountry: 'United Kingdom',
      },
    },
    ...{ department: advert.group, employmentType: advert.hours.replace(' t', 'T') },
    workplaceType: WORKPLACES[advert.remote],
    descriptionHtml: advert.text
      .split('\n\n')
      .map((text) => `<p>${text}</p>`)
      .join(''),
    publishedAt: `${advert.posted}T09:00:00.000+00:00`,
    ...{ jobUrl: url, applyUrl: `${url}/application` },
    compensation: {
      scrapeableCompensationSalarySummary: pay.text,
      summaryComponents:
        pay.low === null || pay.period === null
          ? []
          : [
              {
                ...{ compensationType: 'Salary', interval: `1 ${pay.period.toUpperCase()}` },
                ...{ currencyCode: 'GBP', minValue: pay.low, maxValue: pay.high },
              },
            ],
    },
  };
}

/** The board of one employer of the invented economy, with a job that it does not list. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  const jobs = (await adverts('board_c')).map(printJob);
  const hidden = jobs.slice(0, 1).map((job) => ({ ...job, id: 'hidden', isListed: false }));
  return jobBoardStandIn({ invented: [...jobs, ...hidden] });
}
