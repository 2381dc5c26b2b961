import { expect, test } from 'vitest';
import { discoverDatasets } from '../../datasets/discover.ts';
import { declares, declaresFigures } from '../../schemas/dataset/declares.ts';

const PARTS = [
  'source',
  'sample',
  'schedule',
  'reference',
  'inputs',
  'group',
  'hosted_as',
] as const;

test('what a kind is said to declare, every dataset of that kind declares, and nothing else', async () => {
  for (const { declaration } of await discoverDatasets()) {
    const held = PARTS.filter((part) => part in declaration);
    expect(
      PARTS.filter((part) => declares(declaration, part)),
      declaration.id,
    ).toEqual(held);
    expect(declaresFigures(declaration), declaration.id).toBe('measures' in declaration);
  }
});
