/**
 * How many letters must be inserted, removed, replaced or swapped with their neighbour to make `b` of `a`:
 * `distance('goland', 'golang', 2)` and `distance('grc.io', 'gcr.io', 2)` are 1.
 *
 * @param limit the greatest distance of interest; the work is bounded by `limit` times the shorter length
 * @returns the distance, or `limit + 1` where it is greater than `limit`
 */
export function distance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  // Three rows of the usual table, of which only the band of `limit` around the diagonal is ever filled or read:
  // a cell beside the band is set to "too far" where the next row will look at it.
  let twoAbove = Array.from({ length: b.length + 2 }, () => tooFar);
  let above = Array.from({ length: b.length + 2 }, () => tooFar);
  let current = Array.from({ length: b.length + 2 }, () => tooFar);
  let bestAbove = 0;
  for (let column = 0; column <= Math.min(limit, b.length); column++) above[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const first = Math.max(1, row - limit);
    const last = Math.min(b.length, row + limit);
    current[first - 1] = first === 1 ? Math.min(row, tooFar) : tooFar;
    let best = current[first - 1] ?? tooFar;
    for (let column = first; column <= last; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (above[column - 1] ?? tooFar) + (same ? 0 : 1),
        (above[column] ?? tooFar) + 1,
        (current[column - 1] ?? tooFar) + 1,
      );
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (swapped) cost = Math.min(cost, (twoAbove[column - 2] ?? tooFar) + 1);
      current[column] = Math.min(cost, tooFar);
      if (cost < best) best = cost;
    }
    current[last + 1] = tooFar;
    // A swap reaches back two rows, so a row beyond the limit ends the search only if the one above it is beyond it too.
    if (best > limit && bestAbove > limit) return tooFar;
    bestAbove = best;
    [twoAbove, above, current] = [above, current, twoAbove];
  }
  return above[b.length] ?? tooFar;
}

/**
 * The one candidate that `word` was probably meant to be: `nearest('donwload', ['download', 'edit'], 2)` is `download`.
 *
 * @param limit the greatest distance that still counts as a misspelling; a word of one or two letters is never one
 * @returns undefined where `word` is a candidate itself, where none is near, and where two are equally near
 */
export function nearest(word: string, candidates: Iterable<string>, limit: number): string | undefined {
  let best: string | undefined;
  let bestDistance = limit + 1;
  for (const candidate of candidates) {
    const between = distance(word, candidate, limit);
    if (between === 0) return undefined;
    if (between < bestDistance) {
      best = candidate;
      bestDistance = between;
    } else if (between === bestDistance && candidate !== best) {
      best = undefined;
    }
  }
  return bestDistance <= limit && word.length > 2 ? best : undefined;
}
