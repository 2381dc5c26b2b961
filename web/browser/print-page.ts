/** Makes the buttons that print the page do so. */
export function printPage(): void {
  for (const button of document.querySelectorAll('button[data-print]'))
    button.addEventListener('click', () => {
      window.print();
    });
}
