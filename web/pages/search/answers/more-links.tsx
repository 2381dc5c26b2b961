import type { FC } from 'hono/jsx';
import type { MeasureRecord } from '../../../../schemas/answers/measure.ts';
import { apiPath } from '../../../reading/api-client.ts';
import { figureCodes } from '../../../reading/measures/figure-href.ts';
import { TABS, type Tab, measureHref } from '../../../reading/measures/measure-href.ts';
import type { AnsweredFigure } from '../../../reading/search/answers/read-figure.ts';
import { asksForParts } from '../../../reading/search/question/words/asking.ts';
import type { Question } from '../../../reading/search/question/question.ts';
import { subjectHref } from '../../../reading/subjects/subject-href.ts';

type Link = readonly [href: string, words: string];

/** The figures of all places as they were asked to be shown: on a map, in order. */
function tabLink(
  measure: MeasureRecord,
  { tab, since, places, typed }: { tab: Tab } & Pick<Question, 'since' | 'places' | 'typed'>,
  shown: AnsweredFigure | undefined,
): Link {
  const { id, name } = shown?.measure ?? measure;
  const codes = shown ? figureCodes(shown.row) : {};
  const named = places.flatMap(({ found }) => found.one?.code ?? []);
  const areas = named.length > 0 ? named : shown && [shown.place.code];
  const [first] = places;
  const whole = first?.found.one;
  const isOfParts = tab !== 'line' && whole && whole.type !== 'lad' && asksForParts(typed);
  const parts = isOfParts ? { type: 'lad', within: whole.code } : {};
  const words = since === undefined ? TABS[tab] : `${TABS[tab]} since ${since}`;
  const where = isOfParts ? `, local authorities in ${whole.name}` : '';
  return [
    measureHref(id, { areas, ...codes, tab, from: since, ...parts }),
    `${words}: ${shown?.name ?? name}${where}`,
  ];
}

/** Who trains apprentices there, and where their vacancies stand, which are not held here. */
const listApprenticeships = (area: { code: string; name: string } | undefined): Link[] => {
  const where = area ? `: ${area.name}` : '';
  return [
    [apiPath('/providers', { area: area?.name }), `Providers${where}`],
    [apiPath('/subjects', { area: area?.code }), `Subjects${where}`],
    [
      'https://www.findapprenticeship.service.gov.uk/',
      'Find an apprenticeship: vacancies for apprentices in England (opens another site)',
    ],
  ];
};

/** Pages that are of all that was understood: of the subject there, of its providers, of the place. */
function listLinks(
  { typed, places, subject, providers, topic, tab, since, measures }: Question,
  shown: AnsweredFigure | undefined,
): Link[] {
  const areas = places.flatMap(({ found }) => found.one ?? []);
  const [area] = areas;
  const where = area ? `: ${area.name}` : '';
  const subjectCode = subject?.about ?? '';
  return [
    ...(tab && measures[0] ? [tabLink(measures[0], { tab, since, places, typed }, shown)] : []),
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
    ...(topic === 'providers' && !subject
      ? [[apiPath('/providers', { area: area?.name }), `Providers${where}`] as const]
      : []),
    ...(topic === 'sides' && area
      ? [[`/beside/${area.code}`, `Openings beside local completers${where}`] as const]
      : []),
    ...(topic === 'apprenticeships' && !subject ? listApprenticeships(area) : []),
    ...areas.map(({ code, name }): Link => [`/areas/${code}`, `All figures of ${name}`]),
  ];
}

/** Links that follow an answer. */
export const MoreLinks: FC<{ question: Question; shown: AnsweredFigure | undefined }> = ({
  question,
  shown,
}) => {
  const links = listLinks(question, shown);
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
