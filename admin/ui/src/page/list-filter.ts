/** What narrows a list, as it stands in the address: it can be linked to, and going back brings it back. Pure. */

export type ListFilter<Field extends string> = Partial<Record<Field, string>>;

export function readListFilter<Field extends string>(
  address: URLSearchParams,
  fields: readonly Field[],
): ListFilter<Field> {
  const filter: ListFilter<Field> = {};
  for (const field of fields) {
    const value = address.get(field);
    if (value !== null) filter[field] = value;
  }
  return filter;
}

/** Without a value, or with an empty one, the field narrows nothing any more. */
export function withField<Field extends string>(
  filter: ListFilter<Field>,
  field: Field,
  value: string | undefined,
): Record<string, string> {
  const others = Object.entries<string | undefined>(filter).filter(([name]) => name !== field);
  const all = value === undefined || value === '' ? others : [...others, [field, value] as const];
  return Object.fromEntries(all.flatMap(([name, held]) => (held === undefined ? [] : [[name, held]])));
}
