import type { Replay } from '../../publisher.ts';
import { StatXploreSource } from '../source.ts';
import { statXploreStandIn } from '../stand-in/stand-in.ts';
import { holdRecorded, readRecorded } from './recorded.ts';

/** Recorded replies, answering for the tables that they were replies to. */
export const replay: Replay = {
  places: ['providers'],
  holds(folder, source) {
    const { databases } = StatXploreSource.parse(source);
    const recorded = readRecorded(folder).map(({ database }) => database.uri);
    return databases.some(({ id }) => recorded.includes(id));
  },
  open: (folder) => statXploreStandIn(holdRecorded(readRecorded(folder))),
};
