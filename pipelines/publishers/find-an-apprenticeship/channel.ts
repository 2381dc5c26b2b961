import { z } from 'zod';
import type { Channel } from '../../pool/channel.ts';
import { parseJson } from '../../pool/reading/parse-json.ts';
import { readPages } from '../../pool/reading/read-pages.ts';
import { readReference, readVacancy, Vacancy } from './read-vacancy.ts';

const VACANCIES = 'https://api.apprenticeships.education.gov.uk/vacancies/vacancy';
/** The largest page that the documentation allows. */
const PAGE_SIZE = 100;
/** Share of the rows that the service drops after paging: those whose standard has no code. */
const MAY_DROP = 0.02;
/** Ten times what was seen in 2026. */
const MOST_PAGES = 400;

const Page = z.object({
  vacancies: z.array(z.unknown()),
  /** Of all vacancies; `total` also counts those that the question leaves out. */
  totalFiltered: z.int().nonnegative(),
});

const idOf = (row: unknown): string | undefined =>
  readReference(Vacancy.safeParse(row).data?.vacancyReference) ?? undefined;

/**
 * The Display Advert API, version 2. Without its version in a header it answers 404. Vacancies of
 * NHS Jobs and Civil Service Jobs come only with a header that is not sent: their own channels have
 * them. The service drops some rows after it made the pages, so that a short page ends nothing.
 */
export const channel: Channel = {
  about: 'Apprenticeships in England on Find an apprenticeship',
  parser: 1,
  shows: 'all',
  mayLose: 0.02,
  staleAfterDays: 90,
  rights: {
    ...{ may_store: true, may_publish: true, may_share: true, must_delete: null },
    licence: 'Open Government Licence v3.0',
    attribution: 'Department for Education, Find an apprenticeship; Open Government Licence v3.0',
    said_by:
      'Department for Education: developer.apprenticeships.education.gov.uk, Display Advert API v2',
    said_on: '2026-10-09',
    consent_setting: null,
    note: 'Names, telephone numbers and addresses of contacts are personal data: they are not read. The key is given at once on registering.',
  },
  needs: [],
  async *sweep({ read, progress }) {
    return yield* readPages({
      ...{ size: PAGE_SIZE, most: MOST_PAGES, idOf, progress, read: readVacancy },
      mayDrop: MAY_DROP,
      whyMost: `it says that it has more than ${MOST_PAGES * PAGE_SIZE} vacancies`,
      ask: async (page) => {
        const { text } = await read({
          url: `${VACANCIES}?PageNumber=${page}&PageSize=${PAGE_SIZE}&Sort=AgeDesc`,
          headers: { 'X-Version': '2' },
          withSecrets: true,
        });
        const { vacancies, totalFiltered } = parseJson(text, Page);
        return { rows: vacancies, total: totalFiltered };
      },
    });
  },
};
