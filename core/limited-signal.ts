/** A signal that ends after a time, or earlier with another one. */
export interface LimitedSignal {
  readonly signal: AbortSignal;
  /** Ends the waiting for either; call it when the work is over. */
  readonly lift: () => void;
}

/** `AbortSignal.any` is not used: Node 20 may collect its timer. */
export function limitedTo(timeMs: number, outer: AbortSignal): LimitedSignal {
  const controller = new AbortController();
  const abort = () => controller.abort();
  const timer = setTimeout(abort, timeMs);
  if (outer.aborted) abort();
  outer.addEventListener('abort', abort);
  const lift = () => {
    clearTimeout(timer);
    outer.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, lift };
}
