import { raiseAlarms } from '../../lies/alarms/raise-alarms.ts';
import type { HonestRelease } from '../../lies/alarms/raise-alarms.ts';
import { printAlarms, shareRefused } from '../../lies/alarms/report.ts';
import { withHeld } from '../../lies/held/with-held.ts';
import type { Part } from '../part.ts';

/** Of honest releases, at most one in twenty is refused. */
const MOST_REFUSED = 0.05;

/** What the checks say of every honest release that can be made of the figures held. */
export const falseAlarms: Part = {
  name: 'false alarms: honest releases of every dataset',
  absent: () => null,
  run: (write, words) =>
    withHeld(words, async (held) => {
      const releases: HonestRelease[] = [];
      for (const each of held) {
        const own = await raiseAlarms(each);
        const warned = own.filter((release) => release.warned.length > 0).length;
        const refused = own.filter(({ failed }) => failed.length > 0).length;
        write(
          `${each.figures}/${each.dataset.declaration.id}: ${own.length} releases, ${refused} refused, ${warned} warned`,
        );
        releases.push(...own);
      }
      printAlarms(releases, write);
      return shareRefused(releases) <= MOST_REFUSED;
    }),
};
