/** Puts the address that stands in a figure on the clipboard; where that is refused it stays selected. */
async function copy({ field, told }: { field: HTMLInputElement; told: Element | null }) {
  field.select();
  await navigator.clipboard.writeText(field.value);
  if (told) told.textContent = 'Copied.';
}

/**
 * Makes the buttons that open an address copy it too. Without a clipboard, which browsers give to
 * secure pages only, the address is there to be copied by hand.
 */
export function copyLinks(): void {
  for (const fold of document.querySelectorAll<HTMLDetailsElement>('details[data-copies]')) {
    fold.addEventListener('toggle', () => {
      const field = fold.querySelector('input');
      if (!fold.open || !field) return;
      copy({ field, told: fold.querySelector('output') }).catch(() => field.select());
    });
  }
}
