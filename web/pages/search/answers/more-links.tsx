import type { FC } from 'hono/jsx';
import { apiPath } from '../../../reading/api-client.ts';
import type { Question } from '../../../reading/search/question/question.ts';
import { subjectHref } from '../../../reading/subjects/subject-href.ts';

type Link = readonly [href: string, words: string];

/** Pages that are of all that was understood: of the subject there, of its providers, of the place. */
function listLinks({ places, subject, providers }: Question): Link[] {
  const areas = places.flatMap(({ found }) => found.one ?? []);
  const [area] = areas;
  const where = area ? `: ${area.name}` : '';
  const subjectCode = subject?.about ?? '';
  return [
    ...providers.map(({ href, name }): Link => [href, name]),
    ...(subject
      ? ([
          [subjectHref(subjectCode, area?.code), `${subject.name}${where}`],
          [
            apiPath('/providers', { subject: subjectCode, area: area?.name }),
            `Providers of ${subject.name}${where}`,
          ],
        ] as const)
      : []),
    ...areas.map(({ code, name }): Link => [`/areas/${code}`, `All figures of ${name}`]),
  ];
}

/** Links that follow an answer. */
export const MoreLinks: FC<{ question: Question }> = ({ question }) => {
  const links = listLinks(question);
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
