/** Sentences are written for Telegram's HTML; a terminal shows them without tags. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<\/?[a-z][^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
