import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { JobOutlook } from '../../../schemas/answers/jobs/job.ts';
import { capital } from '../../../schemas/words/list.ts';
import { sayFigure } from '../figure.ts';
import { numberWords } from '../number.ts';
import { findFigure } from './adverts.ts';

const DIRECTION: Readonly<Record<JobOutlook['growth']['told'], string>> = {
  growing: 'Growing',
  shrinking: 'Shrinking',
  about_same: 'About as many',
  cannot_tell: 'Cannot tell',
};

/** A change in jobs: `15,659 more jobs`. */
export function amountWords(net: CitedFigure): string {
  if (net.value === null) return sayFigure(net);
  return `${numberWords(Math.abs(net.value))} ${net.value < 0 ? 'fewer' : 'more'} jobs`;
}

/** Growth or decline with its number: `Growing: 15,659 more jobs`. */
export const netWords = (told: JobOutlook['growth']['told'], net: CitedFigure): string =>
  `${DIRECTION[told]}: ${amountWords(net)}`;

/** Openings as people leave, and all openings together, in a sentence; undefined where neither is held. */
export function openingsWords(outlook: JobOutlook): string | undefined {
  const replaced = findFigure(outlook, 'replacement_demand');
  const openings = findFigure(outlook, 'projected_openings');
  if (!replaced || !openings) return undefined;
  const net = findFigure(outlook, 'net_change');
  const free = `${sayFigure(replaced)} come free as people leave`;
  return net && net.value !== null && net.value < 0
    ? `${capital(free)}. Less those that go, ${sayFigure(openings)} are to be filled.`
    : `Besides, ${free}: ${sayFigure(openings)} are to be filled in all.`;
}
