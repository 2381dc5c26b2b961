import { expect, test } from 'vitest';
import { readSettings, SETTINGS, SettingsError } from '../../schemas/settings.ts';

test('an empty environment gives the documented defaults', () => {
  expect(readSettings({})).toMatchObject({ port: 8787, home: 'var', nomisUid: undefined });
});

test.each([
  [{ PORT: 'eighty' }, /PORT: .*port of API/],
  [{ PORT: '70000' }, /PORT/],
  [{ PUBLIC_URL: 'ftp://x.example' }, /PUBLIC_URL/],
  [{ NOMIS_UID: 'secret' }, /NOMIS_UID: must look like 0x1234abcd/],
  [{ ALONGSIDE_LOG_LEVEL: 'loud' }, /ALONGSIDE_LOG_LEVEL/],
  [{ NOMIS_REQUESTS_PER_SECOND: '0' }, /NOMIS_REQUESTS_PER_SECOND/],
])('%o is refused by name', (environment, message) => {
  expect(() => readSettings(environment)).toThrow(message);
  expect(() => readSettings(environment)).toThrow(SettingsError);
});

test('a misspelt setting is refused with the nearest name, not ignored', () => {
  expect(() => readSettings({ ALONGSIDE_HOEM: 'x' })).toThrow(
    'ALONGSIDE_HOEM is not a setting; did you mean ALONGSIDE_HOME?',
  );
});

test('all faults come at once', () => {
  expect(() => readSettings({ PORT: 'x', ALONGSIDE_CACHE_MB: '-1' })).toThrow(
    /PORT[^]*ALONGSIDE_CACHE_MB|ALONGSIDE_CACHE_MB[^]*PORT/,
  );
});

test('an empty value counts as not given, and the value of a secret is never in an error', () => {
  expect(readSettings({ NOMIS_UID: '' }).nomisUid).toBeUndefined();
  expect(() => readSettings({ NOMIS_UID: 'hush-hush' })).toThrow(/^(?!.*hush-hush)/s);
});

test('a base address loses its last slash', () => {
  expect(readSettings({ PUBLIC_URL: 'https://lmi.example.org/' }).publicUrl).toBe(
    'https://lmi.example.org',
  );
});

test('every setting says what it is for', () => {
  for (const words of Object.values(SETTINGS)) expect(words.length).toBeGreaterThan(10);
});
