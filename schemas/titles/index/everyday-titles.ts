import { makeSingular, splitPlain } from '../read/split-words.ts';

/**
 * Titles that people say every day, by the unit group of SOC 2020 that the coding index gives them where
 * nothing else is said of the job. Facts of the ONS SOC 2020 coding index (version 12 of April 2025, Open
 * Government Licence v3.0): a few of its 32,195 entries, for stores that hold none of them. A title that
 * the index leaves open without a qualifier (teacher, support worker, labourer) is not among them.
 */
const TITLES: Readonly<Record<string, string>> = {
  '1136': 'HR manager',
  '1222': 'restaurant manager',
  '2134': 'software developer, software engineer, programmer, computer programmer, web developer',
  '2141': 'web designer',
  '2142': 'graphic designer',
  '2211': 'doctor, GP',
  '2221': 'physiotherapist',
  '2231': 'midwife',
  '2237': 'nurse',
  '2240': 'vet',
  '2251': 'pharmacist',
  '2253': 'dentist',
  '2255': 'paramedic',
  '2313': 'secondary school teacher',
  '2314': 'primary school teacher',
  '2412': 'solicitor, lawyer',
  '2432': 'marketing manager',
  '2451': 'architect',
  '2453': 'quantity surveyor',
  '2461': 'social worker',
  '2492': 'journalist',
  '3131': 'IT technician',
  '3221': 'youth worker',
  '3311': 'soldier',
  '3312': 'police officer',
  '3313': 'firefighter, fireman',
  '3417': 'photographer',
  '3433': 'fitness instructor, gym instructor, personal trainer',
  '3544': 'data analyst',
  '3555': 'estate agent',
  '4122': 'accountant, accounts assistant, bookkeeper, payroll clerk',
  '4141': 'office manager',
  '4159': 'administrator, admin assistant, administrative assistant, office administrator',
  '4215': 'secretary, personal assistant',
  '4216': 'receptionist',
  '5113': 'gardener',
  '5213': 'welder',
  '5231': 'motor mechanic',
  '5241': 'electrician',
  '5313': 'bricklayer',
  '5314': 'roofer',
  '5315': 'plumber',
  '5316': 'joiner, carpenter',
  '5321': 'plasterer',
  '5323': 'painter, painter and decorator',
  '5413': 'tailor',
  '5431': 'butcher',
  '5432': 'baker',
  '5433': 'fishmonger',
  '5434': 'chef',
  '5435': 'cook',
  '5443': 'florist',
  '6111': 'nursery nurse, nursery assistant',
  '6112': 'teaching assistant',
  '6129': 'animal care worker, dog groomer, kennel assistant',
  '6135': 'care worker, care assistant',
  '6213': 'cabin crew',
  '6221': 'hairdresser, barber',
  '6222': 'beautician, beauty therapist',
  '6232': 'caretaker',
  '7111': 'sales assistant, shop assistant, retail assistant',
  '7112': 'checkout operator',
  '7211': 'call centre agent, call centre operator',
  '8151': 'scaffolder',
  '8211': 'HGV driver, LGV driver, lorry driver',
  '8212': 'bus driver',
  '8213': 'taxi driver',
  '8214': 'van driver, delivery driver',
  '8222': 'fork lift truck driver',
  '8231': 'train driver',
  '9111': 'farm worker',
  '9132': 'packer',
  '9211': 'postman',
  '9223': 'cleaner, school cleaner',
  '9225': 'bin man, refuse collector',
  '9231': 'security guard, door supervisor',
  '9232': 'lunchtime supervisor',
  '9241': 'shelf stacker',
  '9252':
    'warehouse worker, warehouse operative, warehouse assistant, warehouseman, storeman, order picker',
  '9263': 'kitchen porter, kitchen assistant',
  '9264': 'waiter, waitress',
  '9265': 'barman, barmaid, bar staff, bar person',
  '9266': 'barista',
};

/** A title that people say, and the code of the unit group that it is of. */
export interface EverydayTitle {
  readonly title: string;
  readonly code: string;
}

/** All of them, by code. */
export const EVERYDAY_TITLES: readonly EverydayTitle[] = Object.entries(TITLES).flatMap(
  ([code, titles]) => titles.split(', ').map((title) => ({ title, code })),
);

const keyOf = (title: string): string => splitPlain(title).map(makeSingular).join(' ');
const BY_KEY = new Map(EVERYDAY_TITLES.map((each) => [keyOf(each.title), each] as const));

/** The everyday title that a text is, in either number; undefined for any other. Pure. */
export const findEverydayTitle = (title: string): EverydayTitle | undefined =>
  BY_KEY.get(keyOf(title));
