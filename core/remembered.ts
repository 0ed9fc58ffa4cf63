/** What reading a text came to is kept for the texts read lately: most of what is said is said again. In memory only. */

/**
 * `read` must be pure. Holds between `most` and twice as many texts: whatever was asked for among the last `most`
 * different ones is still there, so that what comes once does not drive out what comes always.
 */
export function remembered<Value>(read: (text: string) => Value, most: number): (text: string) => Value {
  let recent = new Map<string, { readonly value: Value }>();
  let before: typeof recent = new Map();
  return (text) => {
    const known = recent.get(text);
    if (known !== undefined) return known.value;
    const kept = before.get(text) ?? { value: read(text) };
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, kept);
    return kept.value;
  };
}
