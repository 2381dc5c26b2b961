/**
 * The four levels of skill of the Standard Occupational Classification 2020 (volume 1, section 2): how
 * long it takes to become competent at the work. Each says how people usually come to it.
 */
export const SKILL_LEVELS = {
  1: 'school, and a short time of being shown the work',
  2: 'school, and a longer time of training or work experience',
  3: 'study after school short of a degree, or long training at work',
  4: 'a degree, or as much experience',
} as const;

/** How people usually come to work of a level; undefined for a number that is no level. */
export function findSkillWords(level: number): string | undefined {
  return Object.entries(SKILL_LEVELS).find(([each]) => Number(each) === level)?.[1];
}
