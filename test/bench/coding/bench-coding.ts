import { inChild } from '../children/child.ts';
import type { Ratio } from '../report.ts';

const MEMORY_MB = 1024;
const [SMALL, LARGE] = [100_000, 1_000_000];

/**
 * A million adverts coded (pay, place, occupation, employer), against copying them to Parquet and
 * back, and against a tenth of them: the cost of one, and the peak of memory.
 */
export async function benchCoding(): Promise<Ratio[]> {
  const run = (adverts: number) => inChild('coding-child.ts', [String(adverts), String(MEMORY_MB)]);
  const [small, large] = [await run(SMALL), await run(LARGE)];
  const each = ({ cpu = Number.NaN, rows }: typeof large): number => (cpu / rows) * 1e6;
  return [
    {
      what: `${LARGE.toLocaleString('en-GB')} adverts coded against copied`,
      ratio: large.seconds / (large.yardstick ?? Number.NaN),
      most: 12,
      detail: `${large.seconds.toFixed(0)} s, ${(large.rows / large.seconds).toFixed(0)} adverts a second, against ${(large.yardstick ?? Number.NaN).toFixed(1)} s of DuckDB's COPY and reading back`,
    },
    {
      what: `one advert of ${LARGE.toLocaleString('en-GB')} against one of ${SMALL.toLocaleString('en-GB')}`,
      ratio: each(large) / each(small),
      most: 1.1,
      detail: `${each(large).toFixed(0)} against ${each(small).toFixed(0)} microseconds of processor`,
    },
    {
      what: 'peak memory, against that of a tenth of the adverts',
      ratio: large.peakMb / small.peakMb,
      most: 1.6,
      detail: `${large.peakMb.toFixed(0)} MB against ${small.peakMb.toFixed(0)} MB, of which DuckDB may have ${MEMORY_MB} MB`,
    },
  ];
}
