import { countWords } from '../words/count-words.ts';
import type { VacancyRecord } from '../answers/adverts/vacancies.ts';
import { MERGE_REASONS } from './vacancy.ts';

type Told = Pick<VacancyRecord, 'links' | 'adverts_not_shown' | 'merges'>;

/** Why the adverts of a vacancy are taken for one, each a sentence; none for a single advert. Pure. */
export function tellMerges({ links, adverts_not_shown, merges }: Told): string[] {
  const unshown = adverts_not_shown ?? 0;
  if (links.length + unshown < 2) return [];
  if (merges === null) return ['Why its adverts are taken for one was not kept in this release.'];
  const nameOf = (channel: string | null): string =>
    links.find((link) => link.channel === channel)?.name ?? 'an advert that may not be shown';
  return [
    ...merges.map(
      ({ channel, other_channel, reason, score }) =>
        `${nameOf(channel)} and ${nameOf(other_channel)}: ${MERGE_REASONS[reason]} (score ${score.toFixed(2)} of 1).`,
    ),
    ...(merges.length === 0 ? ['What joined its adverts is no longer kept.'] : []),
    ...(unshown > 0
      ? [
          `${countWords(unshown, 'advert')} of it may not be shown, and ${unshown === 1 ? 'is' : 'are'} only counted.`,
        ]
      : []),
  ];
}
