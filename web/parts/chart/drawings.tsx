import { raw } from 'hono/html';
import type { FC, PropsWithChildren } from 'hono/jsx';
import type { DrawnChart } from '../../charts/chart.ts';
import type { Drawing } from '../../charts/intent.ts';

interface DrawingsProps {
  /** What is drawn, for those who hear the page. */
  readonly label: string;
  readonly drawn: DrawnChart;
  readonly invented: boolean;
  /** Where a browser finds a drawing as an interactive one, where it does. */
  readonly live?: (drawing: Drawing) => string;
}

/** Both drawings of a chart, of which the width of the page shows one, and their source below. */
export const Drawings: FC<PropsWithChildren<DrawingsProps>> = (props) => {
  const { label, drawn, invented, live, children } = props;
  const { told } = drawn;
  return (
    <figure class="app-chart" aria-label={label}>
      {(['wide', 'narrow'] as const).map((drawing) => (
        <div class={`app-chart__${drawing}`} data-live={live?.(drawing)}>
          {raw(drawn[drawing])}
        </div>
      ))}
      {live && (
        <div
          class={`app-readout-room${told?.others ? ' app-readout-room--others' : ''}`}
          data-told={told?.words}
          data-field={told?.field}
        />
      )}
      <figcaption class="govuk-body-s">
        {invented && <strong>Invented figures. </strong>}
        {children}
      </figcaption>
    </figure>
  );
};
