import { EntityList } from '../../../schemas/answers/entity.ts';
import { type ApiClient, apiPath } from '../api-client.ts';
import { readHeld } from '../read-held.ts';

/** Subjects of both tiers are fewer. */
const ALL = '100';

/** The subjects of both tiers; undefined where the store has no list of them. */
export const readSubjectList = (client: ApiClient): Promise<EntityList | undefined> =>
  readHeld(client.read(apiPath('/v1/subjects', { limit: ALL }), EntityList));
