import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/** What takes longest, and does so in one file: begun last, it would be waited for by itself. */
const SLOW = [
  'test/faults/kill',
  'test/web/browser/',
  'test/lies/',
  'test/trace/',
  'test/acceptance/',
  'test/datasets/',
  'test/pipelines/publishers/',
  'test/web/pages/reference',
  'test/pipelines/commands/main',
  'test/api/registers/registers',
  'test/api/openapi/examples',
  'test/web/pages/every-page/links',
  'test/api/bad-input/fuzz',
] as const;

function rankOf({ moduleId }: TestSpecification): number {
  const rank = SLOW.findIndex((part) => moduleId.includes(part));
  return rank === -1 ? SLOW.length : rank;
}

/** The order of test files: the slow ones first, the others as vitest has them. */
export class SlowFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rankOf(a) - rankOf(b));
  }
}
