import type { ComparableAnswer } from '../../schemas/answers/provision/comparable.ts';
import type { MeasureRecord } from '../../schemas/dataset/measure.ts';
import {
  CONDITIONS,
  type FramedMeasure,
  compareMeasures,
  findConditions,
  findFramed,
} from '../../schemas/figures/provision/comparable.ts';
import { countWords } from '../../schemas/words/count-words.ts';

type Framed = MeasureRecord & FramedMeasure;

const nameOf = ({ id, name, datasets, frame }: Framed) => ({ measure: id, name, datasets, frame });
const byName = (one: MeasureRecord, other: MeasureRecord): number =>
  one.name.localeCompare(other.name, 'en-GB');

const NO_FRAME =
  'This measure is of no provider or programme: it has no stage that others could share.';

/** What a measure may stand beside, of all measures of a store that are of providers or programmes. */
export function listComparable(
  asked: MeasureRecord,
  measures: readonly MeasureRecord[],
  baseUrl: string,
): ComparableAnswer {
  const { id, name, frame } = asked;
  const one = findFramed(asked);
  if (!one) {
    const none = { beside: [], conditions: [], apart: [] };
    return { measure: id, name, frame, words: NO_FRAME, ...none };
  }
  const others = measures
    .filter((each) => each.id !== id)
    .flatMap((each) => findFramed(each) ?? [])
    .sort(byName)
    .map((other) => ({ other, reasons: compareMeasures(one, other) }));
  const beside = others.filter(({ reasons }) => reasons.length === 0);
  const apart = others.filter(({ reasons }) => reasons.length > 0);
  return {
    ...{ measure: id, name, frame },
    words: `It may stand beside ${countWords(beside.length, 'other measure')} of those held here, and not beside ${countWords(apart.length, 'other')}.`,
    beside: beside.map(({ other }) => nameOf(other)),
    conditions: findConditions(one).map((code) => ({ code, message: CONDITIONS[code] })),
    apart: apart.map(({ other, reasons }) => ({
      ...nameOf(other),
      as: `${baseUrl}/v1/measures/${id}/as/${other.id}`,
      reasons,
    })),
  };
}
