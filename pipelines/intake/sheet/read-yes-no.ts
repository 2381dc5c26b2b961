/** `yes`, `true`, `y` or `1`, and what says no alike. */
export function readYesNo(text: string): boolean | undefined {
  if (/^(yes|true|y|1)$/i.test(text)) return true;
  return /^(no|false|n|0)$/i.test(text) ? false : undefined;
}
