/** What the publisher prints for a section of SIC 2007, by the code of the section. */
export const SECTIONS: Readonly<Record<string, string>> = {
  'Agriculture, forestry and fishing': 'A',
  'Mining and quarrying': 'B',
  Manufacturing: 'C',
  'Electricity, gas, steam and air conditioning supply': 'D',
  'Water supply - sewerage, waste management and remediation activities': 'E',
  Construction: 'F',
  'Wholesale and retail trade - repair of motor vehicles and motorcycles': 'G',
  'Transportation and storage': 'H',
  'Accommodation and food service activities': 'I',
  'Information and communication': 'J',
  'Financial and insurance activities': 'K',
  'Real estate activities': 'L',
  'Professional, scientific and technical activities': 'M',
  'Administrative and support service activities': 'N',
  'Public administration and defence - compulsory social security': 'O',
  Education: 'P',
  'Human health and social work activities': 'Q',
  'Arts, entertainment and recreation': 'R',
  'Other service activities': 'S',
  'Activities of households as employers - undifferentiated goods-and services-producing activities of households for own use':
    'T',
  'Activities of extraterritorial organisations and bodies': 'U',
  'Not known': 'unknown',
};

/** Subjects as the publisher groups them; no classification with codes is named in the file. */
const SUBJECTS = [
  ...['Agriculture, food and related studies', 'Allied health'],
  ...['Architecture, building and planning', 'Biosciences', 'Business and management'],
  ...['Celtic studies', 'Chemistry', 'Combined and general studies', 'Computing'],
  ...['Creative arts and design', 'Economics', 'Education and teaching', 'Engineering'],
  ...['English studies', 'General, applied and forensic sciences'],
  ...['Geography, earth and environmental studies', 'Health and social care'],
  ...['History and archaeology', 'Languages and area studies', 'Law', 'Materials and technology'],
  ...['Mathematical sciences', 'MBA', 'Media, journalism and communications'],
  ...['Medical sciences', 'Medicine and dentistry', 'Nursing and midwifery', 'Performing arts'],
  ...['PGCE', 'Pharmacology, toxicology and pharmacy', 'Philosophy and religious studies'],
  ...['Physics and astronomy', 'Politics', 'Psychology'],
  ...['Sociology, social policy and anthropology', 'Sport and exercise sciences'],
  'Veterinary sciences',
];

/** The list of subjects, each with a code made of its name. */
export const SUBJECT_CODES = [
  { code: 'total', name: 'All subjects', level: 0, publisher_code: 'Total' },
  ...SUBJECTS.map((name) => ({
    code: name.toLowerCase().replaceAll(/[^a-z]+/g, '-'),
    name,
    level: 1,
    parent: 'total',
    publisher_code: name,
  })),
];

/** Qualifications that people graduated with; no row of the file is of all of them. */
export const QUALIFICATION_CODES = [
  { code: 'total', name: 'All qualifications', level: 0 },
  {
    code: 'first-degree',
    name: 'First degree',
    level: 1,
    parent: 'total',
    publisher_code: 'First degree',
  },
  {
    code: 'level-7-taught',
    name: 'Level 7, taught (master’s degrees)',
    level: 1,
    parent: 'total',
    publisher_code: 'Level 7 (taught)',
  },
  {
    code: 'level-7-research',
    name: 'Level 7, by research',
    level: 1,
    parent: 'total',
    publisher_code: 'Level 7 (research)',
  },
  {
    code: 'level-8',
    name: 'Level 8 (doctorates)',
    level: 1,
    parent: 'total',
    publisher_code: 'Level 8',
  },
];

/** Tax years between graduating and the earnings; no row of the file is of all of them. */
export const YEARS_AFTER_CODES = [
  { code: 'total', name: 'Any time since graduating', level: 0 },
  ...[1, 3, 5, 10].map((years) => ({
    code: String(years),
    name: years === 1 ? '1 year after graduating' : `${years} years after graduating`,
    level: 1,
    parent: 'total',
    publisher_code: `${years} YAG`,
  })),
];
