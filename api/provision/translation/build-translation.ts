import type { TranslationAnswer } from '../../../schemas/answers/provision/translation.ts';
import type { MeasureRecord } from '../../../schemas/dataset/measure.ts';
import { findFramed } from '../../../schemas/figures/provision/comparable.ts';
import {
  type Translation,
  findTranslation,
} from '../../../schemas/figures/provision/translation/find-rule.ts';
import { REFUSALS, RULES } from '../../../schemas/figures/provision/translation/words.ts';
import { capital } from '../../../schemas/words/list.ts';
import { DENOMINATORS, STAGES } from '../../../schemas/words/provision/stages.ts';
import { openCurrent } from '../../catalogue/open-all.ts';
import type { Service } from '../../service.ts';
import type { Release } from '../../warehouse/release.ts';
import type { Store } from '../../warehouse/warehouse.ts';
import type { Pair } from './find-needs.ts';
import { type AskedFigure, findHolder, readFigure } from './read-figure.ts';

const AS_IT_IS =
  'Both count one thing of the same people: no translation is needed, and they may stand beside each other as they are.';

function translate(releases: readonly Release[], { one, other }: Pair): Translation {
  const [from, to] = [findFramed(one), findFramed(other)];
  if (!from || !to) return { outcome: 'refused', refusal: 'no_frame' };
  const dimensionsOf = (measure: MeasureRecord): string[] =>
    (findHolder(releases, measure)?.manifest.table?.dimensions ?? []).map(({ id }) => id);
  return findTranslation(
    { ...from, dimensions: dimensionsOf(one) },
    { ...to, dimensions: dimensionsOf(other) },
  );
}

/** Of whom the outcome of the first is told, where it can be. */
function tellTarget({ one, other }: Pair): string {
  const [from, to] = [one.frame, other.frame];
  if (!from || !to) return '';
  const outcome = `${from.reached ? '' : 'no '}${STAGES[from.stage]}`;
  if (from.of === 'none') return `${capital(STAGES[to.stage])}, in people`;
  if (one.base_measure === other.base_measure) {
    return `${to.reached ? '' : 'no '}${STAGES[to.stage]}, of ${DENOMINATORS[to.of]}`;
  }
  return to.of === 'leavers'
    ? `${outcome}, of those who achieved and those who left without achieving`
    : `${outcome}, of all who achieved`;
}

function tellOutcome(translation: Translation, pair: Pair): string {
  if (translation.outcome === 'as_it_is') return AS_IT_IS;
  if (translation.outcome === 'refused') return REFUSALS[translation.refusal];
  return `Between two bounds, which the definitions allow and which nothing narrows: ${tellTarget(pair)}.`;
}

const nameOf = ({ id, name, frame }: MeasureRecord) => ({ measure: id, name, frame });
const outsideOf = ({ id, frame }: MeasureRecord) =>
  frame ? [{ measure: id, message: frame.outside }] : [];

/** A measure told as another: by which rule, or why not, and the range of who is asked for. */
export async function buildTranslation(
  service: Service,
  store: Store,
  measures: readonly MeasureRecord[],
  pair: Pair,
  asked: AskedFigure,
): Promise<Omit<TranslationAnswer, 'edition' | 'invented'>> {
  const { one, other } = pair;
  const { releases } = await openCurrent(store);
  const translation = translate(releases, pair);
  const rule = translation.outcome === 'bounds' ? translation.rule : null;
  const refusal = translation.outcome === 'refused' ? translation.refusal : null;
  return {
    ...{ from: nameOf(one), as: nameOf(other), outcome: translation.outcome },
    words: tellOutcome(translation, pair),
    rule: rule && { code: rule, message: RULES[rule].words, formula: RULES[rule].formula },
    refused: refusal && { code: refusal, message: REFUSALS[refusal] },
    outside: [...outsideOf(one), ...outsideOf(other)],
    figure: rule && (await readFigure(service, { store, releases }, pair, rule, measures, asked)),
  };
}
