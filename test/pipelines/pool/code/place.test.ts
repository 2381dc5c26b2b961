import fc from 'fast-check';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { openPlaces } from '../../../../pipelines/pool/code/place/code-place.ts';
import type { CodedPlace, PlaceInput } from '../../../../pipelines/pool/code/place/code-place.ts';
import type { Gazetteer } from '../../../../pipelines/pool/code/place/gazetteer.ts';
import { readPosting } from '../../../../pipelines/publishers/teaching-vacancies/adapter/read-posting.ts';
import { openGazetteer } from '../../../../pipelines/pool/code/place/open-gazetteer.ts';

type Place = PlaceInput['places'][number];
const BARE: Place = { text: null, postcode: null, town: null, region: null, country: null };

let gazetteer: Gazetteer;
let code: (input: PlaceInput) => CodedPlace;
beforeAll(async () => {
  gazetteer = await openGazetteer();
  code = openPlaces(gazetteer);
});

const at = (places: readonly (string | Partial<Place>)[], more: Partial<PlaceInput> = {}) =>
  code({
    places: places.map((place) => ({
      ...BARE,
      ...(typeof place === 'string' ? { text: place } : place),
    })),
    ...{ remote: null, national: false, registered: [] },
    ...more,
  });
/** Authorities with their shares in hundredths. */
const sharesOf = ({ areas }: CodedPlace) =>
  Object.fromEntries(areas.map(({ area, share }) => [area, Math.round(share * 100)]));

test('a school is where its postcode is, or where a register has it, and then the postcode says where in that', () => {
  const item = readPosting({
    ...{ title: 'Teacher of maths', url: 'https://teaching-vacancies.service.gov.uk/jobs/maths' },
    hiringOrganization: { name: 'Invented School', identifier: '999999' },
    jobLocation: {
      address: {
        ...{
          streetAddress: '1 Invented Road',
          addressLocality: 'Invented Green',
          postalCode: 'LS1 1AA',
        },
        addressCountry: 'GB',
      },
    },
  });
  if (!('advert' in item)) throw new Error('the posting can be read');
  const { employer_ids, places } = item.advert;
  expect(employer_ids).toEqual([{ scheme: 'urn', id: '999999' }]);
  const texts = places.map(({ text, postcode, town, region, country }) => {
    return { text, postcode, town, region, country };
  });
  const printed = at(texts);
  expect(printed).toMatchObject({ how: 'postcode', areas: [{ area: LEEDS, share: 1 }] });
  expect(at(texts, { registered: [LEEDS] })).toEqual({ ...printed, how: 'school' });
  expect(at(texts, { registered: [BRADFORD] })).toMatchObject({
    ...{ how: 'school', areas: [{ area: BRADFORD, share: 1 }], district: null },
  });
});

const LEEDS = 'E08000035';
const BRADFORD = 'E08000032';

describe('where an advert is', () => {
  it.each([
    ['Leeds, West Yorkshire', LEEDS],
    ['Leeds, LS1 1AA', LEEDS],
    ['Bristol, Avon, South West', 'E06000023'],
    ['Welwyn Garden City Hertfordshire South East', 'E07000241'],
    ['Reading And Surrounding Areas, Berkshire', 'E06000038'],
    ['St. Albans, Herts', 'E07000240'],
    ['Burton-on-Trent, Staffordshire', 'E07000193'],
    ['Holmfirth, Huddersfield', 'E08000034'],
    ['Brighton and Hove', 'E06000043'],
    ['Blyth, Northumberland', 'E06000057'],
    ['City of London, London', 'E09000001'],
    ['Aberystwyth, Dyfed', 'W06000008'],
    ['Belfast', 'N09000003'],
    ['Bangor, BT20 4AA', 'N09000011'],
    ['Bangor, Gwynedd', 'W06000002'],
    ['Newcastle, Staffordshire', 'E07000195'],
    ['Ashford, Middlesex', 'E07000213'],
    ['Ashford, Kent', 'E07000105'],
  ])('“%s” is in one authority, %s', (text, area) => {
    expect(sharesOf(at([text]))).toEqual({ [area]: 100 });
  });

  it.each([
    'Rotherham/Sheffield',
    'Rotherham or Sheffield, South Yorkshire',
    'Rotherham; Sheffield',
  ])('“%s” is shared out between two', (text) => {
    expect(sharesOf(at([text]))).toEqual({ E08000018: 50, E08000039: 50 });
  });

  it('shares several places of one advert out, and a district as its postcodes lie', () => {
    expect(sharesOf(at(['Leeds', 'Bradford']))).toEqual({ [LEEDS]: 50, [BRADFORD]: 50 });
    expect(sharesOf(at(['Leeds, Bradford, York, West Yorkshire']))).toEqual({
      ...{ [LEEDS]: 33, [BRADFORD]: 33, E06000014: 33 },
    });
    const { how, areas } = at(['WD3, Hertfordshire']);
    expect(how).toBe('postcode_district');
    expect(areas.length).toBeGreaterThan(1);
  });

  it.each([
    ['Newcastle', 'ambiguous', null],
    ['Newport, Wales', 'ambiguous', 'W92000004'],
    ['Devon', 'region_only', 'E12000009'],
    ['London', 'region_only', 'E12000007'],
    ['North London, London', 'region_only', 'E12000007'],
    ['Wales, Wales', 'region_only', 'W92000004'],
    ['Co Antrim', 'region_only', 'N92000002'],
    ['Essex South East', 'region_only', 'E12000006'],
    ['Unheardof, Derbyshire', 'region_only', 'E12000004'],
    ['UK', 'default_place', null],
    ['UK, Greater London', 'default_place', null],
    ['Gwent, UK, Greater London', 'region_only', 'W92000004'],
    ['Southampton, Northamptonshire', 'contradicted', null],
    ['Leeds, PL1 1AA', 'contradicted', null],
    ['Clayton, Manchester', 'contradicted', null],
    ['Dubai', 'not_found', null],
    ['', 'none', null],
  ])('“%s” is in no authority: %s, region %s', (text, how, region) => {
    expect(at([text])).toMatchObject({ kind: 'unknown', areas: [], how, region });
  });

  it('has rows of their own for what is remote or national', () => {
    expect(at(['Leeds'], { national: true }).kind).toBe('national');
    expect(at(['Leeds'], { remote: 'full' }).kind).toBe('remote');
    expect(at(['Work from home']).kind).toBe('remote');
    expect(at(['Nationwide']).kind).toBe('national');
    expect(at(['Leeds'], { remote: 'hybrid' }).kind).toBe('placed');
  });

  it('reads the fields of a channel where there is no text', () => {
    const field = {
      town: 'Bedford',
      region: 'East of England',
      country: 'GB',
      postcode: 'MK45 5JH',
    };
    expect(at([field])).toMatchObject({ how: 'postcode', district: 'MK45', region: 'E12000006' });
    expect(at([{ ...field, postcode: null }])).toMatchObject({ how: 'gazetteer' });
  });
});

describe('whatever text of a place', () => {
  it('never breaks, gives shares that add up to 1 or none at all, and only authorities of today', () => {
    const words = [...gazetteer.names.keys()];
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.constantFrom(
        ', ',
        ' or ',
        '/',
        '; ',
        ' and ',
        'UK',
        'HD1',
        'LS1 1AA',
        'BT1',
        'Remote',
        'constructor',
        '(',
      ),
      fc.string({ maxLength: 5 }),
    );
    const text = fc.array(piece, { maxLength: 6 }).map((all) => all.join(' '));
    fc.assert(
      fc.property(fc.array(text, { maxLength: 3 }), (texts) => {
        const { kind, areas } = at(texts);
        const sum = areas.reduce((total, { share }) => total + share, 0);
        if (kind === 'placed') expect(sum).toBeCloseTo(1, 9);
        else expect(areas).toEqual([]);
        expect(areas.every(({ area }) => gazetteer.points.has(area))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('places each authority by its own name, or says that the name is ambiguous', () => {
    for (const [name, { towns, around }] of gazetteer.names) {
      const { kind, how, areas } = at([name]);
      if (towns.length === 0) expect(around.size).toBeGreaterThan(0);
      else if (towns.length === 1) expect([name, areas[0]?.area]).toEqual([name, towns[0]?.area]);
      else expect([name, kind, how]).toEqual([name, 'unknown', 'ambiguous']);
    }
  });
});
