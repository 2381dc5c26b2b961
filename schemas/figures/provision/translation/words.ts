/** The ways from one measure to another, with the formula and where it is from. */
export const RULES = {
  widened: {
    words:
      'The outcome is published of those who achieved and were found in the records. Of those who were not found, and of those who left without achieving, none or all may have it.',
    formula:
      'r·M ÷ (A + F) to 1 − (1 − r)·M ÷ (A + F): r the share, M those found in the records, A those who achieved, F those who left without achieving',
  },
  found: {
    words:
      'The outcome is published of those who were found in the records. Of those who were not found, none or all may have it.',
    formula:
      'r·M ÷ A to 1 − (1 − r)·M ÷ A: r the share, M those found in the records, A those who achieved',
  },
  implies: {
    words: 'Whoever has the one outcome has the other too; of the rest, none or all may have it.',
    formula: 'r to 1: r the share',
  },
  implied_by: {
    words: 'Nobody has the other outcome without this one; none or all who have this one may.',
    formula: '0 to r: r the share',
  },
  excludes: {
    words: 'Nobody has both: at most those have the other outcome who have not this one.',
    formula: '0 to 1 − r: r the share',
  },
  people: {
    words: 'Each of them is of one person, and one person may have several.',
    formula: '1 to N: N the count',
  },
} as const;
export type RuleCode = keyof typeof RULES;

/** Why a measure cannot be told as another. */
export const REFUSALS = {
  no_frame: 'One of them is of no provider or programme, so it has no stage and no denominator.',
  no_share:
    'Grades, answers about satisfaction and earnings are no shares of people: nothing turns one into another.',
  no_link:
    'Nothing that is published says how many of the people of the one are among those of the other.',
  other_cohort:
    'They are of people of different times: those who start in a period are not those who end in it, and nothing published follows the ones to the others.',
  other_rule:
    'Two publishers count this outcome by rules of their own, and neither implies the other.',
  no_upper_end: 'One person may have any number of them, so that people say no most.',
  other_stage:
    'The outcomes differ, and neither implies nor excludes the other among the people that are counted.',
} as const;
export type Refusal = keyof typeof REFUSALS;
