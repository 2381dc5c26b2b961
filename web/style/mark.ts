/** The site's icon: two bars side by side. */
export const MARK =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="4" fill="#0c4f52"/><rect x="6" y="5" width="8" height="22" fill="#fff"/><rect x="18" y="12" width="8" height="15" fill="#fff"/></svg>';
