/**
 * Things with a register that is looked up alike: a dataset that declares itself as the register of
 * providers is asked at `/v1/providers`.
 */
export const REGISTERS = {
  provider: { name: 'Provider', plural: 'providers', register: 'UKPRN', pattern: '[0-9]{8}' },
  occupation: {
    name: 'Occupation',
    plural: 'occupations',
    register: 'SOC code',
    pattern: '[0-9]{1,4}(-[0-9]{2})?',
  },
  industry: {
    name: 'Industry',
    plural: 'industries',
    register: 'SIC code',
    pattern: '[A-U]|[0-9]{2,5}',
  },
  subject: {
    name: 'Subject',
    plural: 'subjects',
    register: 'sector subject area or HECoS code',
    pattern: '[0-9]{1,2}([.][0-9]{1,2})?|[0-9]{6}',
  },
  standard: {
    name: 'Apprenticeship standard',
    plural: 'standards',
    register: 'Skills England code',
    pattern: '(ST|OCC)?[0-9]{1,4}[A-Z]?',
  },
  school: { name: 'School', plural: 'schools', register: 'URN', pattern: '[0-9]{5,6}' },
  employer: {
    name: 'Employer',
    plural: 'employers',
    register: 'company number',
    pattern: '[A-Z0-9]{8}',
  },
} as const;
export type RegisterEntity = keyof typeof REGISTERS;

/** Days on which an entry of a register is in force, as ISO dates, inclusive; null is not known. */
export interface InForce {
  readonly from: string | null;
  readonly to: string | null;
}

/** Whether an entry is in force on a day (ISO): a day that is not known rules nothing out. Pure. */
export const isInForce = ({ from, to }: InForce, day: string): boolean =>
  (from === null || from <= day) && (to === null || day <= to);

/** How the codes of a register are written. */
export const codePattern = (entity: RegisterEntity): RegExp =>
  new RegExp(`^(${REGISTERS[entity].pattern})$`);

/**
 * Things that a figure can be of. Each is a column of its own in the key, named as it is here, with
 * the name of each thing in the column beside it (`provider`, `provider_name`). The codes are those
 * that the rows bring; `pattern` is what a code of the register looks like. Areas have a register of
 * another form: types, days in force, heirs and containers.
 */
export const ENTITIES = {
  area: { name: 'Area', plural: 'areas', register: 'GSS code', pattern: '[A-Za-z0-9.-]+' },
  ...REGISTERS,
} as const;
export type Entity = keyof typeof ENTITIES;
