const AWAY = 14;

/** Words beside the pointer: they stay while it is over them and go with Escape. */
export interface Tooltip {
  say(words: readonly HTMLElement[]): void;
  /** Puts the words beside a place of the window, inside of it. */
  moveTo(x: number, y: number): void;
  leave(to: EventTarget | null): void;
}

/** Makes the tooltip of a figure. Screen readers hear the readout below the picture instead. */
export function createTooltip(figure: HTMLElement): Tooltip {
  const box = document.createElement('div');
  box.className = 'app-tooltip';
  box.setAttribute('aria-hidden', 'true');
  box.hidden = true;
  figure.append(box);
  let dismissed = false;

  function hide(): void {
    box.hidden = true;
  }
  box.addEventListener('pointerleave', hide);
  document.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || box.hidden) return;
    dismissed = true;
    hide();
  });

  return {
    say: (words) => box.replaceChildren(...words),
    moveTo(x, y) {
      if (dismissed) return;
      box.hidden = false;
      const { width, height } = box.getBoundingClientRect();
      const [right, bottom] = [document.documentElement.clientWidth, window.innerHeight];
      const left = x + AWAY + width > right ? x - AWAY - width : x + AWAY;
      const top = y + AWAY + height > bottom ? y - AWAY - height : y + AWAY;
      box.style.left = `${Math.max(0, Math.min(left, right - width))}px`;
      box.style.top = `${Math.max(0, top)}px`;
    },
    leave(to) {
      dismissed = false;
      if (!(to instanceof Node && box.contains(to))) hide();
    },
  };
}
