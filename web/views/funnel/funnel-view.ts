import type { DatasetSummary } from '../../../schemas/answers/dataset.ts';
import type { FunnelAnswer } from '../../../schemas/answers/provision/funnel.ts';
import type { DrawnChart } from '../../charts/chart.ts';
import { drawFunnel } from '../../charts/funnel/draw-funnel.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import { type ChartAddress, embedHref } from '../address.ts';
import type { ViewContext } from '../context.ts';
import { INVENTED } from '../files/picture.ts';
import { readFunnel } from './read-funnel.ts';
import type { Query } from './read-funnel.ts';

/** A funnel with all that must go with it wherever it is taken. */
export interface FunnelView {
  readonly answer: FunnelAnswer;
  readonly drawn: DrawnChart;
  readonly dataset: DatasetSummary;
  readonly address: ChartAddress;
  readonly title: string;
}

/** The address of a funnel; which part of its table is shown is of the page alone. */
export const funnelAddress = (query: Query): ChartAddress => ({
  path: '/funnel',
  query: { ...query, page: undefined },
});

/** What a funnel is called, on its page and off it. */
export const funnelTitle = ({ measure }: FunnelAnswer): string =>
  `${measure.name}: providers on a funnel`;

/** Finds the funnel of an address, drawn; undefined where there is none. */
export async function findFunnelView(
  context: ViewContext,
  query: Query,
): Promise<FunnelView | undefined> {
  const { answer } = await readFunnel(context, query);
  if (!answer) return undefined;
  const [drawn, catalogue] = await Promise.all([drawFunnel(answer), readCatalogue(context.client)]);
  const dataset = catalogue.find(({ id }) => id === answer.dataset);
  if (!dataset) return undefined;
  return { answer, drawn, dataset, address: funnelAddress(query), title: funnelTitle(answer) };
}

/** Source, period, licence, who is compared, how often it is wrong, and where it is from. */
export function funnelCaptions(view: FunnelView, base: string | undefined): string[] {
  const { answer, dataset, address } = view;
  const { licence, title } = dataset;
  return [
    ...(answer.invented ? [INVENTED] : []),
    `${licence.attribution}. ${title}, version ${answer.version}.`,
    `Period: ${answer.period.name}. Licence: ${licence.id}. ${answer.group.words}.`,
    answer.words,
    `Alongside${base === undefined ? '' : `, ${base}${embedHref(address)}`}`,
  ];
}
