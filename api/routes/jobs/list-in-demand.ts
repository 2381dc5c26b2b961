import { InDemandAnswer } from '../../../schemas/answers/jobs/in-demand.ts';
import {
  INDICATORS,
  LEAST_HELD,
  NATIONAL_LIST,
} from '../../../schemas/figures/in-demand/indicators.ts';
import { findCuts, judge, promised } from '../../../schemas/figures/in-demand/judge.ts';
import { pageOf } from '../../answer/list.ts';
import { tellMoment } from '../../answer/moment.ts';
import { CACHE } from '../../answer/row-headers.ts';
import { IN_DEMAND_DATASET, USUAL } from '../../jobs/in-demand/find-in-demand.ts';
import { readScores } from '../../jobs/in-demand/read-scores.ts';
import { dataHref } from '../../profile/sides/cite-figure.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import { wholeNumber } from '../route/declare-parameter.ts';
import { defineRoute } from '../route/define-route.ts';
import { PAGE } from '../route/shared-parameters.ts';

const STANDING =
  'Made by Alongside. It tells of growth against an occupation’s own past: not of how many are wanted, and not of a shortage.';

/** The national list, which stands beside; null where the store has no record of it. */
async function findNationalList(store: Store) {
  const entry = store.catalogue.datasets[NATIONAL_LIST];
  if (!entry) return null;
  const { manifest } = await store.release(NATIONAL_LIST, entry.current);
  const { title, labels } = manifest.label;
  const { publisher, url } = labels.source;
  return { dataset: NATIONAL_LIST, title, publisher, url };
}

/** `/v1/occupations-in-demand`: how likely each occupation is in demand, by the reader's thresholds. */
export const listInDemand = defineRoute({
  method: 'get',
  path: '/v1/occupations-in-demand',
  id: 'listOccupationsInDemand',
  tag: 'Vocabulary',
  needs: { dataset: IN_DEMAND_DATASET },
  summary: 'Occupations whose demand grows unusually, as probabilities',
  description: `The probability that an occupation of England stands in the top by at least so many of five indicators, each a growth against the occupation's own history. Where fewer than ${LEAST_HELD} are held it cannot be told. In the order of codes: there is no order of merit.`,
  query: {
    top: wholeNumber(
      'top',
      { least: 1, most: 50 },
      'The top that meets an indicator, in percent of occupations; 10 where not given.',
    ),
    at_least: wholeNumber(
      'at_least',
      { least: 1, most: INDICATORS.length },
      'How many indicators must be met; 3 where not given.',
    ),
    ...PAGE,
  },
  problems: ['malformed-value', 'cursor-mismatch', 'unknown-dataset'],
  examples: [
    { summary: 'The top tenth, by three of five', path: '/v1/occupations-in-demand' },
    { summary: 'The top fifth, by two', path: '/v1/occupations-in-demand?top=20&at_least=2' },
  ],
  answer: InDemandAnswer,
  async handle({ store, service, parameters, value }) {
    const release = await store.release(
      IN_DEMAND_DATASET,
      store.catalogue.datasets[IN_DEMAND_DATASET]?.current ?? '',
    );
    const { occupations, periods } = await readScores(service.warehouse, release);
    const top = value('top') ?? USUAL.top;
    const least = value('at_least') ?? USUAL.at_least;
    const thresholds = { top: top / 100, atLeast: least };
    const cuts = findCuts(
      occupations.map(({ scores }) => scores),
      thresholds.top,
    );
    const judged = occupations.map(({ occupation, name, scores }) => {
      const { held, met, probability, each } = judge(scores, cuts, thresholds);
      const indicators = INDICATORS.flatMap(({ id }) => {
        const [score, own] = [scores[id], each[id]];
        return score === undefined || own === undefined ? [] : [{ id, score, probability: own }];
      });
      const cite = dataHref(release, { occupation }, service.baseUrl);
      return { occupation, occupation_name: name, held, met, probability, indicators, cite };
    });
    const page = pageOf(judged, {
      parameters,
      href: `${service.baseUrl}/v1/occupations-in-demand`,
      usual: service.limits.pageRows,
      most: service.limits.mostPageRows,
      keyOf: ({ occupation }) => occupation,
      of: release.version,
    });
    const body = {
      ...page,
      ...tellMoment(store),
      ...{ dataset: IN_DEMAND_DATASET, version: release.version, standing: STANDING },
      ...{ top, at_least: least },
      indicators: INDICATORS.map(({ id, name }) => ({
        ...{ id, name },
        occupations: occupations.filter(({ scores }) => scores[id] !== undefined).length,
        period: periods.get(id)?.code ?? null,
        period_name: periods.get(id)?.name ?? null,
        cut: cuts[id] ?? null,
      })),
      by_chance: INDICATORS.map((_, at) => at + 1)
        .filter((held) => held >= Math.max(LEAST_HELD, least))
        .map((held) => ({ held, probability: promised(held, thresholds) })),
      cannot_tell: judged.filter(({ probability }) => probability === null).length,
      beside: await findNationalList(store),
    };
    return { body, cache: CACHE.loose };
  },
});
