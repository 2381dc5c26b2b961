import type { Child, FC } from 'hono/jsx';
import { measureHref } from '../../reading/measures/measure-href.ts';
import type { Unheld } from '../../views/measure/find-unheld.ts';
import type { MeasureView } from '../../views/measure/load.ts';

/** Links to the same figure of other areas, parted by commas. */
const Links: FC<{ view: MeasureView; areas: Unheld['same'] }> = ({ view, areas }) => (
  <>
    {areas.map(({ code, name }, at): Child => (
      <>
        {at > 0 && ', '}
        <a
          class="govuk-link"
          href={measureHref(view.measure.id, { ...view.state, areas: [code], tab: undefined })}
        >
          {name}
        </a>
      </>
    ))}
  </>
);

/** Which of the areas chosen have no figure, and where one of the same place, or within it, may be seen. */
export const UnheldAreas: FC<{ view: MeasureView }> = ({ view }) => (
  <>
    {view.unheld.map(({ area, same, districts, of }) => (
      <p class="govuk-inset-text app-caution">
        No figure is held for {area.name}.
        {same.length > 0 && (
          <>
            {' '}
            The release names the same place under another code: <Links view={view} areas={same} />.
          </>
        )}
        {districts.length > 0 && (
          <>
            {' '}
            Of its {of} districts the release names {districts.length}:{' '}
            <Links view={view} areas={districts} />.
          </>
        )}
      </p>
    ))}
  </>
);
