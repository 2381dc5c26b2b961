import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeEmployer } from '../../../../pipelines/pool/code/employer/code-employer.ts';
import { makeEmployerKey, makeOwnerKey } from '../../../../schemas/names/employer-key.ts';

const named = (employer: string | null, more: object = {}) =>
  codeEmployer({
    ...{ employer, poster: null, role: null, apprenticeship: false, client: false },
    ...more,
  });

describe('the key of an employer', () => {
  it.each([
    ['Leeds Teaching Hospitals NHS Trust', 'LEEDS TEACHING HOSPITALS'],
    ['Calderdale and Huddersfield NHS Foundation Trust', 'Calderdale & Huddersfield'],
    ['The Co-operative Group Limited', 'Co-operative Group Ltd.'],
    ['Café Rouge', 'CAFE ROUGE LTD'],
    ['B & M Retail Limited', 'B&M Retail'],
    ['Sainsbury’s', "Sainsbury's plc"],
    ['Hartwell Care Ltd t/a Sunny Homes', 'Sunny Homes'],
    ['Compass Group (UK)', 'Compass Group UK Limited'],
    ['Smith & Co. Ltd', 'Smith and Co Limited'],
    ['Hull Constructor', 'Hull Constructor Ltd'],
  ])('is the same for “%s” and “%s”', (one, other) => {
    expect(makeEmployerKey(one)).toBe(makeEmployerKey(other));
  });

  it.each([
    ['Leeds City Council', 'Leeds City College'],
    ['University of Leeds', 'Leeds Beckett University'],
    ['St Mary’s School, Leeds', 'St Mary’s School, Hull'],
    ['NHS Trust', 'Limited'],
  ])('tells “%s” from “%s”', (one, other) => {
    expect(makeEmployerKey(one)).not.toBe(makeEmployerKey(other));
  });

  it('stays the same whatever the letters, the marks and the legal form, and is never empty', () => {
    const word = fc.stringMatching(/^[a-z]{2,8}$/);
    const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((all) => all.join(' '));
    const form = fc.constantFrom('', ' Ltd', ' LIMITED', ' Ltd.', ' plc', ' P.L.C.', ' LLP');
    fc.assert(
      fc.property(words, form, (plain, ending) => {
        const key = makeEmployerKey(`Zed ${plain}`);
        expect(makeEmployerKey(`The ZED ${plain.toUpperCase()}${ending}`)).toBe(key);
        expect(makeEmployerKey(`  zed   ${plain.replaceAll(' ', ', ')} `)).toBe(key);
        expect(makeEmployerKey(key)).toBe(key);
      }),
    );
    const some = fc
      .oneof(fc.string({ minLength: 1 }), fc.constantFrom('李记', 'Łódź', '***', 'The', 'Ltd'))
      .filter((each) => each.trim() !== '');
    fc.assert(fc.property(some, (each) => makeEmployerKey(each) !== ''));
  });
});

describe('whom employers are counted by, where few must not be told', () => {
  it.each([
    ['Acme Holdings', 'ACME Group (UK) Ltd'],
    ['J.S. Moor & Co.', 'JS Moor'],
    ['The Group Company', 'Group'],
  ])('takes “%s” and “%s” for one', (one, other) => {
    expect(makeOwnerKey(one)).toBe(makeOwnerKey(other));
  });

  it('is one wherever the pool takes names for one, and is never empty', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (name) => {
        fc.pre(name.trim() !== '');
        expect(makeOwnerKey(makeEmployerKey(name))).toBe(makeOwnerKey(name));
        expect(makeOwnerKey(name)).not.toBe('');
      }),
    );
  });
});

describe('who put an advert online', () => {
  it.each([
    ['Hays', {}, 'agency', 'agency_name'],
    ['Bright Futures Recruitment Ltd', {}, 'agency', 'agency_words'],
    ['Anything Ltd', { client: true }, 'agency', 'agency_text'],
    ['Leeds City Council Recruitment', {}, 'hirer', 'named'],
    ['Kirklees College', {}, 'hirer', 'named'],
    [
      'Northern Apprenticeships Training',
      { apprenticeship: true },
      'provider',
      'training_provider',
    ],
    ['Confidential', {}, 'anonymous', 'hidden_name'],
    [null, {}, 'anonymous', 'no_name'],
    [null, { poster: 'Reed' }, 'agency', 'agency_name'],
    ['Hays', { role: 'hirer' }, 'hirer', 'channel'],
  ])('%s %o is %s, by %s', (employer, more, role, how) => {
    expect(named(employer, more)).toMatchObject({ role, how });
  });

  it('has the key of who posts where no employer is named, and none where the name is hidden', () => {
    expect(named(null, { poster: 'Acme Jobs Ltd' }).key).toBe('acme jobs');
    expect(named('Company confidential').key).toBeNull();
  });
});
