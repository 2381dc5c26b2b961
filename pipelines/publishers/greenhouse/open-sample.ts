import type { SampleAdvert } from '../../economy/adverts/sample-advert.ts';
import type { SampleEffects, StandIn } from '../publisher.ts';
import { boardStandIn, escapeContent } from './stand-in.ts';
import type { PrintedJob } from './stand-in.ts';

function printJob(advert: SampleAdvert): PrintedJob {
  const paragraphs = advert.text.split('\n\n').map((text) => `<p>${escapeContent(text)}</p>`);
  return {
    ...{ id: Number(advert.id), title: advert.title, requisition_id: advert.reference },
    absolute_url: `https://careers.invented.example/jobs?gh_jid=${advert.id}`,
    location: {
      name: advert.place ? `${advert.place.town}, ${advert.place.region}` : 'Remote, UK',
    },
    content: escapeContent(paragraphs.join('\n')),
    first_published: `${advert.posted}T09:00:00+00:00`,
    departments: [{ id: 1, name: advert.group }],
    offices: [{ id: 2, name: 'Head office', location: 'London' }],
  };
}

/** The board of one employer of the invented economy. */
export async function openSample({ adverts }: SampleEffects): Promise<StandIn> {
  return boardStandIn({ invented: (await adverts('board_a')).map(printJob) });
}
