/** Gives equal texts equal numbers, so that what is made of parts can be compared without being written out. */
export interface Interner {
  /** The number of a text; the same for the same text for as long as the interner lives. */
  of(text: string): number;
}

/** Starts with no text known. */
export function createInterner(): Interner {
  const numbers = new Map<string, number>();
  return {
    of(text) {
      let number = numbers.get(text);
      if (number === undefined) {
        number = numbers.size;
        numbers.set(text, number);
      }
      return number;
    },
  };
}
