import type { Child, FC } from 'hono/jsx';
import { AREA_TYPES, isAreaType } from '../../../schemas/area.ts';
import { UNITS } from '../../../schemas/vocabulary.ts';
import { AreaRecord, type RelatedArea } from '../../answers/area.ts';
import { Page } from '../../layout/page.tsx';
import { Breadcrumbs } from '../../parts/breadcrumbs.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Figure } from '../../parts/figure.tsx';
import { StatusNotes } from '../../parts/notes.tsx';
import { Table } from '../../parts/table.tsx';
import { listWords } from '../../words/list.ts';
import { areaTypeWords } from '../../words/area.ts';
import { numberWords } from '../../words/number.ts';
import { inForceWords } from '../areas.tsx';
import { type PageContext, readCatalogue } from '../context.ts';
import { type Headline, readHeadline } from './headlines.ts';

const AreaLinks: FC<{ areas: readonly RelatedArea[] }> = ({ areas }) => (
  <ul class="govuk-list">
    {areas.map(({ code, name, type }) => (
      <li>
        <a class="govuk-link" href={`/areas/${code}`}>
          {name}
        </a>
        {type === null || type === 'uk' ? '' : ` (${areaTypeWords(type)})`}
      </li>
    ))}
  </ul>
);

const related = (
  name: string,
  areas: readonly RelatedArea[],
): readonly [string, Child] | undefined =>
  areas.length === 0 ? undefined : [name, <AreaLinks areas={areas} />];

const AreaFacts: FC<{ area: AreaRecord }> = ({ area }) => {
  const members = Object.entries(area.members).flatMap(([type, count]) =>
    isAreaType(type) && count > 0 ? [`${numberWords(count)} ${areaTypeWords(type, count)}`] : [],
  );
  const kind = area.entity?.replaceAll('_', ' ');
  return (
    <Facts
      facts={[
        [
          'Kind of area',
          kind ? `${AREA_TYPES[area.type].name} (${kind})` : AREA_TYPES[area.type].name,
        ],
        ['Code', area.code],
        area.name_cy === null
          ? undefined
          : ['Name in Welsh', <span lang="cy">{area.name_cy}</span>],
        ['In force', inForceWords(area.in_force)],
        related('Belongs to', area.parents),
        members.length > 0 ? ['Holds', listWords(members)] : undefined,
        related('Before it', area.predecessors),
        related('After it', area.successors),
      ]}
    />
  );
};

const Headlines: FC<{ headlines: readonly Headline[]; invented: boolean }> = ({
  headlines,
  invented,
}) => (
  <>
    <Table
      id="figures"
      caption={`Latest figure of each dataset${invented ? ' (invented figures)' : ''}`}
      columns={[
        { head: 'Measure' },
        { head: 'Value', numeric: true },
        { head: 'Unit' },
        { head: 'Period' },
        { head: 'Source', words: true },
        { head: 'Data' },
      ]}
      rows={headlines.map(({ dataset, measure, row, about, href }) => [
        <>
          <a class="govuk-link" href={`/datasets/${dataset.id}`}>
            {measure.name}
          </a>
          {about.length > 0 && <span class="app-status"> {about.join('; ')}</span>}
        </>,
        <Figure row={row} decimals={measure.decimals} />,
        UNITS[measure.unit],
        row?.period_name ?? 'no period',
        `${dataset.labels.source.publisher}, ${dataset.labels.source.name}`,
        <a class="govuk-link" href={href}>
          CSV<span class="govuk-visually-hidden"> of {measure.name}</span>
        </a>,
      ])}
    />
    <StatusNotes rows={headlines.flatMap(({ row }) => (row ? [row] : []))} />
  </>
);

/** One area: what it is, what it belongs to, what it was, and the latest figures there are for it. */
export async function areaPage({ client, frame }: PageContext, code: string) {
  const area = await client.read(`/v1/areas/${encodeURIComponent(code)}`, AreaRecord);
  const catalogue = await readCatalogue(client);
  const covering = catalogue.filter(({ id }) => area.datasets.includes(id));
  const found = await Promise.all(
    covering.map((dataset) => readHeadline(client, dataset, area.code)),
  );
  const headlines = found.filter((headline) => headline !== undefined);
  return (
    <Page
      frame={frame}
      title={area.name}
      description={`Labour-market figures for ${area.name}`}
      before={<Breadcrumbs links={[['/areas', 'Areas']]} />}
    >
      <h1 class="govuk-heading-xl">{area.name}</h1>
      <AreaFacts area={area} />
      <h2 class="govuk-heading-l">Figures</h2>
      {headlines.length > 0 ? (
        <Headlines headlines={headlines} invented={frame.stamp === 'sample'} />
      ) : (
        <p class="govuk-body">No dataset held here has figures for this code.</p>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={`/v1/areas/${area.code}`}>
          This record as JSON
        </a>
      </p>
    </Page>
  );
}
