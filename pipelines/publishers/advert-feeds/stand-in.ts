import type { StandIn } from '../publisher.ts';

/** An advert as a feed prints it: texts by tag. */
export type PrintedAdvert = Readonly<Record<string, string | null>>;

const section = (text: string): string =>
  `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;

/**
 * A feed in the manner of Indeed's, as such feeds are: texts in sections, addresses with bare
 * ampersands, an element or two whose end was forgotten, and the first advert once more at the end.
 */
export function printFeed(adverts: readonly PrintedAdvert[]): string {
  const items = adverts.map((advert) => {
    const tags = Object.entries(advert).flatMap(([tag, text]) =>
      text === null ? [] : [`<${tag}>${tag === 'url' ? text : section(text)}</${tag}>`],
    );
    return `<job>${tags.join('')}</job>`;
  });
  const spoilt = '<job><title>No end</job>';
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n<source><publisher>R&D & Co</publisher>',
    ...[...items, spoilt, ...items.slice(0, 1)],
    '</source>',
  ].join('\n');
}

/** Feeds by their addresses, which may lead to other addresses; 404 for every other. */
export function feedStandIn(feeds: Readonly<Record<string, string | URL>>): StandIn {
  return {
    fetch({ url }) {
      const feed = feeds[url];
      if (feed === undefined) return new Response('', { status: 404 });
      if (feed instanceof URL) return Response.redirect(feed.href, 302);
      return new Response(feed, { headers: { 'content-type': 'application/xml' } });
    },
  };
}
