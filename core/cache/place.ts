import { hasWildcards, matchGoPattern, parseGoPattern } from '../context/go-match.ts';
import { isWithin } from '../model/paths.ts';

/** A path in an image that may hold wildcards. */
export interface Place {
  readonly path: string;
  /** Whether a plain path is the place or lies in it. */
  holds(path: string): boolean;
  /** What of the place lies below a plain path: empty where the place is that path or holds it, undefined where they lie apart. */
  below(path: string): string | undefined;
}

/** Reads a path, absolute and cleaned. */
export function createPlace(path: string): Place {
  if (!hasWildcards(path)) return plainPlace(path);
  const names = namesOf(path);
  const tests = names.map((name) => {
    if (!hasWildcards(name)) return (other: string): boolean => other === name;
    const pattern = parseGoPattern(name);
    return (other: string): boolean => matchGoPattern(pattern, other) === true;
  });
  const agree = (others: readonly string[]): boolean => others.every((other, index) => tests[index]?.(other) ?? true);
  return {
    path,
    holds: (other) => namesOf(other).length >= names.length && agree(namesOf(other)),
    below(other) {
      const others = namesOf(other);
      return agree(others) ? names.slice(others.length).join('/') : undefined;
    },
  };
}

function namesOf(path: string): readonly string[] {
  return path.split('/').filter((name) => name !== '');
}

/** Most places are plain, and are asked about by every layer of an image. */
function plainPlace(path: string): Place {
  return {
    path,
    holds: (other) => isWithin(path, other),
    below(other) {
      if (isWithin(path, other)) return '';
      return isWithin(other, path) ? path.slice(other === '/' ? 1 : other.length + 1) : undefined;
    },
  };
}
