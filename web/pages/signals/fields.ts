import type { Consent, SignalKind } from '../../../schemas/signals/words.ts';
import type { SignalField } from '../../../schemas/signals/signal.ts';
import { CERTAINTIES, SIGNAL_KINDS } from '../../../schemas/signals/words.ts';

/** A field of the form: what it is called, how it is filled in, and its choices where it has some. */
export interface FormField {
  readonly label: string;
  readonly hint?: string;
  readonly choices?: readonly (readonly [string, string])[];
}

const KIND_NAMES = {
  vacancies: 'Vacancies',
  hiring_plan: 'A hiring plan',
  new_site: 'A new or growing site',
  contract_won: 'A contract won',
  redundancies: 'Redundancies',
} as const satisfies Readonly<Record<SignalKind, string>>;
const CONSENT_NAMES = {
  open: 'Open',
  aggregate_only: 'In totals only',
  private: 'Private',
} as const satisfies Readonly<Record<Consent, string>>;

/** The names of kinds and consents, as pages have them. */
export const NAMES: Readonly<Record<string, string>> = { ...KIND_NAMES, ...CONSENT_NAMES };

const choose = (words: Readonly<Record<string, string>>): [string, string][] =>
  Object.entries(words).map(([word, means]) => [word, `${NAMES[word] ?? word}: ${means}`]);

/** What a person fills in of one signal, in the order of the form. */
export const FORM: Readonly<Partial<Record<SignalField, FormField>>> = {
  employer: { label: 'Employer' },
  kind: { label: 'What it is', choices: choose(SIGNAL_KINDS) },
  place: { label: 'Where', hint: 'A local authority, region or country, or a postcode' },
  occupation: {
    label: 'Occupation (optional)',
    hint: 'A job title, or a SOC 2020 code of two to four digits',
  },
  number: { label: 'How many jobs (optional)' },
  start: { label: 'From when (optional)', hint: 'A day or a month, such as September 2027' },
  told_on: { label: 'Told on', hint: 'A day, such as 2 November 2026' },
  holds_until: {
    label: 'Holds until',
    hint: 'After this day it is in no figure and no list',
  },
  certainty: { label: 'How sure', choices: choose(CERTAINTIES) },
  told_by: { label: 'Who told it (optional)', hint: 'An organisation, and no person' },
  consent: { label: 'What may be done with it', choices: Object.entries(CONSENT_NAMES) },
};
