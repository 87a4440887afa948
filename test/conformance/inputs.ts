import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Input } from './answer.ts';

const MARKER = /^==== (.+)$/;

/**
 * The inputs that people wrote, in the files of `inputs/`: each text follows a line `==== its name`. Pictures of control characters stand
 * for these, so that they can be seen: `␍` for a carriage return, `␉` for a tab, `␠` for a space at the end of a line; `␂` is a byte order mark, `␃`
 * ends the text before its line break. `⟨x*65535⟩` repeats `x`. `==== .dockerignore` gives the ignore file of the text above.
 *
 * `==== each NAME` makes an input of each line below `----`: the text above that line with `<>` replaced by it, or with it as the last line.
 */
export function readInputs(folder: string): readonly Input[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .flatMap((name) => readFile(name.replace(/\.txt$/, ''), readFileSync(join(folder, name), 'utf8')));
}

function readFile(file: string, content: string): Input[] {
  const inputs: Input[] = [];
  let name: string | undefined;
  let lines: string[] = [];
  const close = (): void => {
    if (name === undefined) return;
    const last = inputs.at(-1);
    if (name.startsWith('each ')) {
      inputs.push(...eachOf(`${file}: ${name.slice(5)}`, lines));
      return;
    }
    const text = decode(lines.map((line) => `${line}\n`).join(''));
    if (name !== '.dockerignore') inputs.push({ id: `${file}: ${name}`, text });
    else if (last) inputs[inputs.length - 1] = { ...last, ignoreFile: text };
  };
  for (const line of content.replace(/\n$/, '').split('\n')) {
    const marker = MARKER.exec(line);
    if (!marker) {
      lines.push(line);
      continue;
    }
    close();
    name = marker[1];
    lines = [];
  }
  close();
  return inputs;
}

function eachOf(name: string, lines: readonly string[]): Input[] {
  const rule = lines.indexOf('----');
  const frame = lines
    .slice(0, rule)
    .map((line) => `${line}\n`)
    .join('');
  const place = frame.includes('<>') ? frame : `${frame}<>\n`;
  return lines
    .slice(rule + 1)
    .filter((line) => line !== '')
    .map((line) => ({ id: `${name}: ${line}`, text: decode(place.replaceAll('<>', () => line)) }));
}

function decode(text: string): string {
  return text
    .replace(/␃\n?$/, '')
    .replaceAll('␂', '\uFEFF')
    .replaceAll(/⟨([^⟨⟩*\n]+)\*(\d+)⟩/g, (_, piece: string, times: string) => piece.repeat(Number(times)))
    .replaceAll(/[␀-␠]/g, (picture) => String.fromCharCode((picture.codePointAt(0) ?? 0x2420) - 0x2400));
}
