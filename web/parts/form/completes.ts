/** Where boxes ask for what completes them; an input names it in `data-complete`. */
export const COMPLETES = '/search/suggest.json';
