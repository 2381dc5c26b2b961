/**
 * When a lie is told. `first release`: there is nothing to compare with. `new period`: an honest
 * release stands that lacks the newest period. `revision`: one stands with the same periods.
 */
export const OCCASIONS = ['first release', 'new period', 'revision'] as const;
export type Occasion = (typeof OCCASIONS)[number];
