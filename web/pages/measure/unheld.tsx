import type { Child, FC } from 'hono/jsx';
import { measureHref } from '../../reading/measures/measure-href.ts';
import type { Unheld } from '../../views/measure/find-unheld.ts';
import type { MeasureView } from '../../views/measure/load.ts';
import { OutsideLink } from '../../parts/outside-link.tsx';

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

/** What is said of one area, where a figure of its place or within it may be seen. */
const UnheldArea: FC<{ view: MeasureView; unheld: Unheld }> = ({ view, unheld }) => {
  const { area, same, districts, of } = unheld;
  const areBelow = districts.length === of && view.across?.within === area.code;
  return (
    <p class="govuk-inset-text app-caution">
      No figure is held for {area.name}
      {of > 0 && areBelow ? ' itself: those of its districts stand below.' : '.'}
      {same.length > 0 && (
        <>
          {' '}
          The same place has one under another code: <Links view={view} areas={same} />.
        </>
      )}
      {of > 0 && districts.length === 0 && ` None of its ${of} districts has one here.`}
      {districts.length > 0 && !areBelow && (
        <>
          {' '}
          Of its {of} districts {districts.length} {districts.length === 1 ? 'has' : 'have'} one
          here: <Links view={view} areas={districts} />.
        </>
      )}{' '}
      <OutsideLink href={view.measure.publisher_words}>
        Published by {view.dataset.labels.source.publisher}
      </OutsideLink>
      .
    </p>
  );
};

/** Which of the areas chosen have no figure, and who publishes them. */
export const UnheldAreas: FC<{ view: MeasureView }> = ({ view }) => (
  <>
    {view.unheld.map((unheld) => (
      <UnheldArea view={view} unheld={unheld} />
    ))}
  </>
);
