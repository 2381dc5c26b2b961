import { z } from 'zod';

const Codes = z.object({ data: z.array(z.object({ code: z.string() })) });
const Measures = z.object({ data: z.array(z.object({ id: z.string(), role: z.string() })) });
/** Types of areas that pages are about, with how many are asked for. */
const TYPES = { lad: 400, region: 9, lsip: 60, combined_authority: 20 } as const;
const TITLES = ['care worker', 'electrician', 'chef', 'HGV driver', 'primary teacher', 'welder'];

/** The same numbers from the same seed: Park and Miller, Communications of the ACM 31 (1988). */
export function seeded(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

async function readCodes(ask: (path: string) => Promise<Response>): Promise<string[]> {
  const lists = await Promise.all(
    Object.entries(TYPES).map(async ([type, limit]) => {
      const response = await ask(`/v1/areas?type=${type}&limit=${limit}`);
      return Codes.parse(await response.json()).data.map(({ code }) => code);
    }),
  );
  return lists.flat();
}

/** Addresses of `count` pages that say numbers, drawn from what a store holds, the same for one seed. */
export async function drawPages(
  ask: (path: string) => Promise<Response>,
  count: number,
  seed: number,
): Promise<string[]> {
  const codes = await readCodes(ask);
  const answer: unknown = await (await ask('/v1/measures?limit=1000')).json();
  const measures = Measures.parse(answer).data.filter(({ role }) => role === 'figure');
  const below = seeded(seed);
  const one = <T>(list: readonly T[]): T => {
    const drawn = list[below(list.length)];
    if (drawn === undefined) throw new Error('there is nothing to draw from');
    return drawn;
  };
  const draws = [
    () => `/areas/${one(codes)}`,
    () => `/areas/${one(codes)}`,
    () => `/advise?job=${encodeURIComponent(one(TITLES))}&place=${one(codes)}`,
    () => `/jobs/6135?area=${one(codes)}`,
    () => `/compare?areas=${one(codes)},${one(codes)}`,
    () => `/measures/${one(measures).id}?areas=${one(codes)}`,
    () => `/measures/${one(measures).id}?areas=${one(codes)}&tab=ranked`,
  ];
  return Array.from({ length: count }, (_, index) => (draws[index % draws.length] ?? one(draws))());
}
