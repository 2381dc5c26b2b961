import type { FC } from 'hono/jsx';
import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import type {
  ProviderHere,
  ProvidersHere,
} from '../../../../schemas/answers/provision/providers-here.ts';
import { STAGES } from '../../../../schemas/words/provision/stages.ts';
import { wordsOf } from '../../../../schemas/words/vocabulary.ts';
import { StatusNotes } from '../../../parts/figures/notes.tsx';
import { Section } from '../../../parts/layout/section.tsx';
import { Table } from '../../../parts/table.tsx';
import { apiPath } from '../../../reading/api-client.ts';
import { rangeWords } from '../../../words/beside.ts';
import { countWords, numberWords } from '../../../words/number.ts';

/** The heading of the section, as the contents list it. */
export const WHO_DELIVERS = 'Who teaches here, and whom';

interface WhoDeliversProps {
  readonly here: ProvidersHere;
  /** Measures of the store; each is of one kind of place. */
  readonly measures: readonly MeasureRecord[];
  readonly area: { readonly code: string; readonly name: string };
}

const figureOf = ({ here }: ProviderHere, { id }: MeasureRecord) =>
  here.find(({ measure }) => measure === id);

/** The measures of the earliest stage that is told: a person counted there may be counted later too. */
function firstStage(told: readonly MeasureRecord[]): MeasureRecord[] {
  const stage = wordsOf(STAGES).find((each) => told.some(({ frame }) => frame?.stage === each));
  return told.filter(({ frame }) => frame?.stage === stage);
}

/** Providers by name with what each has here; where learners live and where they learn stand apart. */
const Providers: FC<WhoDeliversProps> = ({ here, measures }) => {
  const shown = firstStage(
    measures.filter((measure) => here.data.some((each) => figureOf(each, measure))),
  );
  const figures = here.data.flatMap((each) => shown.flatMap((one) => figureOf(each, one) ?? []));
  const periodOf = ({ id }: MeasureRecord): string =>
    figures.find(({ measure }) => measure === id)?.period_name ?? '';
  const sources = new Map(figures.map(({ dataset, source }) => [dataset, source]));
  return (
    <>
      <Table
        id="providers-here"
        caption={`Providers by name, ${here.place?.name ?? ''}`}
        columns={[
          { head: 'Provider' },
          ...shown.map((one) => ({ head: `${one.name}, ${periodOf(one)}`, numeric: true })),
        ]}
        rows={here.data.map((each) => [
          <a class="govuk-link" href={`/providers/${each.provider}`}>
            {each.provider_name}
          </a>,
          ...shown.map((one) => (
            <span class="app-figure">{rangeWords(figureOf(each, one) ?? null)}</span>
          )),
        ])}
      />
      <StatusNotes rows={figures} />
      <p class="govuk-body-s">
        Where learners live and where they learn are counts of the same people: they are never added
        up or taken from each other. Source:{' '}
        {[...sources].map(([dataset, source], at) => (
          <>
            {at > 0 && ', '}
            <a class="govuk-link" href={`/datasets/${dataset}`}>
              {source}
            </a>
          </>
        ))}
        .
      </p>
    </>
  );
};

/** Who teaches people of an area, or teaches there, and what cannot be told of it. */
export const WhoDelivers: FC<WhoDeliversProps> = ({ here, measures, area }) => {
  const { total, returned, cautions, not_told: notTold } = here;
  // Their figures may be of a larger place only: there they are found.
  const place = here.place ?? area;
  return (
    <Section id="who-delivers" title={WHO_DELIVERS}>
      <p class="govuk-body">
        {total === 0
          ? 'None known: no figures of providers are by a place that this area lies in.'
          : `${countWords(total, 'provider')} by name`}
        {total > 0 && (returned < total ? `; these are the first ${numberWords(returned)}.` : '.')}{' '}
        <a class="govuk-link" href={apiPath('/providers', { area: place.code })}>
          Find a provider in {place.name}
        </a>
      </p>
      {cautions.map(({ message }) => (
        <p class="govuk-body">{message}</p>
      ))}
      {total > 0 && <Providers here={here} measures={measures} area={area} />}
      {notTold.length > 0 && (
        <details class="govuk-details">
          <summary class="govuk-details__summary">
            <span class="govuk-details__summary-text">
              {countWords(notTold.length, 'dataset')} of providers without this place
            </span>
          </summary>
          <div class="govuk-details__text">
            <ul class="govuk-list">
              {notTold.map(({ dataset, title, message }) => (
                <li>
                  <a class="govuk-link" href={`/datasets/${dataset}`}>
                    {title}
                  </a>
                  : {message}
                </li>
              ))}
            </ul>
          </div>
        </details>
      )}
    </Section>
  );
};
