import type { ApiClient } from '../api-client.ts';
import { readSubjectList } from './read-subject-list.ts';

interface Subject {
  readonly code: string;
  readonly name: string;
}

/** A subject, then the area that it is a part of, where it is a part of one. Throws what the API client throws. */
export async function readWithArea(client: ApiClient, subject: Subject): Promise<Subject[]> {
  const register = (await readSubjectList(client))?.data ?? [];
  const parent = register.find(({ code }) => code === subject.code)?.parent;
  const area = register.find(({ code }) => code === parent);
  return [subject, ...(area ? [{ code: area.code, name: area.name }] : [])];
}
