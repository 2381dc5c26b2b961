import type { AreaRecord } from '../../../schemas/answers/area.ts';
import { maySharePeople } from '../../../schemas/figures/shared-people.ts';
import type { FC } from 'hono/jsx';
import { Fold } from '../../parts/fold.tsx';
import { isSurvey } from '../../../schemas/figures/estimated-from.ts';
import { listWords } from '../../../schemas/words/list.ts';
import { NO_RANKING } from '../../views/compare/find-compare-chart.ts';
import { areaCautions } from '../../../schemas/figures/cautions/areas.ts';
import { periodOf } from '../../views/compare/charts.ts';
import { judgePair } from './judge-pair.ts';
import type { Comparison } from '../../views/compare/load.ts';
import { areaNames } from '../../views/compare/names.ts';

/** The period compared, and what there is beyond it. */
const Period: FC<{ comparison: Comparison }> = ({ comparison }) => {
  const period = periodOf(comparison);
  if (!period) return <></>;
  const names = areaNames(comparison.areas);
  const without = period.without.map((code) => names.get(code) ?? code);
  return (
    <p class="govuk-body">
      These sentences and the bars below are of {period.name}.
      {period.newer !== undefined &&
        ` Some areas have a newer figure (${period.newer}), not all: the lines over time have it.`}
      {without.length > 0 && ` No figure of it is held for ${listWords(without)}.`}
    </p>
  );
};

/** The rule behind these sentences. */
const How: FC = () => (
  <Fold title="How it is told whether two figures differ" id="how">
    <p class="govuk-body">
      Where a 95% confidence interval is held for both, one is called higher when the 95% confidence
      interval of their difference leaves out zero. Otherwise they cannot be told apart. Two
      intervals may share values and the figures differ all the same. Where one area lies in the
      other, the two are not independent, and the widest difference that their intervals allow is
      taken. Where no interval is held, the difference is given as published, and how much of it is
      chance is not known. Counts are not compared, because they grow with the size of the area. A
      figure that is suppressed, unreliable or missing is never taken for a zero. Source:{' '}
      <a class="govuk-link" href="https://doi.org/10.1198/000313001317097960">
        Schenker and Gentleman, The American Statistician 55 (2001)
      </a>
      .
    </p>
  </Fold>
);

/** The first area set against each of the others, in words that say no more than the figures do. */
export const Verdicts: FC<{ comparison: Comparison }> = ({ comparison }) => {
  const { areas, beside, series } = comparison;
  const period = periodOf(comparison);
  const [first, ...others] = areas;
  if (!series || !period || !first) return <></>;
  const all = [...areas, ...beside];
  const names = areaNames(all);
  const counted = ({ code, type, parents, predecessors, successors }: AreaRecord) => ({
    area: code,
    type,
    within: parents.map((parent) => parent.code),
    replaced: [...predecessors, ...successors].map((other) => other.code),
  });
  const sideOf = (code: string) => ({
    name: names.get(code) ?? code,
    row: series.rows.find((row) => row.area === code && row.period === period.code),
  });
  return (
    <>
      <Period comparison={comparison} />
      <h3 class="govuk-heading-s">{names.get(first.code)} against each of the others</h3>
      <ul class="govuk-list govuk-list--bullet" id="verdicts">
        {[...others, ...beside].map((other) => (
          <li>
            {
              judgePair(sideOf(first.code), sideOf(other.code), series.measure, {
                surveyed: isSurvey(series.manifest),
                shared: maySharePeople(counted(first), counted(other)),
              }).words
            }
          </li>
        ))}
      </ul>
      <p class="govuk-body-s">{NO_RANKING}</p>
      <How />
      {areaCautions(areas).map(({ message }) => (
        <p class="govuk-inset-text app-caution">{message}</p>
      ))}
    </>
  );
};
