import type { SidedProfile } from '../../../schemas/answers/sides/beside.ts';
import { listWords } from '../../../schemas/words/list.ts';

/** What the figures of a pack rest on, as a text: sources with versions, caveats, verdicts. */
export function writeSources(profile: SidedProfile, edition: string): string {
  const { area, invented, demand_beside_provision: beside } = profile;
  const head = [
    `# Demand beside provision: ${area.name} (${area.code})`,
    '',
    `Edition ${edition} of this Alongside.${invented ? ' Invented figures: nobody ever measured them.' : ''}`,
    '',
  ];
  if (beside === null)
    return [...head, 'Nothing of both sides is held for this area.', ''].join('\n');
  return [
    ...head,
    '## Sources',
    '',
    ...beside.inputs.map(
      ({ title, dataset, version, attribution, url }) =>
        `- ${title} (${dataset} ${version}). ${attribution}. ${url}`,
    ),
    `- Ranges made by Alongside: ${beside.dataset} ${beside.version}.`,
    '',
    '## What can be said',
    '',
    ...beside.groups
      .filter(({ level }) => level <= 1)
      .map(
        ({ occupation_group, occupation_group_name, verdict }) =>
          `- ${occupation_group} ${occupation_group_name}: ${verdict.words}${verdict.reason ? ` (${verdict.reason.message})` : ''}.`,
      ),
    '',
    '## What it takes for granted',
    '',
    ...beside.assumptions.map(({ message }) => `- ${message}`),
    '',
    '## What is not counted',
    '',
    `${listWords(beside.not_counted.map(({ message }) => message))}.`,
    '',
  ].join('\n');
}
