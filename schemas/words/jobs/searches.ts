/** What a search of a service of others finds, by code. */
export const SEARCHED = {
  adverts: 'adverts to apply for',
  courses: 'courses to take',
  profile: 'what the job is, and how people get into it',
} as const;
export type Searched = keyof typeof SEARCHED;
