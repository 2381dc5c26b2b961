/** What an employer or a local partner tells of, and what it means. */
export const SIGNAL_KINDS = {
  vacancies: 'jobs that are open now',
  hiring_plan: 'people who will be taken on',
  new_site: 'a site that opens or grows',
  contract_won: 'a contract that brings work',
  redundancies: 'jobs that will go',
} as const;
export type SignalKind = keyof typeof SIGNAL_KINDS;

/** How sure whoever tells it is. */
export const CERTAINTIES = {
  certain: 'decided and announced',
  likely: 'planned',
  possible: 'under discussion',
} as const;

/** What may be done with a signal: whoever gives it says so each time, nothing is taken for granted. */
export const CONSENTS = {
  open: 'may be shown by itself, with the name of the employer, and reused by anybody',
  aggregate_only:
    'counts in totals of three employers or more; partners are told that the employer has been asked, and not what it said',
  private: 'is kept, and stands in no output; only whoever gave it is told that it is here',
} as const;
export type Consent = keyof typeof CONSENTS;

/** What became of a signal that was given. */
export const SIGNAL_STATES = {
  waiting: 'it has come, and the next run of the pipelines takes it up',
  counted: 'it counts in the dataset employer-signals',
  shown: 'it counts in the dataset employer-signals and is a record of open-signals',
  kept_private: 'it is kept and stands in no output',
  replaced: 'a newer one of the same id, or one that says the same, stands in its place',
  withdrawn: 'whoever gave it took it back',
  ended: 'the time for which it holds is over',
} as const;
export type SignalState = keyof typeof SIGNAL_STATES;
