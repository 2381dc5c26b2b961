import { EntityRecord } from '../../../schemas/answers/entity.ts';
import type { ApiClient } from '../api-client.ts';
import { readHeld } from '../read-held.ts';

/** A subject by its code. */
export interface NamedSubject {
  readonly code: string;
  readonly name: string;
}

/** The subject that a subject is a part of; undefined where it is of the first tier, or is not held. */
export async function findParent(
  client: ApiClient,
  code: string,
): Promise<NamedSubject | undefined> {
  const path = `/v1/subjects/${encodeURIComponent(code)}`;
  const record = await readHeld(client.read(path, EntityRecord));
  const [parent] = record?.parents ?? [];
  return parent;
}
