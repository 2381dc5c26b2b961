import { copyLinks } from './copy-link.ts';

/**
 * The first and small part of what runs in a browser: waits until a drawing comes into view, then
 * fetches the rest. A drawing that is never seen costs nothing; one that fails stays a picture.
 */
const NEAR = '200px';

async function upgrade(drawing: HTMLElement): Promise<void> {
  const { makeLive } = await import('./live-chart.ts');
  await makeLive(drawing);
}

const seen = new IntersectionObserver(
  (entries) => {
    for (const { isIntersecting, target } of entries) {
      if (!isIntersecting || !(target instanceof HTMLElement)) continue;
      seen.unobserve(target);
      upgrade(target).catch((error: unknown) => {
        target.dataset.failed = error instanceof Error ? error.message : String(error);
      });
    }
  },
  { rootMargin: NEAR },
);

const known = new WeakSet<HTMLElement>();
/** Takes up the drawings of the page that it does not know yet. */
function watch(): void {
  for (const drawing of document.querySelectorAll<HTMLElement>('[data-live]')) {
    if (known.has(drawing)) continue;
    known.add(drawing);
    seen.observe(drawing);
  }
}
watch();
copyLinks();
// A script that puts a new drawing into the page says so by this event.
document.addEventListener('app:drawn', watch);
