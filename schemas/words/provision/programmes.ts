/** Employment programmes of which contract areas are held, by code. */
export const PROGRAMMES = {
  restart: 'Restart Scheme',
  work_and_health: 'Work and Health Programme',
  work_programme: 'Work Programme',
} as const;
export type Programme = keyof typeof PROGRAMMES;

/** When people were referred to a programme that has ended, and one that came after it. */
interface Ended {
  readonly referred: string;
  readonly newer: Programme;
}

/**
 * Programmes to which nobody is referred any more. Source: Department for Work and Pensions, Work
 * Programme statistics, which ended on 30 September 2020.
 */
export const ENDED: Partial<Readonly<Record<Programme, Ended>>> = {
  work_programme: { referred: 'from June 2011 to March 2017', newer: 'restart' },
};
