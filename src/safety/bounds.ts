/** From here on a message is one of danger. */
export const ALARM = 1;
/** From here on it may be: too little for a card, too much to say nothing. */
export const PERHAPS = -1.5;
/** What a sign of danger.yaml adds: enough unless nearly everything else speaks against it. */
export const SIGN = 4;
/** Fewer words than this, numbers apart, say too little to be weighed: «2, 5 и 9 лет» answers a question. A sign counts. */
export const LEAST_WORDS = 4;
