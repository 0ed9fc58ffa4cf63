/** As many as one act takes (admin/api/schemas/ticket-bulk.ts). */
export const bulkLimit = 100;

export function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  if (!chosen.has(id)) return chosen.size < bulkLimit ? new Set([...chosen, id]) : chosen;
  return new Set([...chosen].filter((other) => other !== id));
}

/** All that are shown, up to the limit; none when all are. */
export function toggledAll(
  chosen: ReadonlySet<string>,
  shown: readonly { readonly id: string }[],
): ReadonlySet<string> {
  const most = shown.slice(0, bulkLimit).map(({ id }) => id);
  return most.every((id) => chosen.has(id)) ? new Set() : new Set(most);
}
