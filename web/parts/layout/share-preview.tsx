import type { FC } from 'hono/jsx';
import { chartHref } from '../../views/address.ts';
import type { PageChart, PageFrame } from './page-frame.ts';

interface SharePreviewProps {
  readonly frame: PageFrame;
  readonly title: string;
  readonly description: string | undefined;
  readonly chart: PageChart | undefined;
}

/**
 * What other sites show when a page is shared, in the words of the Open Graph protocol
 * (https://ogp.me). Its addresses must be absolute, so nothing is said until the operator has set
 * the public one.
 */
export const SharePreview: FC<SharePreviewProps> = ({ frame, title, description, chart }) => {
  const { publicUrl, path } = frame;
  if (publicUrl === undefined) return <></>;
  return (
    <>
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Alongside" />
      <meta property="og:title" content={title} />
      <meta property="og:url" content={`${publicUrl}${path}`} />
      {description !== undefined && <meta property="og:description" content={description} />}
      {chart && (
        <>
          <meta
            property="og:image"
            content={`${publicUrl}${chartHref(chart.address, 'chart.png')}`}
          />
          <meta property="og:image:type" content="image/png" />
          <meta property="og:image:alt" content={chart.words} />
          <meta name="twitter:card" content="summary_large_image" />
        </>
      )}
    </>
  );
};
