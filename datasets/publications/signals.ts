/** What partners gather signals for: guidance on local skills improvement plans. */
export const GUIDANCE =
  'https://www.gov.uk/government/publications/local-skills-improvement-plans/guidance-for-developing-a-local-skills-improvement-plan-lsip';

/** What the datasets of signals say alike of themselves. */
export const SIGNALS = {
  themes: ['demand'],
  publisher: 'Employers and local partners',
  regularity: 'irregular',
  accreditation: {
    value: 'not_statistics',
    note: 'What employers and local partners told; nobody was drawn at random, and nothing is grossed up',
  },
  licence: {
    id: 'OGL-UK-3.0',
    url: 'https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/',
    attribution:
      'Source: employers and local partners, as they told it to the operator of this Alongside',
  },
  smallest_safe_area: 'lad',
  schedule: {
    cron: '*/30 * * * *',
    why: 'takes up signals that were handed in, and leaves out those that are over',
  },
  // Signals end, and then their rows go.
  checks: { rows_lost: 1, median_revision: 1000, withholds_by_count: true },
} as const;
