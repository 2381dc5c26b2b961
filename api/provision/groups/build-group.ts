import type { GroupAnswer, GroupFigure } from '../../../schemas/answers/provision/groups.ts';
import { PARTS, type Part } from '../../../schemas/figures/provision/group-parts.ts';
import { capital } from '../../../schemas/words/list.ts';
import { type CustomerGroup, GROUPS } from '../../../schemas/words/provision/groups.ts';
import { STAGES } from '../../../schemas/words/provision/stages.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import { listPlannedPlaces } from '../../jobs/places.ts';
import type { OpenedEdition } from '../../profile/open-edition.ts';
import { type AnyArea, membersOn } from '../../registers/areas/groups/members.ts';
import type { Service } from '../../service.ts';
import { buildFigures } from './build-figures.ts';
import { findReach } from './find-reach.ts';
import { findGroupReleases } from './find-releases.ts';
import { findOffices } from './list-placed.ts';
import { readContracts } from './read-contracts.ts';
import { tellProgrammes } from './tell-programmes.ts';

const OVERLAP =
  'One person may be in several of these at once, and in several groups: numbers of two sources are never added up.';

const NOT_TOLD: Readonly<Record<Part, string>> = {
  size: 'Not held here: how many of them there are, here or in an area that this lies in.',
  served: 'Not held here: how many of them are served.',
  outcome: 'Not held here: what became of them after a course or a programme.',
};

/** A group in words. */
export const tellGroup = (code: CustomerGroup) => ({ code, ...GROUPS[code] });

/** Stages of which several sources tell, each with those that do. */
function findTogether(figures: readonly GroupFigure[]): GroupAnswer['together'] {
  return wordsOf(STAGES).flatMap((stage) => {
    const own = figures.filter(({ frame, part }) => frame?.stage === stage && part !== 'size');
    const sources = new Map(
      own.map(({ dataset, title, publisher }) => [dataset, { dataset, title, publisher }]),
    );
    return sources.size < 2
      ? []
      : [{ stage, words: capital(STAGES[stage]), sources: [...sources.values()] }];
  });
}

const orderOf = ({ part }: GroupFigure): number => wordsOf(PARTS).indexOf(part);

/** A group in a place: each figure is a row of some release, in the nearest area that has one. */
export async function buildGroup(
  service: Service,
  { releases, index }: OpenedEdition,
  { group, area, today }: { group: CustomerGroup; area: AnyArea; today: string },
): Promise<Omit<GroupAnswer, 'edition' | 'invented'>> {
  const places = listPlannedPlaces(area, index, today);
  const contracts = await readContracts(service.warehouse, releases, area);
  const offices = { register: findOffices(releases), districts: membersOn(area, index, today) };
  const built = await Promise.all(
    findGroupReleases(releases, group).map((each) =>
      buildFigures(service, each, index, { places, contracts, offices }),
    ),
  );
  const figures = built.flat().toSorted((a, b) => orderOf(a) - orderOf(b));
  const sources = new Set(figures.map(({ dataset }) => dataset));
  const { code, name, type } = area;
  return {
    group: tellGroup(group),
    area: { code, name, type },
    figures,
    together: findTogether(figures),
    reach: findReach(figures),
    programmes: tellProgrammes(contracts, index),
    overlap: sources.size > 1 ? OVERLAP : null,
    not_told: wordsOf(PARTS)
      .filter((part) => figures.every((each) => each.part !== part))
      .map((part) => ({ code: part, message: NOT_TOLD[part] })),
  };
}
