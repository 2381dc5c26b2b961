import type { FC } from 'hono/jsx';
import { RightsAnswer } from '../../../schemas/answers/adverts/rights.ts';
import type { ChannelRecord } from '../../../schemas/answers/adverts/rights.ts';
import { Breadcrumbs } from '../../parts/layout/breadcrumbs.tsx';
import { Page } from '../../parts/layout/page.tsx';
import { Section } from '../../parts/layout/section.tsx';
import { readCoverage } from '../../reading/adverts/read-coverage.ts';
import { readCatalogue } from '../../reading/catalogue.ts';
import type { PageContext } from '../context.ts';
import { Channel } from './channel.tsx';
import { Coverage } from './coverage.tsx';

const Channels: FC<{ id: string; title: string; channels: readonly ChannelRecord[] }> = ({
  id,
  title,
  channels,
}) =>
  channels.length === 0 ? (
    <></>
  ) : (
    <Section id={id} title={title}>
      {channels.map((channel) => (
        <Channel channel={channel} />
      ))}
    </Section>
  );

/** Which channels of job adverts are seen here, which are not, and what may be done with each. */
export async function channelsPage({ client, frame }: PageContext) {
  const [{ data, words }, catalogue] = await Promise.all([
    client.read('/v1/rights', RightsAnswer),
    readCatalogue(client),
  ]);
  const coverage = await readCoverage(client, catalogue);
  return (
    <Page
      frame={frame}
      title="Channels of job adverts"
      description="Which channels of job adverts are seen here, which are not, how much of the market they show, and what may be done with each."
      before={<Breadcrumbs links={[]} />}
    >
      <div class="govuk-grid-row">
        <div class="govuk-grid-column-two-thirds">
          <h1 class="govuk-heading-xl">Channels of job adverts</h1>
          <Section id="unseen" title="What is not seen">
            <ul class="govuk-list govuk-list--bullet">
              {words.map((sentence) => (
                <li>{sentence}</li>
              ))}
              <li>
                Jobs filled by word of mouth, from inside, from a card in a window or on social
                media are in no channel.
              </li>
            </ul>
          </Section>
          <Section id="coverage" title="How much is seen">
            <Coverage coverage={coverage} />
          </Section>
          <Channels
            id="swept"
            title="Channels that are swept"
            channels={data.filter(({ is_on }) => is_on)}
          />
          <Channels
            id="off"
            title="Channels that are off"
            channels={data.filter(({ is_on }) => !is_on)}
          />
          <p class="govuk-body">
            <a class="govuk-link" href="/v1/rights">
              This list as JSON
            </a>
          </p>
        </div>
      </div>
    </Page>
  );
}
