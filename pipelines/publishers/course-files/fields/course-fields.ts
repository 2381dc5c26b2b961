import { readDay, readStart } from '../../../intake/sheet/read-days.ts';
import { readYesNo } from '../../../intake/sheet/read-yes-no.ts';
import * as cells from './read-cells.ts';

/** What a cell stands for. */
export type Value = string | number | boolean;

/** One thing that is known of a course. */
export interface Field {
  readonly type: 'VARCHAR' | 'DOUBLE' | 'DATE' | 'BOOLEAN';
  /** What a cell of it looks like, to say so of one that does not. */
  readonly looks: string;
  /** Undefined for a cell that cannot be read. */
  readonly read: (cell: string) => Value | undefined;
}

const NAME_LENGTH = 300;
const PROSE_LENGTH = 10_000;

/** One of a few words, written so, or with spaces and capitals. */
function words(...known: readonly string[]): Field {
  return {
    type: 'VARCHAR',
    looks: `is one of ${known.join(', ')}`,
    read(cell) {
      const word = cell.toLowerCase().replaceAll(/[^a-z]+/g, '_');
      return known.find((each) => each === word);
    },
  };
}

function text(longest: number): Field {
  return {
    type: 'VARCHAR',
    looks: `has at most ${longest} characters`,
    read: (cell) => (cell.length <= longest ? cell : undefined),
  };
}

function pattern(form: RegExp, looks: string): Field {
  return {
    type: 'VARCHAR',
    looks,
    read: (cell) => (form.test(cell) ? cell.toUpperCase() : undefined),
  };
}

const YES_NO: Field = { type: 'BOOLEAN', looks: 'is yes or no', read: readYesNo };
const DEGREES: Field = { type: 'DOUBLE', looks: 'is a number of degrees', read: cells.readNumber };
const NAME = text(NAME_LENGTH);
const PROSE = text(PROSE_LENGTH);

/** Everything that may be known of a course, by the name of its column in our own template. */
const FIELDS = {
  id: text(100),
  ukprn: pattern(/^\d{8}$/, 'is a UK Provider Reference Number of eight digits'),
  provider_name: NAME,
  title: NAME,
  subject: NAME,
  subject_printed: NAME,
  qualification: NAME,
  awarding_body: NAME,
  learning_aim: pattern(/^[a-z0-9]{8}$/i, 'is a learning aim reference of eight characters'),
  level: {
    type: 'VARCHAR',
    looks: 'is a level, such as Entry level or Level 3',
    read: cells.readLevel,
  },
  level_printed: NAME,
  standard: pattern(/^ST\d{4}[A-Z]?$/i, 'is the reference of a standard, such as ST0095'),
  delivery: words('classroom', 'online', 'work_based', 'blended'),
  at_employer: YES_NO,
  venue: NAME,
  town: NAME,
  postcode: {
    type: 'VARCHAR',
    looks: 'is a postcode, such as HD1 5NN',
    read: cells.readVenuePostcode,
  },
  longitude: DEGREES,
  latitude: DEGREES,
  national: YES_NO,
  regions: PROSE,
  start: {
    type: 'VARCHAR',
    looks: 'is a day or a month, such as 07/09/2026 or September 2026',
    read: readStart,
  },
  start_printed: NAME,
  flexible_start: YES_NO,
  duration: { type: 'DOUBLE', looks: 'is a length, such as 10 weeks', read: cells.readLength },
  duration_unit: {
    type: 'VARCHAR',
    looks: 'is hours, days, weeks, months or years',
    read: cells.readLengthUnit,
  },
  duration_printed: NAME,
  cost: { type: 'DOUBLE', looks: 'is an amount in pounds, such as 120.00', read: cells.readPounds },
  cost_printed: PROSE,
  entry: PROSE,
  study_mode: words('full_time', 'part_time', 'flexible'),
  attendance: words('daytime', 'evening', 'weekend', 'day_or_block_release'),
  url: pattern(/^https?:\/\/\S+$/i, 'is a web address'),
  updated: { type: 'DATE', looks: 'is a day, such as 07/09/2026', read: readDay },
} as const satisfies Readonly<Record<string, Field>>;
export type FieldName = keyof typeof FIELDS;
/** The fields by name, ready to read cells. */
export type CourseFields = Readonly<Record<FieldName, Field>>;

/** A course must have these. */
export const REQUIRED: readonly FieldName[] = ['ukprn', 'title'];

const isField = (name: string): name is FieldName => Object.hasOwn(FIELDS, name);
/** The names of all fields, in the order of the template. */
export const FIELD_NAMES: readonly FieldName[] = Object.keys(FIELDS).filter(isField);

/** The fields, subjects read by `subjects`: the code of each code and name, in small letters. */
export function openFields(subjects: ReadonlyMap<string, string>): CourseFields {
  return {
    ...FIELDS,
    // An address keeps its capitals: they tell one page from another.
    url: { ...FIELDS.url, read: (cell) => (/^https?:\/\/\S+$/i.test(cell) ? cell : undefined) },
    subject: {
      type: 'VARCHAR',
      looks: 'is the code or the name of a sector subject area, such as 5.2',
      read: (cell) => subjects.get(cell.toLowerCase()),
    },
  };
}
