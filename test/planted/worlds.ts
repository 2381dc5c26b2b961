import type { Links } from '../../schemas/figures/beside/achievements.ts';
import { readList } from '../datasets/read-list.ts';
import type { World } from './economy.ts';

/** The reviewed links, by subject of tier 1 and major group. */
async function readLinks(): Promise<Links> {
  const links = new Map<string, Set<string>>();
  for (const { subject = '', occupation = '' } of await readList('crosswalk/links.csv')) {
    const tier1 = subject.replace(/\..*$/, '').padStart(2, '0');
    links.set(tier1, (links.get(tier1) ?? new Set()).add(occupation.slice(0, 1)));
  }
  return links;
}

const AS_ASSUMED = {
  stray: 0.15,
  working: [0.35, 0.95],
  aims: [1, 2.1],
  projectionError: 0.3,
} as const;
const WORSE = { stray: 0.5, working: [0.1, 0.4], aims: [1, 3], projectionError: 0.5 } as const;

/**
 * Economies to plant: with the reviewed links, and with links as sharp as they could ever be, each
 * once much as the assumptions say, and once much worse: half of those in work strayed from their
 * course, few entered work at all, and they took up to three aims each.
 */
export async function readWorlds(): Promise<ReadonlyMap<string, World>> {
  const links = await readLinks();
  const sharp: Links = new Map(
    [...links.keys()].map((subject, at) => [subject, new Set([`${(at % 9) + 1}`])]),
  );
  return new Map([
    ['reviewed links, much as assumed', { links, ...AS_ASSUMED }],
    ['reviewed links, much worse', { links, ...WORSE }],
    ['one group a subject, much as assumed', { links: sharp, ...AS_ASSUMED }],
    ['one group a subject, much worse', { links: sharp, ...WORSE }],
  ]);
}
