import type { ApiClient } from '../../../reading/api-client.ts';
import type { AnsweredFigure } from '../../../reading/search/answers/figures/read-figure.ts';
import { plainWords } from '../../../reading/search/plain.ts';
import type { Question } from '../../../reading/search/question/question.ts';
import { type AskedOrder, findOrder } from '../../../reading/search/question/words/asking.ts';
import { readMeasure, saidIn } from '../../../views/measure/load.ts';
import { shareAcross } from '../../../views/measure/share-across.ts';
import type { SharedChart } from '../../../views/shared-chart.ts';
import { linkTab } from './links/link-tab.ts';

/** The first or last places of an order that was asked for, and the page where all of it stands. */
export interface AnsweredOrder {
  readonly asked: AskedOrder;
  readonly chart: SharedChart;
  readonly href: string;
}

/**
 * Reads the order of places that a question asks for, as its page draws it; undefined where it asks for
 * none, or the measure is put in none. Throws what the API client throws.
 */
export async function readOrder(
  client: ApiClient,
  question: Question,
  shown: AnsweredFigure | undefined,
  today: string | undefined,
): Promise<AnsweredOrder | undefined> {
  const asked = findOrder(plainWords(question.typed));
  const link = linkTab(question, shown);
  if (!asked || !shown || !link || question.places.length > 1 || question.by) return undefined;
  const [href] = link;
  const query = saidIn(Object.fromEntries(new URL(href, 'http://localhost').searchParams));
  const view = await readMeasure(client, shown.measure.id, query);
  if (view?.tab !== 'ranked') return undefined;
  const chart = shareAcross(view, today);
  return chart?.intent.kind === 'ranked' ? { asked, chart, href } : undefined;
}
