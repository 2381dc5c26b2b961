import { openOccupations } from '../../../pipelines/pool/code/occupation/code-occupation.ts';
import type { CodedOccupation } from '../../../pipelines/pool/code/occupation/code-occupation.ts';
import type { Titles } from '../../../schemas/titles/open-titles.ts';
import { wilson } from '../titles/wilson.ts';
import { readLabelledAdverts } from './labelled-adverts.ts';
import type { LabelledAdvert } from './labelled-adverts.ts';

/** Boards with fewer labelled adverts are told together: their shares would say nothing. */
const FEW = 15;

const isRight = (
  { code, also }: LabelledAdvert,
  digits: 'soc4' | 'soc2',
  coded: CodedOccupation,
) => {
  const said = coded[digits]?.code;
  return said !== undefined && [code, also].some((label) => label?.startsWith(said));
};

const percent = (share: number): string => `${(100 * share).toFixed(1)}%`;
function tell(what: string, right: number, told: number, of: number): string {
  const { low, high } = wilson(right, of);
  return `| ${what} | ${told} | ${right} of ${of} | ${percent(right / of)} | ${percent(low)} to ${percent(high)} |`;
}

/** How often adverts are coded as two coders did, beside their bare titles, and by board. */
export async function describeAdverts(
  titles: Titles,
): Promise<{ readonly page: string; readonly isNoWorse: boolean }> {
  const adverts = await readLabelledAdverts();
  const code = openOccupations(titles, new Map());
  const coded = adverts.map((advert) => {
    const { title, category } = advert;
    return {
      advert,
      bare: code({ title, structured: [] }),
      whole: code({ title, structured: [{ scheme: 'category', value: category }] }),
    };
  });
  type Coded = (typeof coded)[number];
  const count = (some: readonly Coded[], as: 'bare' | 'whole', digits: 'soc4' | 'soc2'): number =>
    some.filter((each) => isRight(each.advert, digits, each[as])).length;
  const countTold = (
    some: readonly Coded[],
    as: 'bare' | 'whole',
    digits: 'soc4' | 'soc2',
  ): number => some.filter((each) => each[as][digits] !== null).length;
  const lines = (what: string, some: readonly Coded[]): string[] =>
    (['soc4', 'soc2'] as const).flatMap((digits) => [
      tell(
        `${what}, bare title, ${digits.slice(3)} digits`,
        count(some, 'bare', digits),
        countTold(some, 'bare', digits),
        some.length,
      ),
      tell(
        `${what}, advert, ${digits.slice(3)} digits`,
        count(some, 'whole', digits),
        countTold(some, 'whole', digits),
        some.length,
      ),
    ]);
  const boards = new Map<string, Coded[]>();
  for (const each of coded) {
    const board = each.advert.board ?? 'no recorded advert';
    boards.set(board, [...(boards.get(board) ?? []), each]);
  }
  const large = [...boards].filter(([, some]) => some.length >= FEW);
  const small = [...boards].filter(([, some]) => some.length < FEW).flatMap(([, some]) => some);
  const page = [
    '| Adverts | Told | Agree | Share | 95% interval (Wilson) |\n| --- | --- | --- | --- | --- |',
    ...lines('all', coded),
    ...large.flatMap(([board, some]) => lines(board, some)),
    ...(small.length > 0 ? lines('other boards', small) : []),
  ].join('\n');
  const isNoWorse = (['soc4', 'soc2'] as const).every(
    (digits) => count(coded, 'whole', digits) >= count(coded, 'bare', digits),
  );
  return { page, isNoWorse };
}
