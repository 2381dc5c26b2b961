import { expect, test } from 'vitest';
import publisher from '../../../../pipelines/publishers/advert-feeds/publisher.ts';
import { feedStandIn, printFeed } from '../../../../pipelines/publishers/advert-feeds/stand-in.ts';
import newest from '../../../../pipelines/publishers/newest-adverts/publisher.ts';
import { sweepStandIn } from '../../../support/adverts/sweep-stand-in.ts';
import { AT_ONCE } from '../../../support/network.ts';
import { temporaryHome } from '../../../support/stores/fake-source.ts';
import { readFiles } from '../../../support/adverts/read-files.ts';
import { sweepInto } from '../../pool/sweeps/sweeping.ts';

const advert = (at: number) => ({
  ...{ title: `Welder ${at}`, referencenumber: `w${at}`, company: 'Acme', city: 'Leeds' },
  url: `https://jobs.acme.example/view?id=${at}&source=feed`,
  description: '<p>Weld & cut.</p>',
  email: 'jo@acme.example',
});
const A = 'https://feeds.acme.example/jobs.xml';
const B = 'https://b.example/all.xml';
const settings = { ADVERT_FEEDS_LIST: `acme=${A}  b=${B}` };
const feed = printFeed([advert(1), advert(2)]);

test('feeds of the setting are read whole, and an item that is malformed is counted', async () => {
  const { adverts, setAside, end } = await sweepStandIn(
    publisher,
    feedStandIn({ [A]: feed, [B]: feed }),
    { settings },
  );
  expect(end).toEqual({ outcome: 'complete', why: null, expected: null });
  expect(adverts.map(({ id }) => id)).toEqual([
    ...['acme:w1', 'acme:w2', 'acme:w1', 'b:w1', 'b:w2', 'b:w1'],
  ]);
  expect(setAside).toEqual(['malformed', 'malformed']);
  expect(adverts[0]).toMatchObject({
    ...{ title: 'Welder 1', text: 'Weld & cut.', employer: 'Acme' },
    url: 'https://jobs.acme.example/view?id=1&source=feed',
  });
  expect(JSON.stringify(adverts)).not.toContain('jo@acme');
});

test.each([
  ['gives a page', '<html>Sorry</html>', 'b: it has no item'],
  ['is empty', '', 'b: it has no item'],
  ['breaks off', feed.slice(0, feed.length - 40), 'b: it breaks off before its end'],
  ['is not there', undefined, 'b: http_404'],
  [
    'leads to a host that nobody listed',
    new URL('https://elsewhere.example/'),
    'b: redirect_refused',
  ],
])('a feed that %s leaves the others and a partial sweep', async (_, second, why) => {
  const standIn = feedStandIn(second === undefined ? { [A]: feed } : { [A]: feed, [B]: second });
  const { adverts, end } = await sweepStandIn(publisher, standIn, { settings });
  expect(adverts.length).toBeGreaterThanOrEqual(3);
  expect(end.outcome).toBe('partial');
  expect(end.why).toContain(why);
});

test('a feed may lead to the host of another; where none gives an item the sweep fails', async () => {
  const moved = feedStandIn({ [A]: feed, [B]: new URL(A) });
  expect((await sweepStandIn(publisher, moved, { settings })).end.outcome).toBe('complete');
  await expect(sweepStandIn(publisher, feedStandIn({}), { settings })).rejects.toThrow('http_404');
});

test('of the address of a feed, which may hold a key, no more than the host is written down', async () => {
  const home = await temporaryHome();
  const KEY = 'k3y-of-ours';
  const feeds = { ADVERT_FEEDS_LIST: `acme=https://feeds.acme.example/${KEY}/all.xml?key=${KEY}` };
  if (!publisher.channel) throw new Error('feeds are a channel');
  const logged: string[] = [];
  const { sweep } = await sweepInto(
    home,
    { ...publisher, channel: publisher.channel },
    {
      settings: feeds,
      policy: () => ({ ...AT_ONCE, retries: 1 }),
      service: () => new Response('', { status: 503 }),
      log: (line) => logged.push(line),
    },
  );
  expect(sweep).toMatchObject({ outcome: 'failed', requests: 2 });
  expect(logged.join()).toContain('https://feeds.acme.example (acme)');
  const written = Buffer.concat([...(await readFiles(home.root)).values()]).toString();
  expect(written).toContain('https://feeds.acme.example (acme)');
  expect(`${logged.join()} ${written}`).not.toContain(KEY);
});

test('a setting that is no list of names and addresses is refused', () => {
  const setting = publisher.settings.ADVERT_FEEDS_LIST;
  expect(setting?.safeParse(settings.ADVERT_FEEDS_LIST).success).toBe(true);
  const wrong = ['https://a.example/x.xml', 'a=file:///etc/passwd', 'a=https://a.example b'];
  expect(wrong.map((text) => setting?.safeParse(text).success)).toEqual([false, false, false]);
});

test('RSS shows a window: absence from it says nothing', () => {
  expect([publisher.channel?.shows, newest.channel?.shows]).toEqual(['all', 'window']);
});
