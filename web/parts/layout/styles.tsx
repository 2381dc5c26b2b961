import type { FC } from 'hono/jsx';
import { FACES } from '../../style/faces/faces.ts';
import { readStylesheet } from '../../style/stylesheet.ts';

/** The styles of all pages. The faces are asked for at once, so that text is set in them from the start. */
export const Styles: FC = () => (
  <>
    {FACES.map((face) => (
      <link rel="preload" href={face.path} as="font" type="font/woff2" crossorigin="anonymous" />
    ))}
    <link rel="stylesheet" href={readStylesheet().path} />
  </>
);
