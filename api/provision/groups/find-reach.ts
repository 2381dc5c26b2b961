import type { GroupAnswer, GroupFigure } from '../../../schemas/answers/provision/groups.ts';
import { reachPerHundred } from '../../../schemas/figures/provision/reach.ts';

const NO_SIZE =
  'Who is reached cannot be set against who is there: how many there are is not told.';
const NO_SERVED = 'Who is reached cannot be set against who is there: who is served is not told.';
const ELSEWHERE =
  'Who is reached cannot be set against who is there: no source tells both of the same place, in people.';
const CARE =
  'Sources count different people and times, so this is no share of the group, and a small number may mean that others serve it.';

type Reached = GroupAnswer['reach']['told'][number];

/** A count of people of a known place with its figure. */
const isCount = ({ figure, area }: GroupFigure): boolean =>
  area !== null && (figure?.unit === 'people' || figure?.unit === 'households');

const nameOf = ({ dataset, measure, name, figure }: GroupFigure) => ({
  ...{ dataset, measure, name },
  period: figure?.period_name ?? '',
});

/** Two counts of one place and unit; none where one of them is hidden. */
function setBeside(served: GroupFigure, size: GroupFigure): Reached[] {
  if (!served.figure || !size.figure || !served.area) return [];
  if (served.area.code !== size.area?.code || served.figure.unit !== size.figure.unit) return [];
  const per = reachPerHundred(served.figure, size.figure);
  if (!per) return [];
  const told = per.low === per.high ? `${per.low}` : `${per.low} to ${per.high}`;
  const [some, all] = [nameOf(served), nameOf(size)];
  const words = `${told} for every 100 there, in ${served.area.name}: ${some.name} (${some.period}) against ${all.name} (${all.period}).`;
  return [{ served: some, size: all, area: served.area, ...per, words }];
}

/** Who is reached against who is there, wherever both are told of one place; otherwise why not. */
export function findReach(figures: readonly GroupFigure[]): GroupAnswer['reach'] {
  const of = (part: GroupFigure['part']) => figures.filter((each) => each.part === part);
  const [served, sizes] = [of('served'), of('size')];
  const told = served
    .filter(isCount)
    .flatMap((each) => sizes.filter(isCount).flatMap((size) => setBeside(each, size)));
  if (told.length > 0) return { told, words: CARE };
  const words = sizes.length === 0 ? NO_SIZE : served.length === 0 ? NO_SERVED : ELSEWHERE;
  return { told, words };
}
