/** Keeps open pages true: the server says what changed, the page reads it again. */
import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { LiveEventView } from '../contract.ts';
import { staleKeys, topicOf } from './stale.ts';

/** A burst of events is answered with one reading. */
const gatherMs = 250;

/** False while the stream is down; the browser reconnects by itself, and then everything is read again. */
export function useLive(): boolean {
  const client = useQueryClient();
  const [connected, setConnected] = useState(true);
  useEffect(() => listen(client, setConnected), [client]);
  return connected;
}

function listen(client: QueryClient, setConnected: (connected: boolean) => void): () => void {
  const source = new EventSource('/api/live');
  const gathered = new Set<LiveEventView['topic']>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let missedSome = false;

  const flush = () => {
    timer = undefined;
    for (const queryKey of staleKeys(gathered)) void client.invalidateQueries({ queryKey });
    gathered.clear();
  };
  source.addEventListener('change', ({ data }: MessageEvent<string>) => {
    const topic = topicOf(data);
    if (topic !== undefined) gathered.add(topic);
    timer ??= setTimeout(flush, gatherMs);
  });
  source.addEventListener('error', () => {
    missedSome = true;
    setConnected(false);
  });
  source.addEventListener('open', () => {
    if (missedSome) void client.invalidateQueries();
    missedSome = false;
    setConnected(true);
  });
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
