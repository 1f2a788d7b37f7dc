/** Sentences are written for Telegram's HTML; a terminal shows them without tags. */
export const plainText = (html: string): string =>
  html
    .replaceAll(/<\/?[a-z][^>]*>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");

/** «От 10 до 20 ₸» as it stands after a colon or a dash. */
export const midSentence = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
