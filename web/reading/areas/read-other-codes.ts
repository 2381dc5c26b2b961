import type { AreaSummary } from '../../../schemas/answers/area.ts';
import type { ApiClient } from '../api-client.ts';
import { findArea } from './find-area.ts';

/** Codes follow each other a few times at most; a circle in the register ends here. */
const MOST_STEPS = 4;

/** The nearest codes before an area, or after it, that are held. */
async function follow(
  client: ApiClient,
  code: string,
  direction: 'predecessors' | 'successors',
  isHeld: (code: string) => boolean,
  steps = MOST_STEPS,
): Promise<string[]> {
  const related = (await findArea(client, code))?.[direction] ?? [];
  const found = await Promise.all(
    related.map(async (each) => {
      if (isHeld(each.code)) return [each.code];
      return steps > 1 ? follow(client, each.code, direction, isHeld, steps - 1) : [];
    }),
  );
  return found.flat();
}

/**
 * The codes under which figures of an area are held where there are none under its own: those that
 * it had before, otherwise those that came after. None for an area that has had one code only.
 * Throws what the API client throws.
 */
export async function readOtherCodes(
  client: ApiClient,
  { code, in_force: { from, to } }: AreaSummary,
  isHeld: (code: string) => boolean,
): Promise<string[]> {
  const before = from === null ? [] : await follow(client, code, 'predecessors', isHeld);
  if (before.length > 0 || to === null) return before;
  return follow(client, code, 'successors', isHeld);
}
