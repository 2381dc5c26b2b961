import path from 'node:path';

const at = (...parts: string[]): string => path.join(import.meta.dirname, ...parts);

/**
 * Facts that the invented economy is built on (the real areas, which area lies in which, the
 * industries, and the occupations), and those by which what people hand in is read (postcodes, and
 * subjects of courses). They are files of the reference datasets' own folders, written once.
 */
export const REFERENCE_FILES = {
  areas: at('areas', 'areas.csv'),
  memberships: at('areas', 'memberships.csv'),
  changes: at('areas', 'changes.csv'),
  places: at('places', 'places.csv'),
  industries: at('sic-2007', 'codes.csv'),
  occupations: at('soc-2020', 'codes.csv'),
  postcodes: at('postcode-districts', 'postcodes.csv'),
  subjects: at('subjects', 'codes.csv'),
} as const;
