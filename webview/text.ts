/** The fonts that the picture is set in, by what they are for. */
export type FontRole = 'title' | 'keyword' | 'code' | 'small' | 'detail';

/** Tells how wide a text is in CSS pixels when set in a font. */
export type Measure = (text: string, font: FontRole) => number;

/** No text of a file is measured or drawn beyond this many characters: what is cut off is far outside of any card. */
const longest = 300;

/** What would reorder, hide or break a line of text where it is drawn: controls, marks of direction, blanks without width. */
const unseen = /\p{Cc}|\p{Cf}|\p{Zl}|\p{Zp}/gu;

/** Half of a character that stands without its other half. */
const loneSurrogate = /\p{Surrogate}/gu;

/**
 * The text as one drawable line: white space is one blank, and what cannot be seen but changes how the rest is read (marks of
 * direction, controls, lone surrogates) shows as `\uFFFD`, so that no file can make its picture say something else than its text.
 */
export function drawable(text: string): string {
  return text
    .slice(0, 4 * longest)
    .replace(/\s+/gu, ' ')
    .replace(unseen, '\uFFFD')
    .replace(loneSurrogate, '\uFFFD')
    .trim();
}

/** The text cut at its end, with an ellipsis, to be no wider than `room` pixels. */
export function elide(text: string, room: number, font: FontRole, measure: Measure): string {
  const characters = Array.from(text.slice(0, longest));
  if (text.length <= longest && measure(text, font) <= room) return text;
  const kept = longestFit(characters.length, (count) => measure(`${characters.slice(0, count).join('')}…`, font) <= room);
  return `${characters.slice(0, kept).join('').trimEnd()}…`;
}

/**
 * The path cut at its start, with an ellipsis, to be no wider than `room` pixels; between names where that is possible:
 * `/root/.cache/go-build` → `…/go-build`.
 */
export function elidePath(path: string, room: number, font: FontRole, measure: Measure): string {
  if (path.length <= longest && measure(path, font) <= room) return path;
  const characters = Array.from(path.slice(-longest));
  const tail = (count: number): string => characters.slice(characters.length - count).join('');
  const kept = tail(longestFit(characters.length, (count) => measure(`…${tail(count)}`, font) <= room));
  const name = kept.indexOf('/');
  return `…${name > 0 && name < kept.length - 1 ? kept.slice(name) : kept}`;
}

/** As many of the paths as fit into `room` pixels, then how many more there are: `go.mod, go.sum`, `package.json +3`. */
export function elidePaths(paths: readonly string[], room: number, font: FontRole, measure: Measure): string {
  const clean = paths.map(drawable);
  const [first] = clean;
  if (first === undefined) return '';
  for (let count = Math.min(clean.length, 12); count > 1; count--) {
    const rest = clean.length - count;
    const text = clean.slice(0, count).join(', ') + (rest > 0 ? ` +${rest}` : '');
    if (measure(text, font) <= room) return text;
  }
  const more = clean.length > 1 ? ` +${clean.length - 1}` : '';
  return elidePath(first, room - (more === '' ? 0 : measure(more, font)), font, measure) + more;
}

/** The greatest count up to `limit` for which `fits` holds, found by halving; 0 where none does. */
function longestFit(limit: number, fits: (count: number) => boolean): number {
  let low = 0;
  let high = limit;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Widths by a fixed share of the font's size: near enough for tests, and where no canvas can be had. */
export function measureByCharacters(text: string, font: FontRole): number {
  const width = { title: 7.4, keyword: 6.4, code: 6.9, small: 6.3, detail: 6 }[font];
  return text.length * width;
}
