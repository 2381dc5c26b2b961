/**
 * Adverts are compared that share a key: an address, a reference, or their place with words of the
 * text or with employer and title. A key that more adverts than this share tells nothing, and is not
 * followed.
 */
export const MOST_SHARING = 150;
