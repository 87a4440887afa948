/**
 * Makes a text smaller as long as it stays interesting: first whole lines, then pieces of lines, then characters.
 *
 * @param stillSo tells of many candidates at once which are interesting, so that a slow judge is asked seldom
 * @param rounds bounds how often it is asked
 */
export async function minimise(
  text: string,
  stillSo: (candidates: readonly string[]) => Promise<readonly boolean[]>,
  rounds = 60,
): Promise<string> {
  let best = text;
  let left = rounds;
  for (const split of [/(?<=\n)/, /(?<=\s)|(?=\s)/, /(?:)/u]) {
    let pieces = best.split(split);
    let size = Math.max(1, pieces.length >> 1);
    while (left > 0 && pieces.length > 0) {
      left--;
      const cuts: string[][] = [];
      for (let at = 0; at < pieces.length && cuts.length < 400; at += size) {
        cuts.push([...pieces.slice(0, at), ...pieces.slice(at + size)]);
      }
      const verdicts = await stillSo(cuts.map((cut) => cut.join('')));
      const found = cuts.find((_, index) => verdicts[index]);
      if (found) {
        pieces = found;
        size = Math.max(1, Math.min(size, pieces.length >> 1));
      } else if (size === 1) {
        break;
      } else {
        size >>= 1;
      }
    }
    best = pieces.join('');
  }
  return best;
}
