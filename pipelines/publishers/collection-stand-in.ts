import type { StandIn } from './publisher.ts';

/** A file that a page has attached. */
export interface AttachedFile {
  readonly filename: string;
  /** The words of its link. */
  readonly title: string;
  readonly contentType: string;
  readonly body: () => Buffer | Promise<Buffer>;
}

/** A page of a series, by the last part of its address. */
export interface SeriesPage {
  readonly title: string;
  readonly slug: string;
  readonly files: readonly AttachedFile[];
}

/** A series of pages that a collection lists. */
export interface Series {
  /** Path of the collection. */
  readonly collection: string;
  /** Folder of its pages, such as `/government/statistics`. */
  readonly folder: string;
  readonly pages: readonly SeriesPage[];
}

const ASSETS = 'https://assets.publishing.service.gov.uk/media';

/** Attachments get an address that nobody could foresee. */
const addressOf = ({ slug }: SeriesPage, { filename }: AttachedFile): string =>
  `${ASSETS}/${Buffer.from(slug).toString('hex').slice(-24)}/${filename}`;

/** The content item of a collection: its pages in no order that a reader could rely on. */
const collectionItem = ({ folder, pages }: Series): Response =>
  Response.json({
    document_type: 'document_collection',
    links: {
      documents: pages.map(({ title, slug }) => ({ title, base_path: `${folder}/${slug}` })),
    },
  });

/** The content item of a page; a page of commentary is attached to it too, by a path of its own. */
const pageItem = (folder: string, page: SeriesPage): Response =>
  Response.json({
    document_type: 'official_statistics',
    details: {
      attachments: [
        {
          attachment_type: 'html',
          title: `${page.title}: commentary`,
          url: `${folder}/${page.slug}/${page.slug}`,
        },
        ...page.files.map((file) => ({
          attachment_type: 'file',
          content_type: file.contentType,
          filename: file.filename,
          title: file.title,
          url: addressOf(page, file),
        })),
      ],
    },
  });

/**
 * The website of government with some collections, their pages, and the host of their attachments.
 * Every other address is answered with 404.
 */
export function collectionStandIn(held: readonly Series[]): StandIn {
  return {
    async fetch(request) {
      const { href, pathname } = new URL(request.url);
      for (const series of held) {
        if (pathname === `/api/content${series.collection}`) return collectionItem(series);
        for (const page of series.pages) {
          if (pathname === `/api/content${series.folder}/${page.slug}`) {
            return pageItem(series.folder, page);
          }
          const file = page.files.find((each) => addressOf(page, each) === href);
          if (file) {
            return new Response(new Uint8Array(await file.body()), {
              headers: { 'content-type': file.contentType },
            });
          }
        }
      }
      return new Response('', { status: 404 });
    },
  };
}
