/**
 * Makes a text smaller as long as it stays interesting: first whole lines, then pieces of lines, then characters.
 *
 * @param stillSo tells of some candidates at once which are interesting
 * @param budget how many candidates may be tried in all
 */
export async function minimise(
  text: string,
  stillSo: (candidates: readonly string[]) => Promise<readonly boolean[]>,
  budget = 1200,
): Promise<string> {
  let best = text;
  let left = budget;
  for (const split of [/(?<=\n)/, /(?<=\s)|(?=\s)/, /(?:)/u]) {
    let pieces = best.split(split);
    let size = Math.max(1, pieces.length >> 1);
    let at = 0;
    while (left > 0 && pieces.length > 0) {
      const cuts: (readonly string[])[] = [];
      const starts: number[] = [];
      for (; at < pieces.length && cuts.length < CHUNK; at += size) {
        cuts.push([...pieces.slice(0, at), ...pieces.slice(at + size)]);
        starts.push(at);
      }
      left -= cuts.length;
      const verdicts = await stillSo(cuts.map((cut) => cut.join('')));
      const found = verdicts.indexOf(true);
      if (found !== -1) {
        pieces = [...(cuts[found] ?? [])];
        at = starts[found] ?? 0;
      } else if (at >= pieces.length) {
        if (size === 1) break;
        size >>= 1;
        at = 0;
      }
      if (found !== -1 && at >= pieces.length) at = 0;
    }
    best = pieces.join('');
  }
  return best;
}

const CHUNK = 16;
