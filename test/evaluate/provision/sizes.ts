import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Steps } from '../../../schemas/figures/provision/funnel/rounded.ts';
import { PAYLOADS } from '../../support/payloads.ts';

/** Providers as a publisher prints them: how many people each has, their rate, and the rounding. */
export interface Sector {
  readonly name: string;
  readonly sizes: readonly number[];
  /** The rate of all together, as a share. */
  readonly rate: number;
  readonly steps: Steps;
}

/** Where the sizes of real providers are. */
export const FOLDER = path.join(PAYLOADS, 'providers');
const Row = z.record(z.string(), z.string());
type Row = z.infer<typeof Row>;

async function readRows(file: string): Promise<Row[]> {
  const text = await readFile(path.join(FOLDER, file), 'utf8');
  return Row.array().parse(parse(text, { columns: true, bom: true }));
}

function sectorOf(
  name: string,
  rows: readonly Row[],
  [n, rate]: readonly [string, string],
  steps: Steps,
  whole: number,
): Sector {
  const printed = rows.flatMap((row) => {
    const [size, share] = [Number(row[n]), Number(row[rate])];
    return size > 0 && Number.isFinite(share) ? [{ size, share: share / whole }] : [];
  });
  const people = printed.reduce((sum, { size }) => sum + size, 0);
  const met = printed.reduce((sum, { size, share }) => sum + size * share, 0);
  return { name, sizes: printed.map(({ size }) => size), rate: met / people, steps };
}

/** The newest year of both files of real providers. */
export async function readSectors(): Promise<Sector[]> {
  const [outcomes, apprentices] = await Promise.all([
    readRows('feo_prv01_provider_outcomes.csv'),
    readRows('qar_apprenticeship_by_provider.csv'),
  ]);
  const isWhole = (row: Row): boolean =>
    row.time_period === '2022/23' &&
    [row.provider_type, row.provision, row.benefit_learner].every((each) => each === 'Total');
  return [
    sectorOf(
      'destinations 2022/23',
      outcomes.filter(isWhole),
      ['number_of_matched_learners', 'spd_percent'],
      { rate: 0.01, base: 10 },
      1,
    ),
    sectorOf(
      'achievement 2024/25',
      apprentices.filter(({ time_period: year }) => year === '2425'),
      ['leavers', 'achievement_rate'],
      { rate: 0.001, base: 10 },
      100,
    ),
  ];
}

/**
 * A sector for tests: sixty providers at even steps of the order of sizes that both files of real
 * providers have, 10 to 8,900.
 */
export const SMALL_SECTOR: Sector = {
  name: 'sixty providers',
  sizes: Array.from({ length: 60 }, (_, at) => Math.max(10, Math.round(10 ** (at / 20)) * 10)),
  rate: 0.65,
  steps: { rate: 0.01, base: 10 },
};
