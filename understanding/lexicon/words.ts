/** A lexicon as people read it: words apart by spaces, `#` starts a remark that lasts to the end of the line. */
export function words(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/#.*$/, ''))
    .join(' ')
    .split(/\s+/)
    .filter((word) => word.length > 0);
}
