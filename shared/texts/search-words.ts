/** What a person types to find something, and what is found by it. */

/** What to look for: every word has to be there. */
export function wordsOf(query: string): string[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
}

/** Whether every word occurs in the text. Serial numbers also with separators. */
export function hasWords(text: string, words: readonly string[]): boolean {
  return words.every(
    (word) =>
      text.includes(word) || (/^[0-9a-f:-]{5,}$/.test(word) && text.includes(word.replace(/[:-]/g, ''))),
  );
}
