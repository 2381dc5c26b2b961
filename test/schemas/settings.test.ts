import { expect, test } from 'vitest';
import { publisherSettings, readRate, readSecrets } from '../../pipelines/publishers/settings.ts';
import nomis from '../../pipelines/publishers/nomis/publisher.ts';
import ons from '../../pipelines/publishers/ons/publisher.ts';
import { Environment, readSettings, SettingsError } from '../../schemas/settings.ts';
import type { Settings } from '../../schemas/settings.ts';

const ADDED = publisherSettings([nomis, ons]);
const read = (environment: Record<string, string>): Settings => readSettings(environment, ADDED);

test('an empty environment gives the documented defaults', () => {
  const settings = read({});
  expect(settings).toMatchObject({ port: 8787, home: 'var' });
  expect(readRate(nomis, settings)).toBe(1);
  expect(readSecrets(nomis, settings)).toEqual([{ in: 'query', name: 'uid', value: undefined }]);
});

test.each([
  [{ PORT: 'eighty' }, /PORT: .*port of API/],
  [{ PORT: '70000' }, /PORT/],
  [{ PUBLIC_URL: 'ftp://x.example' }, /PUBLIC_URL/],
  [{ NOMIS_UID: 'secret' }, /NOMIS_UID: must look like 0x1234abcd/],
  [{ ALONGSIDE_LOG_LEVEL: 'loud' }, /ALONGSIDE_LOG_LEVEL/],
  [{ NOMIS_REQUESTS_PER_SECOND: '0' }, /NOMIS_REQUESTS_PER_SECOND/],
])('%o is refused by name', (environment, message) => {
  expect(() => read(environment)).toThrow(message);
  expect(() => read(environment)).toThrow(SettingsError);
});

test('a misspelt setting is refused with the nearest name, not ignored', () => {
  expect(() => read({ ALONGSIDE_HOEM: 'x' })).toThrow(
    'ALONGSIDE_HOEM is not a setting; did you mean ALONGSIDE_HOME?',
  );
});

test('all faults come at once', () => {
  expect(() => read({ PORT: 'x', ALONGSIDE_CACHE_MB: '-1' })).toThrow(
    /PORT[^]*ALONGSIDE_CACHE_MB|ALONGSIDE_CACHE_MB[^]*PORT/,
  );
});

test('an empty value counts as not given, and the value of a secret is never in an error', () => {
  expect(read({ NOMIS_UID: '' }).added.NOMIS_UID).toBeUndefined();
  expect(() => read({ NOMIS_UID: 'hush-hush' })).toThrow(/^(?!.*hush-hush)/s);
});

test('a base address loses its last slash', () => {
  expect(read({ PUBLIC_URL: 'https://lmi.example.org/' }).publicUrl).toBe(
    'https://lmi.example.org',
  );
});

test('a publisher is asked at its own rate and with its own secrets', () => {
  const settings = read({ NOMIS_UID: '0x1f', NOMIS_REQUESTS_PER_SECOND: '2.5' });
  expect([readRate(nomis, settings), readRate(ons, settings)]).toEqual([2.5, 1]);
  expect(readSecrets(nomis, settings)).toEqual([{ in: 'query', name: 'uid', value: '0x1f' }]);
  expect(readSecrets(ons, settings)).toEqual([]);
});

test('a misspelt setting of a publisher is refused, and one of no publisher is not ours', () => {
  expect(() => read({ ONS_REQUESTS_PER_SECONDS: '1' })).toThrow('mean ONS_REQUESTS_PER_SECOND?');
  expect(read({ ELSEWHERE_UID: '1' }).added).not.toHaveProperty('ELSEWHERE_UID');
});

test('every setting says what it is for', () => {
  const own = Object.values(Environment.shape).map(({ description }) => description);
  const added = ADDED.flatMap(({ shape }) => Object.values(shape)).map((each) => each.description);
  for (const words of [...own, ...added]) expect(words?.length).toBeGreaterThan(10);
});
