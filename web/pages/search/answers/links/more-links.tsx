import type { FC } from 'hono/jsx';
import { OF_AUTHORITIES } from '../../../../../schemas/words/area-types.ts';
import { GROUPS } from '../../../../../schemas/words/provision/groups.ts';
import {
  APPRENTICESHIPS,
  COURSES,
  searchUrl,
} from '../../../../../schemas/words/jobs/search-services.ts';
import { listWords } from '../../../../../schemas/words/list.ts';
import { apiPath } from '../../../../reading/api-client.ts';
import { adviseHref } from '../../../../reading/jobs/advise-href.ts';
import { jobHref } from '../../../../reading/jobs/job-href.ts';
import { compareHref } from '../../../../reading/measures/compare-href.ts';
import type { ListedProviders } from '../../../../reading/search/answers/answered.ts';
import type { AnsweredFigure } from '../../../../reading/search/answers/figures/read-figure.ts';
import type { Question } from '../../../../reading/search/question/question.ts';
import { subjectHref } from '../../../../reading/subjects/subject-href.ts';
import { providersLink } from './providers-link.ts';
import { type Link, linkTab, sinceHeld } from './link-tab.ts';

/** `Construction, Planning and the Built Environment` is looked for as Construction. */
const firstWords = ({ name }: { readonly name: string }): string =>
  name.split(/,| and /)[0] ?? name;

/** Where vacancies of apprentices stand, which are not held here: of the subject, near the place as it was typed. */
function listApprenticeships({ places: [place], subject }: Question): Link[] {
  const area = place?.found.one;
  const where = area ? `: ${area.name}` : '';
  const near = place ? ` near ${area?.name ?? place.words}` : ' in England';
  const what = subject ? `${firstWords(subject)}, ` : '';
  return [
    ...(subject ? [] : [[apiPath('/subjects', { area: area?.code }), `Subjects${where}`] as const]),
    [
      searchUrl(APPRENTICESHIPS, subject ? firstWords(subject) : '', place?.words ?? null),
      `Find an apprenticeship: vacancies for apprentices, ${what}${near.trim()} (opens another site)`,
    ],
  ];
}

/** Where courses stand of what others learnt, where none is held here. */
const listCourses = ({ topic, courses, places: [place] }: Question): Link[] =>
  topic === 'outcomes' && courses !== undefined
    ? [
        [
          searchUrl(COURSES, courses, place?.words ?? null),
          `${COURSES.service}: courses of “${courses}”${place ? ` near ${place.words}` : ''} (opens another site)`,
        ],
      ]
    : [];

/** Where each group is told of that is named, or the groups that programmes are for. */
function listGroupLinks(
  topic: Question['topic'],
  groups: Question['groups'],
  area: { readonly code: string; readonly name: string } | undefined,
): Link[] {
  const where = area ? `: ${area.name}` : '';
  if (groups.length > 0)
    return groups.map((group) => [
      apiPath(`/groups/${group}`, { area: area?.code }),
      `${GROUPS[group].name}${where}. How many there are, who is served, with what outcome`,
    ]);
  return topic === 'programmes'
    ? [[apiPath('/groups', { area: area?.code }), `Groups of people whom support is for${where}`]]
    : [];
}

/** The job of a question in the places after the first, of which it is told. */
const listJobElsewhere = ({ job, places: [, ...others] }: Question): Link[] =>
  others.flatMap(({ words, found }) => {
    const { one: occupation } = job?.jobs ?? { one: undefined };
    return job && occupation && found.one
      ? [
          [
            jobHref(occupation.code, found.one.code, job.title, words),
            `${occupation.name}: ${found.one.name}`,
          ] as const,
        ]
      : [];
  });

/** Pages that are of all that was understood: of the subject there, of its providers, of the place. */
function listLinks(
  question: Question,
  shown: AnsweredFigure | undefined,
  list: ListedProviders | undefined,
): Link[] {
  const { places, subject, providers, topic, since, groups, job, wanted } = question;
  const asTab = linkTab(question, shown);
  const areas = places.flatMap(({ found }) => found.one ?? []);
  const [area] = areas;
  const where = area ? `: ${area.name}` : '';
  const subjectCode = subject?.about ?? '';
  return [
    ...(areas.length > 1
      ? [
          [
            compareHref(
              areas.map(({ code }) => code),
              shown?.measure.id,
              sinceHeld(since, shown),
            ),
            `Compare ${listWords(areas.map(({ name }) => name))}`,
          ] as const,
        ]
      : []),
    ...(asTab && !job ? [asTab] : []),
    ...listJobElsewhere(question),
    ...providers.found.map(({ href, name }): Link => [href, `All figures of ${name}`]),
    ...(subject
      ? [[subjectHref(subjectCode, area?.code), `${subject.name}${where}`] as const]
      : []),
    ...(list ? [providersLink(list)] : []),
    ...(topic === 'sides' && area
      ? [
          [
            `/beside/${area.code}`,
            `Openings by occupation, beside local completers${where}`,
          ] as const,
        ]
      : []),
    ...listGroupLinks(topic, groups, area),
    ...(topic === 'moves' && job?.jobs.one
      ? [
          [
            `${adviseHref({ job: job.title, place: area?.name, soc: job.jobs.one.code, area: area?.code })}#moves`,
            'What else could it lead to: jobs near it, with pay where it is held',
          ] as const,
        ]
      : []),
    ...(topic === 'apprenticeships' ? listApprenticeships(question) : []),
    ...(wanted && area && area.type !== 'lad' && OF_AUTHORITIES.includes(area.type)
      ? [
          [
            apiPath('/areas', { type: 'lad', within: area.code }),
            `Local authorities in ${area.name}, each with the adverts that are held of it`,
          ] as const,
        ]
      : []),
    ...areas.map(({ code, name }): Link => [`/areas/${code}`, `All figures of ${name}`]),
  ];
}

/** Links that follow an answer. */
export const MoreLinks: FC<{
  question: Question;
  shown: AnsweredFigure | undefined;
  providers: ListedProviders | undefined;
  hasCourses: boolean;
}> = ({ question, shown, providers, hasCourses }) => {
  const elsewhere = hasCourses ? [] : listCourses(question);
  const links = [...listLinks(question, shown, providers), ...elsewhere];
  if (links.length === 0) return <></>;
  return (
    <ul class="govuk-list app-answered__more">
      {links.map(([href, words]) => (
        <li>
          <a class="govuk-link" href={href}>
            {words}
          </a>
        </li>
      ))}
    </ul>
  );
};
