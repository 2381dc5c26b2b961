import type { FC } from 'hono/jsx';
import { apiPath } from '../../reading/api-client.ts';
import { Page } from '../../parts/layout/page.tsx';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { NearAreas } from '../../parts/form/near-areas.tsx';
import { SearchBox } from '../../parts/form/search-box.tsx';
import { StrayParameters } from '../../parts/form/stray-parameters.tsx';
import { type EntryKind, ENTRY_KINDS } from '../../reading/search/entry.ts';
import { plainWords } from '../../reading/search/plain.ts';
import { readAnswer } from '../../reading/search/answers/read-answer.ts';
import type { Question } from '../../reading/search/question/question.ts';
import { type Vocabulary, readQuestion } from '../../reading/search/question/read-question.ts';
import { type FoundGroup, isEntryKind } from '../../reading/search/search-index.ts';
import { type Examples, listExamples } from '../../reading/home/read-examples.ts';
import { findByPostcode } from '../../reading/areas/find-by-postcode.ts';
import { countWords } from '../../words/number.ts';
import { typedText } from '../../words/typed.ts';
import type { PageContext } from '../context.ts';
import { Answers } from './answers/answers.tsx';
import { readOrder } from './answers/read-order.ts';
import { PostcodeFound } from './postcode.tsx';

const FIRST = 6;
/** Of each kind after an answer. */
const FEW = 3;
const MOST = 100;

const Group: FC<{ group: FoundGroup; q: string; most: number }> = ({ group, q, most }) => (
  <section aria-labelledby={`found-${group.kind}`}>
    <h2 class="govuk-heading-l" id={`found-${group.kind}`}>
      {ENTRY_KINDS[group.kind]}
    </h2>
    <ul class="app-cards">
      {group.entries.slice(0, most).map(({ name, href, about }) => (
        <li class="app-card">
          <h3 class="govuk-heading-s">
            <a class="govuk-link" href={href}>
              {name}
            </a>
          </h3>
          <p class="govuk-body-s">{about}</p>
        </li>
      ))}
    </ul>
    {group.entries.length > most && most < MOST && (
      <p class="govuk-body">
        <a class="govuk-link" href={apiPath('/search', { q, kind: group.kind })}>
          {group.entries.length > MOST
            ? `The first ${MOST} of ${group.entries.length}: ${ENTRY_KINDS[group.kind].toLowerCase()}`
            : `All ${group.entries.length}: ${ENTRY_KINDS[group.kind].toLowerCase()}`}
        </a>
      </p>
    )}
  </section>
);

/** Whether what was typed asks for something, beside naming one thing that can be found. */
const isQuestion = (question: Question): boolean => {
  const { typed, asked, measures, topic, job, groups, places, unknown, near, providers, meant } =
    question;
  return (
    measures.length + providers.found.length > 0 ||
    providers.lacking !== undefined ||
    (near.length > 0 && unknown.length < plainWords(typed).length) ||
    topic !== undefined ||
    asked?.lacking !== undefined ||
    meant !== undefined ||
    job !== undefined ||
    groups.length > 0 ||
    (places.length > 0 && unknown.length > 0) ||
    places.length > 1 ||
    places.some(({ smaller }) => smaller !== undefined)
  );
};

/** Whether it says where, or asks what is not held: then things found by its words are beside the point. */
const isWhole = ({ asked, places, unknown, topic, providers }: Question): boolean =>
  places.length > 0 ||
  asked?.lacking !== undefined ||
  providers.results.length > 0 ||
  providers.lacking !== undefined ||
  unknown.length > 0 ||
  topic === 'courses' ||
  topic === 'elsewhere';

/** Kinds of things that follow an answer: what the figure is of, and where it stands. */
const FOLLOWING: readonly EntryKind[] = ['measure', 'dataset', 'job', 'subject', 'page'];

const NONE = { groups: [], near: false };

/**
 * What a search answers, then what it finds, in groups. The whole code of an area leads straight to
 * its page: then `redirect` is its address. `examples` stand under a box that nothing was typed into.
 */
export async function searchPage(
  { client, frame, today }: PageContext,
  vocabulary: Vocabulary,
  query: Readonly<Record<string, string>>,
  examples: Examples | undefined,
) {
  const q = typedText(query.q);
  const index = await vocabulary.search();
  const opened = { ...vocabulary, search: () => Promise.resolve(index) };
  const exact = index.findArea(q);
  if (exact) return { redirect: exact.href };
  const kind = query.kind ?? '';
  const topic = query.about === 'courses' ? ('courses' as const) : undefined;
  const asked = { place: query.place, topic };
  const read = q === '' ? undefined : await readQuestion(client, opened, q, asked);
  const found = q === '' ? NONE : index.find(q);
  const isFound = found.groups.length > 0 && !found.near;
  // Words that are the name of something lead to it, however they are spelt like a place.
  const isAsked = read && isQuestion(read) && !(isFound && read.unknown.length > 0);
  const question = isAsked && !isEntryKind(kind) ? read : undefined;
  const answered = question && (await readAnswer(client, question));
  const order = answered && (await readOrder(client, question, answered.figures[0], today));
  const { groups: all, near } = question && isWhole(question) ? NONE : found;
  const guesses = q !== '' && !question && all.length === 0 ? index.nearAreas(q) : [];
  const isShown = (each: EntryKind): boolean =>
    isEntryKind(kind) ? each === kind : !question || (!near && FOLLOWING.includes(each));
  const groups = all.filter((group) => isShown(group.kind));
  const postcode = question ? undefined : await findByPostcode(client, q);
  const listed = groups.reduce((sum, { entries }) => sum + entries.length, 0);
  const total = listed + (postcode?.areas.length ?? 0);
  const page = (
    <Page
      frame={frame}
      takesParameters
      state={['q']}
      title={
        q === '' ? 'Search' : `Search for ${q}${question ? '' : `: ${countWords(total, 'result')}`}`
      }
      description="Ask for a figure, a place, a job, a course or a provider, and get the figure first."
      before={<Breadcrumbs links={[]} />}
    >
      <h1 class="govuk-visually-hidden">Search</h1>
      <StrayParameters query={query} known={['q', 'kind', 'place', 'about']} />
      <SearchBox value={q} examples={examples ? listExamples(examples) : []} />
      {q === '' && query.q !== undefined && (
        <p class="govuk-body">Nothing was typed. Type a name, a code or a word.</p>
      )}
      {question && answered && <Answers {...{ question, answered, order, today }} />}
      {q !== '' && !question && (
        <p class="govuk-body">
          <strong>{countWords(total, 'result')}</strong>
          {near && total > 0 && ', none of them exact,'} for “{q}”
          {total === 0 &&
            '. Try part of a name, fewer words, or look through the lists of datasets and areas.'}
        </p>
      )}
      <PostcodeFound q={q} found={postcode} others={listed > 0 || question !== undefined} />
      {near && !question && (
        <p class="govuk-body">Nothing matches exactly. These are spelt nearly the same.</p>
      )}
      <NearAreas areas={guesses} />
      {groups.map((group) => (
        <Group group={group} q={q} most={isEntryKind(kind) ? MOST : question ? FEW : FIRST} />
      ))}
    </Page>
  );
  return { page };
}
