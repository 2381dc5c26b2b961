/** Employment programmes of which contract areas are held, by code. */
export const PROGRAMMES = {
  restart: 'Restart Scheme',
  work_and_health: 'Work and Health Programme',
  work_programme: 'Work Programme',
} as const;
export type Programme = keyof typeof PROGRAMMES;
