import type { Advert } from '../../../../schemas/adverts/advert.ts';
import type { SocHow } from '../../../../schemas/adverts/coded.ts';
import { makePlain } from '../../../../schemas/titles/read/split-words.ts';

type Structured = Advert['structured'][number];

/** What a channel's own word says of an occupation: it is one of these unit groups. */
export interface Allowed {
  readonly how: SocHow;
  readonly codes: readonly string[];
}

/** Teachers in schools: those of English as a foreign language and private ones are not meant. */
const TEACHERS = ['2313', '2314', '2315', '2316'];

/**
 * Unit groups by the role that Teaching Vacancies prints, read beside the coding index. Roles that are
 * many occupations (`other_support`, `administration_hr_data_and_finance`) are left to the title. The
 * index codes heads of year and of departments as teachers.
 */
const TEACHING_ROLES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    teacher: TEACHERS,
    headteacher: ['2321'],
    'deputy headteacher': ['2321'],
    'assistant headteacher': ['2321'],
    'head of year or phase': TEACHERS,
    'head of department or curriculum': TEACHERS,
    'teaching assistant': ['6112', '6113'],
    'higher level teaching assistant': ['3231'],
    sendco: ['2316'],
  }),
);

const NURSES = ['2231', '2232', '2233', '2234', '2235', '2236', '2237'];

/**
 * Unit groups by the staff group of the NHS Electronic Staff Record, whose groups are of professions;
 * those that hold many (`Administrative and Clerical`) are left to the title.
 */
const STAFF_GROUPS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    'nursing and midwifery registered': NURSES,
    'nursing and midwifery': NURSES,
    'medical and dental': ['2211', '2212', '2253'],
    'allied health professionals': [
      ...['2221', '2222', '2223', '2224', '2229', '2254', '2255', '2256', '2259'],
    ],
    'additional clinical services': ['6131', '6132', '6133'],
    'additional professional scientific and technical': [
      ...['2224', '2225', '2226', '2251', '2259', '2461', '3212'],
    ],
  }),
);

const plain = (word: string): string =>
  makePlain(word)
    .replaceAll('&', ' and ')
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** What the first word of a channel says that is known here; undefined where none is. */
export function findAllowed(structured: readonly Structured[]): Allowed | undefined {
  for (const { scheme, value } of structured) {
    const word = plain(value);
    const [how, codes] =
      scheme === 'teaching_role'
        ? (['teaching_role', TEACHING_ROLES.get(word)] as const)
        : scheme === 'nhs_staff_group'
          ? (['staff_group', STAFF_GROUPS.get(word)] as const)
          : [];
    if (how !== undefined && codes) return { how, codes };
  }
  return undefined;
}
