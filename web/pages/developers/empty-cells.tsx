import type { FC } from 'hono/jsx';
import { STATUSES, STATUS_WORDS, wordsOf } from '../../../schemas/words/vocabulary.ts';
import { Table } from '../../parts/table.tsx';

/** What a program must do where no number stands, and where no row does. */
export const EmptyCells: FC = () => (
  <>
    <p class="govuk-body">
      <code class="app-code-inline">value</code> is empty exactly when{' '}
      <code class="app-code-inline">status</code> is not{' '}
      <code class="app-code-inline">observed</code>. A program must keep an empty cell empty:
    </p>
    <ul class="govuk-list govuk-list--bullet">
      <li>do not read it as zero, and do not leave it out of a total as if it were zero</li>
      <li>do not fill it in from another period or another area</li>
      <li>
        do not work it out from a total and its other parts: a suppressed figure is hidden to
        protect people or firms
      </li>
      <li>pass the status on with it, so that a reader sees why there is no number</li>
    </ul>
    <Table
      id="status-words"
      caption="Status codes, and the words of the pages"
      columns={[
        { head: 'In the API' },
        { head: 'On pages', words: true },
        { head: 'Meaning', words: true },
      ]}
      rows={wordsOf(STATUSES).map((status) => [
        <code class="app-code-inline">{status}</code>,
        STATUS_WORDS[status],
        STATUSES[status],
      ])}
    />
    <p class="govuk-body">
      A row may also be absent altogether. Then the release holds no cell for that area, period and
      combination: the publisher did not print it, or it is not among what is held here. That is not
      a zero either, and it says nothing about why. The warnings of an answer name what was asked
      for and has no row: <code class="app-code-inline">no_rows</code>,{' '}
      <code class="app-code-inline">areas_without_rows</code>,{' '}
      <code class="app-code-inline">periods_without_rows</code>,{' '}
      <code class="app-code-inline">codes_without_rows</code>. In formats without an envelope their
      codes are in the header <code class="app-code-inline">Alongside-Warnings</code>.
    </p>
  </>
);
