import type { FC } from 'hono/jsx';

/** Prints the page where a script runs; without one it is not seen, and the browser prints as always. */
export const PrintButton: FC = () => (
  <button type="button" class="app-print app-action__button app-no-print" data-print="">
    Print
  </button>
);
