import { z } from 'zod';
import type { Html } from '../../support/html/read-html.ts';
import { printedNumbers, prints } from './printed.ts';

type Ask = (path: string) => Promise<Response>;
const Answer = z.object({
  data: z.array(
    z.object({
      value: z.number().nullable(),
      low: z.number().nullable(),
      high: z.number().nullable(),
    }),
  ),
});
const Measure = z.object({ datasets: z.array(z.string()) });

/** Where `/v1` answers the rows of the key that an element names; one for each dataset that has it. */
async function addressesOf(ask: Ask, element: Html): Promise<string[]> {
  const [measure, area, period] = ['measure', 'area', 'period'].map(
    (name) => element.attribute(`data-${name}`) ?? '',
  );
  const query = new URLSearchParams({
    measure: measure ?? '',
    area: area ?? '',
    period: period ?? '',
  });
  for (const pair of (element.attribute('data-codes') ?? '').split(',').filter(Boolean)) {
    const [dimension = '', code = ''] = pair.split(':');
    query.set(dimension, code);
  }
  const named = element.attribute('data-dataset');
  const datasets =
    named === undefined
      ? Measure.parse(await (await ask(`/v1/measures/${measure ?? ''}`)).json()).datasets
      : [named];
  return datasets.map((id) => `/v1/datasets/${id}/data.json?${query.toString()}`);
}

/** The values of rows, each address asked once. */
export function openRows(ask: Ask): (address: string) => Promise<number[] | string> {
  const known = new Map<string, Promise<number[] | string>>();
  async function read(address: string): Promise<number[] | string> {
    const response = await ask(address);
    if (!response.ok) return `${response.status} from ${address}`;
    return Answer.parse(await response.json()).data.flatMap(({ value, low, high }) =>
      [value, low, high].filter((each) => each !== null),
    );
  }
  return (address) => {
    const answer = known.get(address) ?? read(address);
    known.set(address, answer);
    return answer;
  };
}

/**
 * Why the numbers of a page that carry their key are not those of its rows, and how many were looked
 * at: what is printed is the value, and the value is one that `/v1` answers for the key. A dimension
 * that the key does not name is left open, so that it is held to all of its codes. A figure that was
 * made of those of other areas has no row: it is held to the numbers `told` by the answer of the page.
 */
export async function holdToRows(
  ask: Ask,
  rows: ReturnType<typeof openRows>,
  page: Html,
  told: readonly number[],
): Promise<{ held: number; faults: string[] }> {
  const faults: string[] = [];
  const elements = page.all('data[data-measure]');
  for (const element of elements) {
    const value = Number(element.attribute('value'));
    const said = element.words;
    if (!printedNumbers(said).some((printed) => prints(printed, value))) {
      faults.push(`“${said}” is not ${value}`);
    }
    const answers = await Promise.all((await addressesOf(ask, element)).map(rows));
    const values = answers.flatMap((answer) => (typeof answer === 'string' ? [] : answer));
    if (!values.includes(value) && !told.includes(value)) {
      const refused = answers.filter((answer) => typeof answer === 'string');
      const key = element.attribute('data-measure') ?? '';
      faults.push(`“${said}” of ${key}: no row has ${value} ${refused.join(' ')}`.trim());
    }
  }
  return { held: elements.length, faults };
}
