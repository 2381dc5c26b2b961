import type { FC } from 'hono/jsx';
import type { VersionRecord } from '../../../../schemas/answers/version.ts';
import { Table } from '../../../parts/table.tsx';
import { changesWords, stateWords, whyWords } from '../../../parts/dataset/version-words.ts';
import { dateWords } from '../../../words/date.ts';

/** Every release that there was, newest first, with what changed and where it can still be read. */
export const VersionsTable: FC<{ id: string; versions: readonly VersionRecord[] }> = ({
  id,
  versions,
}) => (
  <Table
    id="versions"
    caption="Versions, newest first"
    captionSize="hidden"
    columns={[
      { head: 'Version' },
      { head: 'Published here' },
      { head: 'Why', words: true },
      { head: 'What changed', words: true },
      { head: 'State' },
      { head: 'Data' },
    ]}
    rows={versions.map((record) => {
      const { version, published, state } = record;
      const gone = state === 'withdrawn' || state === 'pruned';
      return [
        <a class="govuk-link" href={`/datasets/${id}/versions/${version}`}>
          {version}
          <span class="govuk-visually-hidden">: what changed</span>
        </a>,
        dateWords(published),
        whyWords(record),
        changesWords(record),
        stateWords(record),
        gone ? (
          'no longer kept'
        ) : (
          <a class="govuk-link" href={`/v1/datasets/${id}/data.csv?version=${version}`}>
            CSV<span class="govuk-visually-hidden"> of version {version}</span>
          </a>
        ),
      ];
    })}
  />
);
