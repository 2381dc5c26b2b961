import type { FC } from 'hono/jsx';
import { measureHref, type Tab, TABS } from '../../reading/measures/measure-href.ts';
import type { MeasureView } from '../../views/measure/load.ts';

const ORDER: readonly Tab[] = ['line', 'ranked', 'map', 'table'];

/** The ways in which this figure is shown, each at its own address, and why others are not offered. */
export const Tabs: FC<{ view: MeasureView }> = ({ view }) => {
  const { measure, state, tab, refusals } = view;
  const refused = ORDER.flatMap((each) => refusals[each] ?? []);
  return (
    <>
      <nav class="app-tabs app-no-print" aria-label="Ways to show it">
        <ul>
          {ORDER.filter((each) => refusals[each] === undefined).map((each) => (
            <li>
              <a
                href={measureHref(measure.id, { ...state, tab: each })}
                aria-current={each === tab ? 'page' : undefined}
              >
                {TABS[each]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {refused.length > 0 && <p class="govuk-body-s app-refused">{refused.join(' ')}</p>}
    </>
  );
};
