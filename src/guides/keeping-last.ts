/** Reads a text anew only when it is another one than before: a step asks the same of the same children a dozen times. */
export function keepingLast<Read>(read: (text: string) => Read): (text: string) => Read {
  let last: { readonly text: string; readonly read: Read } | undefined;
  return (text) => {
    if (last?.text !== text) last = { text, read: read(text) };
    return last.read;
  };
}
