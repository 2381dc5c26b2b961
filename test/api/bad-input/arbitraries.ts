import fc from 'fast-check';
import type { OpenApiParameter, ValueSchema } from '../../../schemas/answers/openapi.ts';

const DAY = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2035-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Texts that a schema of the document accepts. */
export function validText(known: ValueSchema): fc.Arbitrary<string> {
  if (known.enum) return fc.constantFrom(...known.enum);
  if (known.const !== undefined) return fc.constant(known.const);
  if (known.anyOf) return fc.oneof(...known.anyOf.map(validText));
  if (known.type === 'array') {
    return fc
      .uniqueArray(validText(known.items ?? {}), { minLength: 1, maxLength: 4 })
      .map((items) => items.join(','));
  }
  if (known.type === 'integer') {
    return fc.integer({ min: known.minimum ?? 0, max: known.maximum ?? 1e6 }).map(String);
  }
  if (known.format === 'date') return DAY;
  if (known.pattern !== undefined) {
    return fc.stringMatching(new RegExp(known.pattern), { maxLength: 24 });
  }
  return fc.string({ minLength: 1, maxLength: 20 });
}

const CYRILLIC: Readonly<Record<string, string>> = {
  E: 'Е',
  a: 'а',
  e: 'е',
  o: 'о',
  p: 'р',
  c: 'с',
};
const wide = (text: string): string =>
  text.replace(/[0-9A-Za-z]/g, (c) => String.fromCodePoint((c.codePointAt(0) ?? 0) + 0xfee0));

/** Changes that make a right value a wrong one that looks right. */
export const LOOK_ALIKES: Readonly<Record<string, (text: string) => string>> = {
  'fullwidth letters and digits': wide,
  'Cyrillic letters': (text) => text.replace(/[Eaeopc]/g, (c) => CYRILLIC[c] ?? c),
  'a combining mark': (text) => `${text}\u0301`,
  'a right-to-left override': (text) => `\u202e${text}`,
  'a zero-width joiner': (text) => `${text.slice(0, 1)}\u200d${text.slice(1)}`,
  'a soft hyphen': (text) => `${text.slice(0, 2)}\u00ad${text.slice(2)}`,
  'a space before': (text) => ` ${text}`,
  'a no-break space after': (text) => `${text}\u00a0`,
  'a byte order mark': (text) => `\ufeff${text}`,
};

const NEAR: readonly ((text: string) => string)[] = [
  ...Object.values(LOOK_ALIKES),
  (text) => text.slice(0, -1),
  (text) => `${text}0`,
  (text) => `${text},`,
  (text) => `${text},,${text}`,
  (text) => `${text},${text}`,
  (text) => text.toUpperCase(),
  (text) => text.split('..').reverse().join('..'),
  (text) => `-${text}`,
  (text) => `${text}..${text}`,
];

/** Texts that came to other services with bad intentions, and some that only look so. */
export const HOSTILE = [
  '',
  "' OR '1'='1",
  `"; DROP VIEW "tiny@1.1.0"; --`,
  "1) UNION ALL SELECT 'a' --",
  `area") FROM "x`,
  '../../../../etc/passwd',
  '..%2f..%2fcatalogue.json',
  '\\\\share\\file',
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '{{7*7}}${7*7}<%= 7*7 %>#{7*7}',
  '$(id)`id`;id|id&',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '-0',
  '1e400..',
  '0x10',
  '9'.repeat(400),
  'latest-999999',
  'latest-',
  '..',
  '...',
  '2022..2019',
  '5..1',
  '9999-12-31',
  '0000-00-00',
  '2022-02-30',
  'a'.repeat(3000),
  'é'.repeat(700),
  '😀😀',
  'a\u0000b',
  'a\r\nSet-Cookie: a=b',
  '\u202eE08000034',
  '%',
  '%00',
  '\ud7ff\ue000',
] as const;

/** Bytes that are not text in UTF-8, as they stand in an address. */
export const BROKEN_BYTES = [
  '%FF',
  '%C3',
  '%ED%A0%80',
  '%F8%88%80%80%80',
  '%E0%A4%A',
  '%zz',
] as const;

/** A text without halves of characters, which no address can hold. */
const wellFormed = (text: string): string => Buffer.from(text).toString();

/** A value of a parameter as it stands in an address: valid, nearly valid, or hostile. */
export function addressValue({ schema }: OpenApiParameter): fc.Arbitrary<string> {
  const valid = validText(schema);
  const near = fc.tuple(valid, fc.constantFrom(...NEAR)).map(([text, change]) => change(text));
  const written = fc.oneof(
    { weight: 3, arbitrary: valid },
    { weight: 3, arbitrary: near },
    { weight: 2, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 20 }) },
  );
  return fc.oneof(
    { weight: 9, arbitrary: written.map((text) => encodeURIComponent(wellFormed(text))) },
    { weight: 1, arbitrary: fc.constantFrom(...BROKEN_BYTES) },
  );
}

/** Values of request headers that decide or try to decide an answer. */
export const HEADER_VALUES: Readonly<Record<string, readonly string[]>> = {
  accept: [
    '*/*',
    'text/csv',
    'text/html',
    'image/png',
    'a',
    ';;;',
    'text/csv;q=x',
    ','.repeat(500),
  ],
  'accept-encoding': ['gzip', 'br', '*;q=0', 'gzip;q=-1', 'x'.repeat(900)],
  range: [
    'bytes=0-0',
    'bytes=-0',
    'bytes=9-1',
    'bytes=999999999999-',
    'bytes=0-1,3-4',
    'rows=1-2',
    'bytes=--1',
  ],
  'if-none-match': ['*', '"a"', 'W/"a"', '"', `"${'a'.repeat(4000)}"`, '", *, "'],
  'if-range': ['"a"', 'Sun, 22 Nov 2026 00:00:00 GMT', "'; DROP"],
  'if-modified-since': ['yesterday'],
  'as-of': ['1900-01-01', "'; DROP"],
  'x-forwarded-for': ["'; DROP", '999.999.999.999'],
  'content-type': ['text/plain', 'application/json; charset=utf-7'],
};

/** Some request headers, each with one of its values. */
export const requestHeaders: fc.Arbitrary<Record<string, string>> = fc
  .dictionary(fc.constantFrom(...Object.keys(HEADER_VALUES)), fc.nat(), {
    maxKeys: 3,
    noNullPrototype: true,
  })
  .map((chosen) =>
    Object.fromEntries(
      Object.entries(chosen).map(([name, i]) => {
        const values = HEADER_VALUES[name] ?? [''];
        return [name, values[i % values.length] ?? ''];
      }),
    ),
  );
