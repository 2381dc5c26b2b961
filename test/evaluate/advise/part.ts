import { existsSync } from 'node:fs';
import { withServer } from '../../bench/server.ts';
import { PAYLOADS } from '../../support/payloads.ts';
import { dropStore } from '../../support/stores/api-store.ts';
import { temporaryHome } from '../../support/stores/fake-source.ts';
import { replayInto } from '../../support/stores/real-store.ts';
import { makeSampleStore } from '../../support/stores/sample-store.ts';
import type { Part } from '../part.ts';
import { atShare, measureAdvice } from './measure-advise.ts';

/** What an adviser is told from, as far as each is held. */
const DATASETS = [
  ...['areas', 'places', 'postcode-districts', 'soc-2020', 'job-titles', 'subjects', 'standards'],
  ...['labour-demand', 'labour-demand-new', 'claimant-count', 'local-demand', 'crosswalk'],
  ...['projected-openings', 'fe-achievements', 'demand-and-provision', 'occupations-in-demand'],
];
/** Invented only: no payload of these is held. */
const SAMPLE = ['occupation-pay', 'occupation-jobs', 'courses', 'fe-outcomes-by-subject'];
/** Milliseconds that 95 of 100 pages begin within, on two quiet cores. */
const MOST_MS = 300;

async function judge(name: string, home: string, write: (line: string) => void) {
  const told = await withServer({ home }, ({ url }) => measureAdvice(url));
  const { areas, firstBytes, failed, unstated, askedBack } = told;
  const [p50, p95, most] = [0.5, 0.95, 1].map((share) => atShare(firstBytes, share));
  write(
    `${name}: ${firstBytes.length} pages in ${areas} skills plan areas; first byte p50 ${p50?.toFixed(0)} ms, p95 ${p95?.toFixed(0)} ms, at most ${most?.toFixed(0)} ms; ${askedBack} asked back; ${failed.length} failed; ${unstated.length} without a statement of what is not known`,
  );
  for (const line of [...failed, ...unstated].slice(0, 20)) write(line);
  const isQuick = (p95 ?? Infinity) <= MOST_MS;
  return firstBytes.length > 0 && failed.length + unstated.length === 0 && isQuick;
}

/** 20 job titles in every skills plan area through `/advise`, on the sample and on real figures. */
export const advise: Part = {
  name: 'advise: 20 job titles in every skills plan area',
  absent: () => null,
  async run(write) {
    const sample = await makeSampleStore([...DATASETS, ...SAMPLE]);
    try {
      const isWell = await judge('sample', sample, write);
      if (!existsSync(PAYLOADS)) return isWell;
      const real = await temporaryHome();
      try {
        await replayInto(real, { datasets: DATASETS });
        return (await judge('real', real.root, write)) && isWell;
      } finally {
        await dropStore(real.root);
      }
    } finally {
      await dropStore(sample);
    }
  },
};
