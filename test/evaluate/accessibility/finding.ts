/** What a judge of pages found. */
export interface Finding {
  /** Which of its rules, where it is one that leaves the verdict to a person. */
  readonly rule: string;
  /** True where it stands against the page; false where a person must look. */
  readonly isSure: boolean;
  readonly words: string;
}

/** A finding that stands against a page. */
export const fault = (words: string): Finding => ({ rule: 'fault', isSure: true, words });

/** Findings that stay, each with its reason: `docs/judges.md` tells them in full. */
export const EXPLAINED: readonly { readonly what: RegExp; readonly why: string }[] = [
  {
    what: /element_tabbable_role_valid: The tabbable element's role 'region'/,
    why: 'a frame that scrolls sideways must be reached by the keyboard (WCAG 2.1.1), so it takes the focus',
  },
];
