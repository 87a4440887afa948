import { measureByCharacters } from './text.ts';
import type { FontRole, Measure } from './text.ts';

/** Measures with a canvas in the fonts of the style sheet; what was measured once is remembered. */
export function canvasMeasure(): Measure {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return measureByCharacters;
  const style = getComputedStyle(document.body);
  const code = style.getPropertyValue('--code-font').trim() || 'monospace';
  const ui = style.fontFamily || 'sans-serif';
  const fonts: Readonly<Record<FontRole, string>> = {
    title: `600 13px ${ui}`,
    keyword: `600 10.5px ${code}`,
    code: `11.5px ${code}`,
    small: `10.5px ${code}`,
    detail: `11px ${ui}`,
  };
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font} ${text}`;
    const old = known.get(key);
    if (old !== undefined) return old;
    context.font = fonts[font];
    const { width } = context.measureText(text);
    if (known.size > 20_000) known.clear();
    known.set(key, width);
    return width;
  };
}
