import { createHash } from 'node:crypto';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { compile } from 'sass-embedded';
import { FACE_RULES } from './faces/faces.ts';

/** The compiled styles and the address they are served at, which changes when they do. */
interface Stylesheet {
  readonly path: string;
  readonly css: string;
}

const HERE = path.dirname(fileURLToPath(import.meta.url));
const GOVUK = path.dirname(
  fileURLToPath(import.meta.resolve('govuk-frontend/dist/govuk/index.scss')),
);

function compileStylesheet(): Stylesheet {
  const compiled = compile(path.join(HERE, 'main.scss'), {
    loadPaths: [GOVUK, HERE],
    style: 'compressed',
    quietDeps: true,
  });
  const css = `${FACE_RULES}${compiled.css}`;
  const hash = createHash('sha256').update(css).digest('hex').slice(0, 12);
  return { path: `/assets/alongside-${hash}.css`, css };
}

let made: Stylesheet | undefined;

/** The styles of all pages, compiled from Sass the first time they are asked for. */
export function readStylesheet(): Stylesheet {
  made ??= compileStylesheet();
  return made;
}
