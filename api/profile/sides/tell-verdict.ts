import type { CitedFigure } from '../../../schemas/answers/profile.ts';
import type { BesideGroup } from '../../../schemas/answers/sides/beside.ts';
import type { Bounds } from '../../../schemas/figures/beside/assumptions.ts';
import type { BasisName } from '../../../schemas/figures/beside/measures.ts';
import { BASES } from '../../../schemas/figures/beside/measures.ts';
import {
  ADVERT_VERDICTS,
  REASONS,
  VERDICTS,
  type Basis,
  type Verdict,
  explainCannotTell,
  judge,
} from '../../../schemas/figures/beside/verdict.ts';

const boundsOf = (figure: CitedFigure | null): Bounds | undefined => {
  const { low = null, high = null } = figure ?? {};
  return low !== null && high !== null ? { low, high } : undefined;
};

const WORDS: Readonly<Record<BasisName, Readonly<Record<Verdict, string>>>> = {
  projected: VERDICTS,
  advertised: ADVERT_VERDICTS,
};

type Sides = Pick<
  BesideGroup,
  'achievements' | 'openings' | 'per_opening' | 'new_adverts' | 'per_new_advert'
>;

/** The bases that are held of a group; projected openings where none is, so that it is said why. */
function basesOf({ openings, per_opening, new_adverts, per_new_advert }: Sides) {
  const advertised: Basis<BasisName> = {
    ...{ basis: 'advertised', nature: 'flow' },
    ratio: boundsOf(per_new_advert),
  };
  const projected: Basis<BasisName> = {
    ...{ basis: 'projected', nature: 'flow' },
    ratio: boundsOf(per_opening),
  };
  const hasAdverts = new_adverts !== null && new_adverts.value !== null;
  if (!hasAdverts) return [projected];
  return openings === null ? [advertised] : [projected, advertised];
}

/** The verdict of one group, from the ranges that the release holds: where bases differ, each its own. */
export function tellVerdict(sides: Sides): BesideGroup['verdict'] {
  const bases = basesOf(sides);
  const judged = judge(bases);
  const [first] = bases;
  if (!judged.agreed) {
    const each = judged.each.map(({ basis, verdict }) => {
      return { basis, code: verdict, words: WORDS[basis][verdict] };
    });
    const words = each.map((one) => `beside ${BASES[one.basis]}: ${one.words}`).join('; ');
    return { agreed: false, code: null, words, each, reason: null };
  }
  const reason = explainCannotTell({
    hasAchievements: sides.achievements !== null,
    hasOpenings: sides.openings !== null || first?.basis === 'advertised',
    ratio: first?.ratio,
  });
  return {
    agreed: true,
    code: judged.verdict,
    words: WORDS[first?.basis ?? 'projected'][judged.verdict],
    each: [],
    reason: reason === null ? null : { code: reason, message: REASONS[reason] },
  };
}
