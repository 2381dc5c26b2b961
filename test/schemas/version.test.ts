import { describe, expect, test } from 'vitest';
import {
  compareVersions,
  findVersion,
  nextVersion,
  resolveVersion,
} from '../../schemas/release/version.ts';

const held = ['1.0.0', '1.9.0', '1.10.0', '2.0.0', '2.1.0', '2.1.3', '10.0.0'];

describe('a loose version', () => {
  test.each([
    ['latest', '10.0.0'],
    ['2', '2.1.3'],
    ['2.*', '2.1.3'],
    ['2.1', '2.1.3'],
    ['2.1.*', '2.1.3'],
    ['2.1.0', '2.1.0'],
    ['1', '1.10.0'],
  ])('%s means %s', (wanted, exact) => {
    expect(resolveVersion(wanted, held)).toBe(exact);
  });

  test.each(['3', '2.2', '2.1.9', '', '*', '1.0', 'v1'])('"%s" means nothing held', (wanted) => {
    const version = resolveVersion(
      wanted,
      held.filter((each) => each !== '1.0.0'),
    );
    expect(version).toBeUndefined();
  });
});

test('versions compare as numbers, not as text', () => {
  expect(compareVersions('1.10.0', '1.9.0')).toBeGreaterThan(0);
  expect(() => compareVersions('1.9', '1.9.0')).toThrow('"1.9" is not a version');
});

test('only three whole parts are an exact version', () => {
  for (const text of ['1.0', '01.0.0', '1.0.0-rc', '1.0.0.0', '-1.0.0']) {
    expect(findVersion(text)).toBeUndefined();
  }
});

test('the next version starts the lower parts again', () => {
  expect(nextVersion(null, 'minor')).toBe('1.0.0');
  expect(nextVersion('1.4.2', 'major')).toBe('2.0.0');
  expect(nextVersion('1.4.2', 'minor')).toBe('1.5.0');
  expect(nextVersion('1.4.2', 'patch')).toBe('1.4.3');
});
