import type { FC } from 'hono/jsx';
import type { DatasetRecord } from '../../../../schemas/answers/dataset.ts';
import { Table } from '../../../parts/table.tsx';
import { clockWords, ofWhomWords, stageWords } from '../../../words/frame.ts';

/** What each measure of a provider or a programme counts, of whom, when, and who is not in it. */
export const Frames: FC<{ dataset: DatasetRecord }> = ({ dataset }) => {
  const framed = dataset.measures.flatMap(({ id, name, frame }) =>
    frame ? [{ id, name, frame }] : [],
  );
  if (framed.length === 0) return <></>;
  return (
    <>
      <h3 class="govuk-heading-m">What each measure counts</h3>
      <p class="govuk-body">
        Measures that differ in one of these are of different people or times, and do not stand
        beside each other. The link says which others a measure may stand beside, and why not the
        rest.
      </p>
      <Table
        id="frames"
        caption="What each measure counts, of whom, and when it is known"
        captionSize="hidden"
        columns={[
          { head: 'Measure' },
          { head: 'Stage that it counts', words: true },
          { head: 'Of whom', words: true },
          { head: 'When', words: true },
          { head: 'Not in it', words: true },
        ]}
        rows={framed.map(({ id, name, frame }) => [
          <a class="govuk-link" href={`/v1/measures/${id}/comparable`}>
            {name}
          </a>,
          stageWords(frame),
          ofWhomWords(frame),
          clockWords(frame),
          frame.outside,
        ])}
      />
    </>
  );
};
