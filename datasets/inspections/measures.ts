/** Kinds of provision that inspectors judge apart, with the words that begin their columns. */
const PROVISIONS = {
  young_people: 'Education programmes for young people',
  adult_learning: 'Adult learning programmes',
  apprenticeship: 'Apprenticeships',
  high_needs: 'Provision for learners with high needs',
} as const;

interface Judged {
  readonly id: string;
  readonly name: string;
  /** Its column where the provider as a whole is judged, and what ends that of a kind of provision. */
  readonly column?: string;
  readonly provisionColumn?: string;
}

const FORMER: readonly Judged[] = [
  {
    id: 'inspection_overall_effectiveness',
    name: 'Overall effectiveness',
    column: 'Overall effectiveness',
  },
  {
    id: 'inspection_quality_of_education',
    name: 'Quality of education',
    column: 'Quality of education',
  },
  {
    id: 'inspection_behaviour_and_attitudes',
    name: 'Behaviour and attitudes',
    column: 'Behaviour and attitudes',
  },
  {
    id: 'inspection_personal_development',
    name: 'Personal development',
    column: 'Personal development',
  },
  {
    id: 'inspection_leadership_and_management',
    name: 'Leadership and management',
    column: 'Effectiveness of leadership and management',
  },
  { id: 'inspection_provision', name: 'Grade of a kind of provision', provisionColumn: '' },
];
const CARD: readonly Judged[] = [
  { id: 'report_card_inclusion', name: 'Report card: inclusion', column: 'Inclusion' },
  {
    id: 'report_card_leadership_and_governance',
    name: 'Report card: leadership and governance',
    column: 'Leadership and governance',
  },
  {
    id: 'report_card_contribution_to_skills_needs',
    name: 'Report card: contribution to meeting skills needs',
    column: 'Contribution to meeting skills needs',
  },
  {
    id: 'report_card_curriculum_teaching_and_training',
    name: 'Report card: curriculum, teaching and training',
    provisionColumn: ': curriculum, teaching and training',
  },
  {
    id: 'report_card_achievement',
    name: 'Report card: achievement',
    provisionColumn: ': achievement',
  },
  {
    id: 'report_card_participation_and_development',
    name: 'Report card: participation and development',
    provisionColumn: ': participation and development',
  },
];
const FORMER_SAFEGUARDING: Judged = {
  id: 'inspection_safeguarding_effective',
  name: 'Safeguarding effective',
  column: 'Is safeguarding effective',
};
const CARD_SAFEGUARDING: Judged = {
  id: 'report_card_safeguarding',
  name: 'Report card: safeguarding',
  column: 'Safeguarding standards',
};

const PUBLISHED =
  'https://www.gov.uk/government/collections/further-education-and-skills-inspection-outcomes';

/** Words of a scale in their order, as the categories of a measure. */
const inOrder = (...words: readonly string[]) => words.map((name, at) => ({ value: at + 1, name }));

/**
 * Grades as the publisher numbers them. 9 stands on no scale: it says that a short inspection found the
 * provider still good.
 */
const GRADES = [
  ...inOrder('Outstanding', 'Good', 'Requires improvement', 'Inadequate'),
  { value: 9, name: 'Remained good at a short inspection' },
];
/** Words of a report card; the publisher gives them no numbers. These are places in its list. */
const CARD_WORDS = inOrder(
  'Exceptional',
  'Strong standard',
  'Expected standard',
  'Needs attention',
  'Urgent improvement',
);

function judgement(
  { id, name }: Judged,
  categories: readonly { readonly value: number; readonly name: string }[],
  population: string,
) {
  return {
    ...{ id, name, population, categories: [...categories] },
    clock: 'The last day of the inspection',
    unit: 'grade',
    decimals: 0,
    nature: 'grade',
    value_type: 'ordinal',
    additive: false,
    from_parts: 'not_computed',
    direction: 'lower_is_better',
    ranking: 'refused',
    comparator_group:
      'Providers judged on the same words; inspections of different years are of different times',
    frame: {
      stage: 'inspected',
      counts: 'events',
      of: 'none',
      clock: { from: 'end', months: null, rule: 'A judgement of the day of the inspection' },
      outside: 'Providers that were not inspected under this framework, and all that came after',
    },
    publisher_words: PUBLISHED,
    plausible: { min: 1, max: 9 },
  } as const;
}

const OF_FORMER = 'Providers inspected under the framework of 2019, until 2025';
const OF_CARDS = 'Providers inspected under the framework of report cards, from November 2025';

/** Judgements as measures: those of each framework are apart, and none is made from another. */
export const MEASURES = [
  ...FORMER.map((each) => judgement(each, GRADES, OF_FORMER)),
  judgement(FORMER_SAFEGUARDING, inOrder('Yes', 'No'), OF_FORMER),
  ...CARD.map((each) => judgement(each, CARD_WORDS, OF_CARDS)),
  judgement(CARD_SAFEGUARDING, inOrder('Met', 'Not met'), OF_CARDS),
];

/** The columns of some judgements, as the files head them. */
function columnsOf(judged: readonly Judged[]) {
  return Object.fromEntries(
    judged.flatMap(({ id: measure, column, provisionColumn: end }) => [
      ...(column === undefined ? [] : [[column, { measure }] as const]),
      ...(end === undefined
        ? []
        : Object.entries(PROVISIONS).map(
            ([provision, begin]) => [`${begin}${end}`, { measure, provision }] as const,
          )),
    ]),
  );
}

/** Columns with judgements, by framework. */
export const FRAMEWORKS = {
  grades: columnsOf([...FORMER, FORMER_SAFEGUARDING]),
  report_cards: columnsOf([...CARD, CARD_SAFEGUARDING]),
};

/** Code list of the kinds of provision. */
export const PROVISION_CODES = [
  { code: 'total', name: 'The provider as a whole', level: 0 },
  ...Object.entries(PROVISIONS).map(([code, name]) => ({ code, name, level: 1, parent: 'total' })),
];
