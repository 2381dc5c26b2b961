import { z } from 'zod';
import { NOT_ALL } from '../../schemas/adverts/tell-channels.ts';
import { countWords } from '../../schemas/words/count-words.ts';
import type { ChannelRecord } from '../../schemas/answers/adverts/rights.ts';
import { rowsOf } from '../warehouse/codes.ts';
import { name } from '../warehouse/sql.ts';
import type { VacanciesAnswer } from '../../schemas/answers/adverts/vacancies.ts';
import type { Warehouse } from '../warehouse/warehouse.ts';

const Counts = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/** How many vacancies are held, and of how many the place, the occupation or the pay is not known. */
export async function countVacancies({ select }: Pick<Warehouse, 'select'>, data: string) {
  const { columns, rows } = await select({
    sql: `SELECT count(*)::DOUBLE, count(*) FILTER (place_kind = 'unknown')::DOUBLE,
        count(*) FILTER (occupation IS NULL)::DOUBLE,
        count(*) FILTER (pay_high IS NULL AND pay_low IS NULL)::DOUBLE FROM ${name(data)}`,
    values: [],
  });
  const [held, place, occupation, pay] = Counts.parse(rowsOf(columns, rows)[0]);
  return { held, place, occupation, pay };
}

/** The days of the last complete sweeps of channels that are on; null where none was complete. */
export function sweptDays(channels: readonly ChannelRecord[]): VacanciesAnswer['swept'] {
  const days = channels
    .flatMap(({ is_on, last_complete }) => (is_on && last_complete !== null ? [last_complete] : []))
    .toSorted();
  const [from, to] = [days[0], days.at(-1)];
  return from === undefined || to === undefined ? null : { from, to };
}

/** What was asked and found, as far as words need it. */
interface Told {
  readonly counted: Awaited<ReturnType<typeof countVacancies>>;
  readonly found: number;
  readonly anywhere: number;
  readonly nearTitles: boolean;
  readonly by: { readonly place: boolean; readonly occupation: boolean; readonly pay: boolean };
}

/** What must be known to read an answer, and why it is empty where it is. Pure. */
export function tellVacancies({ counted, found, anywhere, nearTitles, by }: Told): string[] {
  const { held, place, occupation, pay } = counted;
  const vacancies = (count: number): string => countWords(count, 'vacancy', 'vacancies');
  return [
    ...(found === 0
      ? [`No vacancy is known that fits. ${vacancies(held)} ${held === 1 ? 'is' : 'are'} held.`]
      : []),
    NOT_ALL,
    ...(nearTitles && found > 0
      ? ['No title has these words: those shown have words that are spelt nearly so.']
      : []),
    ...(anywhere > 0
      ? [
          `Besides, ${vacancies(anywhere)} ${anywhere === 1 ? 'is' : 'are'} remote or offered in the whole country: ask without a place.`,
        ]
      : []),
    ...(by.place && place > 0
      ? [`Of ${vacancies(place)} no authority is known, so that they are not found by place.`]
      : []),
    ...(by.occupation && occupation > 0
      ? [`Of ${vacancies(occupation)} no occupation could be told.`]
      : []),
    ...(by.pay && pay > 0
      ? [`${vacancies(pay)} ${pay === 1 ? 'says' : 'say'} nothing of pay, and are left out.`]
      : []),
  ];
}
