import type { FC, PropsWithChildren } from 'hono/jsx';

/**
 * The heading of a page that is printed, with a button that prints it at its right. The button is seen
 * where a script runs; without one the browser prints as always.
 */
export const PrintedHeading: FC<PropsWithChildren> = ({ children }) => (
  <div class="app-heading">
    {children}
    <button type="button" class="app-print app-action__button app-no-print" data-print="">
      Print
    </button>
  </div>
);
