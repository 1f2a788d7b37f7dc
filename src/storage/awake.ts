/**
 * A process that stood still looks at its clock before it reads what has come meanwhile: however long it was, that counts
 * as one of so many parts, and what lay there is read in the next.
 */
const PARTS = 4;

/** Calls `late` after so many milliseconds of being awake. @returns calls it off */
export function afterAwake(ms: number, late: () => void): () => void {
  let timer: NodeJS.Timeout;
  const wait = (parts: number) => {
    if (parts === 0) late();
    else timer = setTimeout(wait, ms / PARTS, parts - 1);
  };
  wait(PARTS);
  return () => clearTimeout(timer);
}
