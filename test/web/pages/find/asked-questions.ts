/** Measures, areas and jobs as headings name them. */
export const RATE = 'Employment rate, aged 16 to 64';
export const CLAIMANTS = 'Claimants per 100 residents aged 16 to 64';
export const LSIP = 'West Yorkshire (local skills improvement plan area)';
export const CARERS = 'Care workers and home carers';
export const DRIVERS = 'Heavy and large goods vehicle drivers';

const MANAGER_IN_LEEDS = '/advise?job=care%20manager&place=leeds&soc=1232&area=E08000035';

/** What people type, and what must stand first: written before the reader was. */
export const ANSWERED: readonly (readonly [typed: string, heading: string, words: string])[] = [
  ['employment rate leeds', `${RATE}: Leeds`, '70.2%'],
  ['employment in Leeds', `${RATE}: Leeds`, '95% interval: 67.2% to 73.2%'],
  ['what is the employment rate in Kirklees', `${RATE}: Kirklees`, '74.9%'],
  ['leeds employment', `${RATE}: Leeds`, 'January to December 2025'],
  ['employment rate yorkshire and the humber', `${RATE}: Yorkshire and The Humber`, '73.8%'],
  ['employment rate', `${RATE}: England`, '75.7%'],
  ['employment near Huddersfield', `${RATE}: Kirklees`, 'Huddersfield is in Kirklees'],
  ['employment HD1', `${RATE}: Kirklees`, 'HD1 is in Kirklees'],
  ['claimants by ward kirklees', `${CLAIMANTS}: Kirklees`, 'of each electoral ward, Kirklees'],
  ['employment rate leeds 2024', `${RATE}: Leeds`, 'January to December 2024'],
  ['claimants kirklees', `${CLAIMANTS}: Kirklees`, 'Source: Office for National Statistics'],
  ['rates of claimants in kirklees', `${CLAIMANTS}: Kirklees`, 'December 2025'],
  ['employment rates kirklees', `${RATE}: Kirklees`, '74.9%'],
  ['claimant rate kirklees', `${CLAIMANTS}: Kirklees`, 'December 2025'],
  [
    'claimant rate kirklees is it more than a year before',
    `${CLAIMANTS}: Kirklees`,
    'A year before: ',
  ],
  ['claimants in kirklees last year', `${CLAIMANTS}: Kirklees`, 'A year before: '],
  [
    'which five local authorities of yorkshire and the humber have the highest employment rate',
    `${RATE}: Yorkshire and The Humber`,
    `Ranked: ${RATE}, local authorities in Yorkshire and The Humber`,
  ],
  ['lsip claimants in west yorkshire', `${CLAIMANTS}: ${LSIP}`, 'not calculated'],
  ['claimants LSIP west yorkshire', `${CLAIMANTS}: ${LSIP}`, 'not calculated'],
  ['claimants in the lsip of leeds', `${CLAIMANTS}: ${LSIP}`, 'Leeds is in West Yorkshire'],
  ['people claimants female kirklees', `${CLAIMANTS}, female: Kirklees`, '3.3%'],
  ['leeds people in employment', `${RATE}: Leeds`, '70.2%'],
  ['female claimants kirklees', `${CLAIMANTS}, female: Kirklees`, '3.3%'],
  ['claimants women kirklees', `${CLAIMANTS}, female: Kirklees`, '3.3%'],
  ['vacancies', 'Vacancies: United Kingdom', 'Vacancy Survey'],
  ['how many job vacancies uk', 'Vacancies: United Kingdom', 'Vacancy Survey'],
  ['job vacancies in the united kingdom', 'Vacancies: United Kingdom', 'Vacancy Survey'],
  ['is the employment rate leeds ranked', `${RATE}: Leeds`, '70.2%'],
  ['employment rate uk', `${RATE}: England`, `Not held here: ${RATE}, United Kingdom.`],
  ['employment zorp leeds', `${RATE}: Leeds`, '“zorp” is not understood and was set aside'],
  ['employment leeds kirklees', `${RATE}: Leeds`, `${RATE}: Kirklees: 74.9%`],
  ['employment leeds since 2024', `${RATE}: Leeds`, `Line since 2024: ${RATE}`],
  ['is employment rising in leeds', `${RATE}: Leeds`, '70.2%'],
  ['employment in leeds over the last five years', `${RATE}: Leeds`, '70.2%'],
  ['care worker leeds', `${CARERS}: Leeds`, '“care worker” is read as the occupation'],
  ['care work leeds', `${CARERS}: Leeds`, '“care worker” is read as the occupation'],
  ['leeds care work pay', `${CARERS}: Leeds`, '“care worker” is read as the occupation'],
  ['nursing pay leeds', 'Other registered nursing professionals: Leeds', '“nurse” is read as'],
  ['care workers and home carers leeds', `${CARERS}: Leeds`, 'No figures of it are held here'],
  ['hgv driver leeds', `${DRIVERS}: Leeds`, '“hgv driver” is read as the occupation'],
  ['nurse leeds', 'Other registered nursing professionals: Leeds', 'all but midwifery nurses'],
];

/** What is not held, as it is said, and where a link leads that tells of it. */
export const NOT_HELD: readonly (readonly [typed: string, what: string, link: string])[] = [
  ['vacancies leeds', 'Vacancies, Leeds', '/datasets/vacancy-survey'],
  ['employment rate bristol', `${RATE}, Bristol, City of`, '/datasets/labour-market-rates'],
  ['employment rate isles of scilly', `${RATE}, Isles of Scilly`, '/datasets/labour-market-rates'],
  ['employment rate leeds 1999', `${RATE}, Leeds, 1999`, '/datasets/labour-market-rates'],
  ['pay kirklees', 'figures of “pay kirklees”', '/datasets/annual-survey-of-hours-and-earnings'],
  ['gdp leeds', '“gdp”', '/datasets/regional-accounts'],
  ['house prices leeds', 'house prices, Leeds', 'https://landregistry.data.gov.uk/'],
  ['average house prices', 'house prices', 'https://landregistry.data.gov.uk/'],
  ['crime rate kirklees', 'crime, Kirklees', 'https://www.police.uk/'],
  ['zorp leeds', '“zorp”', '/which-source'],
  [
    'earnings after health and social care course',
    'figures of “earnings after health and social care course”',
    '/datasets/longitudinal-education-outcomes',
  ],
  [
    'claimants with a disability kirklees',
    'Claimants per 100 residents aged 16 to 64, Disabled people, and people with a learning difficulty or a health condition, Kirklees',
    '/datasets/claimant-count',
  ],
  [
    'plumbing courses near HD1',
    'courses on offer of “plumbing” near HD1',
    'https://nationalcareers.service.gov.uk/find-a-course/page?searchTerm=plumbing&town=HD1',
  ],
  [
    'biggest employers in kirklees',
    'employers by name, Kirklees',
    'https://find-and-update.company-information.service.gov.uk/',
  ],
  ['bootcamps kirklees', 'Skills Bootcamps on offer, Kirklees', 'https://nationalcareers.service'],
  [
    'which jobs are hardest to fill kirklees',
    'vacancies that are hard to fill by job, Kirklees',
    '',
  ],
  ['kirklees college', 'a provider called “kirklees college”', ''],
  ['compare kirklees college with colleges like it', 'a provider called “kirklees college”', ''],
  ['how do people do after kirklees college', 'a provider called “kirklees college”', ''],
  ['compare kirklees college to others', 'a provider called “kirklees college”', ''],
  [
    'Kirklees College achievement rate',
    'a provider called “kirklees college”',
    '/datasets/apprent',
  ],
  ['apprenticeships leeds', 'figures of “apprenticeships leeds”', '/datasets/apprenticeships'],
  [
    'who employs care workers and home carers in leeds',
    'Employers by name',
    'https://findajob.dwp.gov.uk/',
  ],
  [
    'care workers and home carers pay leeds',
    `Pay of ${CARERS}`,
    '/datasets/annual-survey-of-hours-and-earnings',
  ],
];

/** What is asked back, and what the words lead to. */
export const ASKED_BACK: readonly (readonly [typed: string, words: string, link: string])[] = [
  ['employment kirkles', 'Did you mean: Kirklees', '/search?q=employment%20Kirklees'],
  ['care worker leds', 'Did you mean: Leeds', '/search?q=care%20worker%20Leeds'],
  [
    'employment washington',
    'Which “washington”?',
    '/search?q=employment%20washington&place=E08000024',
  ],
  ['employment S36', 'Which “s36”?', '/search?q=employment%20S36&place=E08000038'],
  ['care manager leeds', 'Which job is “care manager”?', MANAGER_IN_LEEDS],
  ['i live in leeds and like animals', 'Which job is “animals”?', '/areas/E08000035'],
  ['nurce leeds', 'Did you mean: nurse leeds', '/search?q=nurse%20leeds'],
  ['employment Huddersfeild', 'Did you mean: Huddersfield', '/search?q=employment%20Huddersfield'],
  ['employment zorpers leeds', 'Without it: employment leeds', '/search?q=employment%20leeds'],
  ['employment zorp', '“zorp” is not understood', '/'],
  ['employment zorpers leeds', '“zorpers” is not understood', '/areas/E08000035'],
  ['employment for zorp leeds', '“zorp” is not understood', '/areas/E08000035'],
  ['employment around zorp leeds', '“zorp” is not understood', '/areas/E08000035'],
  ['employment zorp leeds among zorp', '“zorp among zorp” is not understood', '/areas/E08000035'],
];
