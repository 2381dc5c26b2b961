import type { PARTS } from '../../../schemas/figures/provision/group-parts.ts';
import { GROUPS } from '../../../schemas/words/provision/groups.ts';
import { wordsOf } from '../../../schemas/words/vocabulary.ts';
import type { Release } from '../../warehouse/release.ts';
import { tellGroup } from './build-group.ts';
import { findGroupReleases, sourceOf } from './find-releases.ts';

const NOTHING = 'No source that is held here publishes anything of them by themselves.';

/** Every group, with how many measures tell of it and who publishes them. */
export function listGroups(releases: readonly Release[]) {
  return wordsOf(GROUPS).map((code) => {
    const found = findGroupReleases(releases, code);
    const told = found.flatMap(({ measures }) => measures);
    const countOf = (part: keyof typeof PARTS): number =>
      new Set(told.filter((each) => each.part === part).map(({ measure }) => measure.id)).size;
    return {
      ...tellGroup(code),
      measures: { size: countOf('size'), served: countOf('served'), outcome: countOf('outcome') },
      sources: found.map(({ release }) => sourceOf(release)),
      words: found.length === 0 ? NOTHING : null,
    };
  });
}
