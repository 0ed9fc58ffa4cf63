/**
 * Where a text to a worker wants a one-time link to the worker page. The link is made when the message is sent and put
 * in here: what is stored, shown to the office or sent again never holds one.
 */
export const workerLinkSlot = '⟦worker-link⟧';

/** Without a link the line that names it goes, too. */
export function fillWorkerLink(text: string, link: string | undefined): string {
  if (!text.includes(workerLinkSlot)) return text;
  if (link !== undefined) return text.replaceAll(workerLinkSlot, link);
  return text
    .split('\n')
    .filter((line) => !line.includes(workerLinkSlot))
    .join('\n');
}

export function wantsWorkerLink(text: string): boolean {
  return text.includes(workerLinkSlot);
}
