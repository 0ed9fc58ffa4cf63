/** Talking to the simulator. Every call resolves to nothing or throws an error whose message people can read. */

async function call(method, path, body) {
  const answer = await fetch(`api/${path}`, {
    method,
    ...(body === undefined
      ? {}
      : { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  }).catch(() => undefined);
  if (answer?.ok) return answer;
  const refusal = await answer?.json().catch(() => undefined);
  throw new Error(refusal?.message ?? '没有连上，请稍后再试。');
}

export const readWorld = async () => (await call('GET', 'world')).json();
export const say = (words) => call('POST', 'messages', words);
export const takeBack = (from, messageId) => call('POST', 'recalls', { from, messageId });
export const playDay = () => call('POST', 'day');
export const stopDay = () => call('DELETE', 'day');
export const pictureUrl = (messageId) => `api/pictures/${encodeURIComponent(messageId)}`;

/** Messages as they are said; after every (re)connection everything is read again, so that nothing is missed. */
export function listen({ onMessage, onChanged, onConnection }) {
  const source = new EventSource('api/live');
  source.addEventListener('message', ({ data }) => onMessage(JSON.parse(data)));
  source.addEventListener('changed', onChanged);
  source.addEventListener('ready', () => {
    onConnection(true);
    onChanged();
  });
  source.addEventListener('error', () => onConnection(false));
}
