import type { Making } from '../../../schemas/answers/health.ts';
import type { Hono } from 'hono';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import type { OpenedApi } from '../../../api/app.ts';
import type { Effects } from '../../../pipelines/engine.ts';
import { Manifest } from '../../../schemas/release/manifest.ts';
import { createPages } from '../../../web/app.tsx';
import { type SharedApiClient, createApiClient } from '../../../web/reading/api-client.ts';
import { DatasetRecord } from '../../../schemas/answers/dataset.ts';
import { FigureAnswer, type FigureRow } from '../../../schemas/answers/rows/rows.ts';
import { copyStore, dropStore, openTestApi } from '../stores/api-store.ts';
import { type Html, readHtml } from '../html/read-html.ts';
import { findMade } from '../stores/made/find-made.ts';
import { makePageStore } from './make-store.ts';

/** How pages are opened over the store of the page tests. */
export interface PageOptions {
  /** `sample` marks every figure as invented; `replay` when left out. */
  readonly mode?: Effects['mode'];
  readonly publicUrl?: string;
  /** The clock of the pages; half a year after the newest figures when left out. */
  readonly now?: () => Date;
  /** Changes a copy of the store before it is opened. */
  readonly change?: (home: string) => Promise<void>;
  /** How far a sample has come that is made beside the service; it is whole when left out. */
  readonly making?: () => Making | null;
}

/** An answer of the explorer, read. */
export interface Answer {
  readonly response: Response;
  readonly status: number;
  readonly text: string;
  readonly html: Html;
}

/** The explorer over a store, and the API that it asks. */
export interface Pages {
  readonly app: Hono;
  readonly api: OpenedApi;
  readonly client: SharedApiClient;
  /** Paths that pages asked the API for, in order. */
  readonly asked: string[];
  read(path: string): Promise<Answer>;
  /** The manifest of the current release of a dataset. */
  manifest(dataset: string): Promise<Manifest>;
  /** The figures that the API answers at a path. */
  figures(path: string): Promise<FigureRow[]>;
  close(): Promise<void>;
}

const NOW = (): Date => new Date('2026-11-22T12:00:00Z');

/** The APIs over the store as it is made, open until this process ends, by what they are opened with. */
const shared = new Map<string, Promise<OpenedApi>>();

/**
 * Opens the API over the store, with what ends its use. Over the store as it is, the files that one
 * process tests share the API with all that it has read; a changed copy, or a clock of its own, is not
 * shared.
 */
async function openApi(options: PageOptions): Promise<Pick<Pages, 'api' | 'close'>> {
  const { mode = 'replay', publicUrl, now = NOW, change } = options;
  const made = await findMade(`pages-${mode}`, () => makePageStore(mode));
  if (!change && now === NOW) {
    const key = JSON.stringify([mode, publicUrl]);
    const opening = shared.get(key) ?? openTestApi(made, { publicUrl, now });
    shared.set(key, opening);
    return { api: await opening, close: () => Promise.resolve() };
  }
  const home = change ? await copyStore(made) : made;
  await change?.(home);
  const api = await openTestApi(home, { publicUrl, now });
  return {
    api,
    async close() {
      api.close();
      if (change) await dropStore(home);
    },
  };
}

/** Opens the explorer over the store of the page tests, or over a changed copy of it. */
async function open(options: PageOptions): Promise<Pages> {
  const { publicUrl, now = NOW, making = () => null } = options;
  const { api, close } = await openApi(options);
  const asked: string[] = [];
  const ask = async (path: string, init?: RequestInit): Promise<Response> => {
    asked.push(path);
    return api.app.request(path, init);
  };
  const app = createPages({ api: ask, publicUrl, now, making });
  const client = createApiClient(ask);
  return {
    app,
    api,
    asked,
    client,
    async read(path) {
      const response = await app.request(path);
      const text = await response.text();
      return { response, status: response.status, text, html: readHtml(text) };
    },
    async manifest(dataset) {
      const { version } = await client.read(`/v1/datasets/${dataset}`, DatasetRecord);
      return client.read(`/v1/datasets/${dataset}/versions/${version}/manifest`, Manifest);
    },
    async figures(path) {
      return (await client.read(path, FigureAnswer)).data;
    },
    close,
  };
}

/** The explorer over a store, for the test that asks for it. */
export async function openPages(options: PageOptions = {}): Promise<Pages> {
  const pages = await open(options);
  onTestFinished(() => pages.close());
  return pages;
}

/** The explorer over a store, from before the tests of a block until after them. */
export function usePages(options: PageOptions = {}): Pages {
  let opened: Pages | undefined;
  beforeAll(async () => {
    opened = await open(options);
  });
  afterAll(() => opened?.close());
  const pages = (): Pages => {
    if (!opened) throw new Error('pages are open only while the tests of their block run');
    return opened;
  };
  return {
    get app() {
      return pages().app;
    },
    get api() {
      return pages().api;
    },
    get client() {
      return pages().client;
    },
    get asked() {
      return pages().asked;
    },
    read: (path) => pages().read(path),
    manifest: (dataset) => pages().manifest(dataset),
    figures: (path) => pages().figures(path),
    close: () => pages().close(),
  };
}
