/** Made when it is first asked for: most starts end before anybody types what these words are read for. */
export function once<T extends {}>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
