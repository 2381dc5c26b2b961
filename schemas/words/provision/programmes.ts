/** Employment programmes of which contract areas are held, by code. */
export const PROGRAMMES = {
  restart: 'Restart Scheme',
  work_and_health: 'Work and Health Programme',
  work_programme: 'Work Programme',
} as const;
export type Programme = keyof typeof PROGRAMMES;

/**
 * Programmes to which nobody is referred any more, and when people were. Source: Department for Work and
 * Pensions, Work Programme statistics, which ended on 30 September 2020.
 */
export const ENDED: Partial<Readonly<Record<Programme, string>>> = {
  work_programme: 'people were referred to it from June 2011 to March 2017',
};
