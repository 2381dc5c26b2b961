import { judgeWorlds, renderOutcomes } from '../../planted/report.ts';
import type { Part } from '../part.ts';

/** How often each verdict on demand beside provision is right, in economies whose truth is known. */
export const planted: Part = {
  name: 'planted economy: verdicts on demand beside provision',
  absent: () => null,
  async run(write) {
    write(renderOutcomes(await judgeWorlds()));
    return true;
  },
};
