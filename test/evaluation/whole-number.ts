/** Whether a text holds a word; short numbers must stand alone: 96110 does not hold 110. */
export function holdsWord(text: string, word: string): boolean {
  return /^[0-9]{1,6}$/u.test(word)
    ? new RegExp(`(?<![0-9])${word}(?![0-9])`, 'u').test(text)
    : text.includes(word);
}
