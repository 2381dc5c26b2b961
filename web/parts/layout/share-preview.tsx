import type { FC } from 'hono/jsx';
import { chartHref } from '../../views/address.ts';
import type { PageFrame, SharedPage } from './page-frame.ts';

interface SharePreviewProps {
  readonly frame: PageFrame;
  readonly page: SharedPage;
}

/**
 * What other sites show when a page is shared, in the words of the Open Graph protocol
 * (https://ogp.me), with its chart as the picture. Its addresses must be absolute, so nothing is said
 * until the operator has set the public one.
 */
export const SharePreview: FC<SharePreviewProps> = ({ frame: { publicUrl }, page }) => {
  const { title, description, canonical, chart } = page;
  if (publicUrl === undefined || canonical === undefined) return <></>;
  return (
    <>
      <link rel="canonical" href={canonical} />
      <meta property="og:type" content="website" />
      <meta property="og:site_name" content="Alongside" />
      <meta property="og:locale" content="en_GB" />
      <meta property="og:title" content={title} />
      <meta property="og:description" content={description} />
      <meta property="og:url" content={canonical} />
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
