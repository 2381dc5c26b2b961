import { text } from '../../../pipelines/duckdb.ts';
import { listValues } from './kind.ts';
import type { Kind } from './kind.ts';
import { drawScope } from './scope.ts';

/** Marks of the publisher that say something else than they did. */
export const MARKS: readonly Kind[] = [
  {
    id: 'mark_contradicts',
    what: 'figures have a mark that goes with another status',
    of: 'words',
    async plant(scene, chance) {
      const base = `disposition = 'publish' AND period = ${text(scene.period)}`;
      const marks = await listValues(scene, 'source_status', `disposition = 'publish'`);
      const scope = await drawScope(scene, chance, undefined, base);
      if (!scope || marks.length < 2) return undefined;
      const mark = chance.one(marks);
      return {
        statements: [
          `UPDATE parsed SET source_status = ${text(mark)}
           WHERE ${scope.where} AND source_status IS DISTINCT FROM ${text(mark)}`,
        ],
        scope: scope.words,
        size: mark,
      };
    },
  },
  {
    id: 'mark_unseen',
    what: 'figures have a mark that no earlier period has',
    of: 'figures',
    async plant(scene, chance) {
      const base = `disposition = 'publish' AND period = ${text(scene.period)}`;
      const scope = await drawScope(scene, chance, undefined, base);
      return (
        scope && {
          statements: [
            `UPDATE parsed SET source_status = 'unseen mark', status = 'suppressed', value = NULL,
               low = NULL, high = NULL, "interval" = NULL, source_value = NULL WHERE ${scope.where}`,
          ],
          scope: scope.words,
          size: 'unseen mark',
        }
      );
    },
  },
];
