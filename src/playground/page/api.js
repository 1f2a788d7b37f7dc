/** Does something on a phone or at the levers; rejects with the reason why it couldn't be done. */
export async function act(deed) {
  const response = await fetch("/play/do", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(deed),
  });
  if (!response.ok) throw new Error(await response.text());
}

/** Hears what changes, from now on and again after the playground was away. */
export function listen(handlers) {
  const source = new EventSource("/play/events");
  for (const [event, handle] of Object.entries(handlers))
    source.addEventListener(event, ({ data }) => handle(JSON.parse(data)));
  return source;
}
