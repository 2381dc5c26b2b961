import type { FC } from 'hono/jsx';
import { CodeListAnswer } from '../../../schemas/answers/code-list.ts';
import { MeasureList, type MeasureRecord } from '../../../schemas/answers/measure.ts';
import type { Problem } from '../../../schemas/answers/problems/problem.ts';
import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import { capital, inSentence } from '../../../schemas/words/list.ts';
import { whyNoFunnel } from '../../../schemas/figures/provision/no-funnel.ts';
import { Select, TextField } from '../../parts/form/field.tsx';
import { type ApiClient, apiPath } from '../../reading/api-client.ts';
import type { Query } from '../context.ts';

type Options = readonly (readonly [string, string])[];

/** What is offered for choice. */
export interface Choices {
  readonly measures: Options;
  readonly periods: Options;
  /** By column: its words, and its codes; none of a column with too many to list. */
  readonly columns: readonly {
    readonly column: string;
    readonly label: string;
    readonly codes: Options;
  }[];
}

const MOST_CODES = '200';

/** The name of a measure, with whom it is of where another has the same name. */
function nameApart({ id, name, population }: MeasureRecord, all: readonly MeasureRecord[]): string {
  const isShared = all.some((each) => each.id !== id && each.name === name);
  return isShared ? `${name}: ${inSentence(population)}` : name;
}

/** Rates by provider that a funnel can be made of. */
async function readMeasures(client: ApiClient): Promise<Options> {
  const { data } = await client.read('/v1/measures', MeasureList);
  const isOffered = (measure: MeasureRecord): boolean =>
    measure.ranking === 'refused' &&
    measure.role === 'figure' &&
    measure.frame !== null &&
    whyNoFunnel(measure, ['provider']) === undefined;
  const offered = data.filter(isOffered);
  return offered.map((measure) => [measure.id, nameApart(measure, offered)] as const);
}

async function readColumn(client: ApiClient, { dataset, version }: FunnelAnswer, column: string) {
  const path = apiPath(`/v1/datasets/${dataset}/codes/${column}`, { limit: MOST_CODES, version });
  const { data, complete } = await client.read(path, CodeListAnswer);
  return complete ? data.map(({ code, name }) => [code, name] as const) : [];
}

/** The columns of which the problem of a question says that one code must be asked for. */
async function readOpen(
  client: ApiClient,
  problem: Problem | undefined,
): Promise<Choices['columns']> {
  const open = (problem?.errors ?? []).filter(({ code, value }) => isOpen(code, value));
  return Promise.all(
    open.map(async ({ name, see }) => {
      const path = see === undefined ? undefined : apiPath(see, { limit: MOST_CODES });
      const list = path === undefined ? undefined : await client.read(path, CodeListAnswer);
      const codes = list?.complete ? list.data.map((each) => [each.code, each.name] as const) : [];
      return { column: name, label: capital(name.replaceAll('_', ' ')), codes };
    }),
  );
}

const isOpen = (code: string, value: string | null): boolean =>
  code === 'not-comparable' && value === null;

/** Reads what is offered for choice beside an answer, or before one. */
export async function readChoices(
  client: ApiClient,
  answer: FunnelAnswer | undefined,
  problem: Problem | undefined,
): Promise<Choices> {
  const measures = await readMeasures(client);
  if (!answer) return { measures, periods: [], columns: await readOpen(client, problem) };
  const [periods, columns] = await Promise.all([
    readColumn(client, answer, 'period'),
    Promise.all(
      answer.group.codes.map(async ({ column }) => {
        const words = answer.case_mix.by.find((each) => each.column === column)?.name;
        const codes = await readColumn(client, answer, column);
        return { column, label: words ?? column.replaceAll('_', ' '), codes };
      }),
    ),
  ]);
  return { measures, periods, columns };
}

/** What is compared: a measure, a period, and one code of everything else. */
export const FunnelForm: FC<{
  choices: Choices;
  query: Query;
  answer: FunnelAnswer | undefined;
}> = ({ choices, query, answer }) => (
  <form class="app-filters" action="/funnel" method="get">
    <Select
      name="measure"
      label="Measure"
      options={choices.measures}
      value={query.measure}
      any={null}
    />
    {answer && (
      <Select
        name="period"
        label="Period"
        options={choices.periods}
        value={answer.period.code}
        any={null}
      />
    )}
    {choices.columns.map(({ column, label, codes }) => {
      const chosen = answer?.group.codes.find((each) => each.column === column)?.code;
      const value = chosen ?? query[column];
      return codes.length > 0 ? (
        <Select name={column} label={label} options={codes} value={value} any={null} />
      ) : (
        <TextField name={column} label={`${label}: its code`} value={value} />
      );
    })}
    {answer && (
      <TextField
        name="provider"
        label="Mark one provider"
        hint="Its UKPRN, eight digits"
        value={query.provider}
      />
    )}
    <button class="govuk-button" type="submit">
      Show the funnel
    </button>
  </form>
);
