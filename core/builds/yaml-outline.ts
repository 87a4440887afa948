/**
 * Reads as much of a YAML file as it takes to find builds in it: mappings, lists and single-line texts in block and in flow style, anchors, merges. What it
 * does not know, such as texts over several lines, is `unknown`, and then nothing is made of it. Never throws; linear in the text.
 */

/** A value of a YAML file. */
export type YamlNode =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'map'; readonly entries: ReadonlyMap<string, YamlNode> }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[] }
  | { readonly kind: 'unknown' };

interface Line {
  readonly indent: number;
  readonly text: string;
}

interface Reader {
  readonly lines: Line[];
  readonly anchors: Map<string, YamlNode>;
  at: number;
}

const unknown: YamlNode = { kind: 'unknown' };

/** Deepest nesting that is followed; no file that people write comes near. */
const deepest = 60;

/** Reads the first document of a file. */
export function readYaml(text: string): YamlNode {
  const lines: Line[] = [];
  for (const raw of text.replace(/^\uFEFF/, '').split('\n')) {
    const line = raw.trimEnd();
    if (line === '' || line.trimStart().startsWith('#') || line.startsWith('%')) continue;
    if (/^(?:---|\.\.\.)(?:\s|$)/.test(line)) {
      if (lines.length > 0) break;
      continue;
    }
    const indent = line.search(/[^ ]/);
    lines.push({ indent, text: line.slice(indent) });
  }
  const reader: Reader = { lines, anchors: new Map(), at: 0 };
  return readBlock(reader, 0, 0);
}

/** Reads what stands at `least` columns or further right. */
function readBlock(reader: Reader, least: number, depth: number): YamlNode {
  const line = reader.lines[reader.at];
  if (!line || line.indent < least) return { kind: 'text', text: '' };
  if (depth > deepest) return skipBelow(reader, least - 1);
  if (/^-(?: |$)/.test(line.text)) return readList(reader, line.indent, depth);
  if (keyEnd(line.text) === undefined) {
    reader.at++;
    return readInline(reader, line.text, line.indent - 1, depth);
  }
  return readMap(reader, line.indent, depth);
}

/** Passes over all lines that stand further right than `indent`. */
function skipBelow(reader: Reader, indent: number): YamlNode {
  while ((reader.lines[reader.at]?.indent ?? -1) > indent) reader.at++;
  return unknown;
}

function readList(reader: Reader, indent: number, depth: number): YamlNode {
  const items: YamlNode[] = [];
  for (
    let line = reader.lines[reader.at];
    line?.indent === indent && /^-(?: |$)/.test(line.text);
    line = reader.lines[reader.at]
  ) {
    const rest = line.text.slice(1).trimStart();
    if (rest === '' || rest.startsWith('#')) {
      reader.at++;
      items.push(readBlock(reader, indent + 1, depth + 1));
      continue;
    }
    // What stands behind the dash is a block of its own at the column where it begins.
    reader.lines[reader.at] = { indent: indent + line.text.length - rest.length, text: rest };
    items.push(readBlock(reader, indent + 1, depth + 1));
  }
  return { kind: 'list', items };
}

function readMap(reader: Reader, indent: number, depth: number): YamlNode {
  const entries = new Map<string, YamlNode>();
  for (let line = reader.lines[reader.at]; line && line.indent >= indent; line = reader.lines[reader.at]) {
    const end = line.indent === indent ? keyEnd(line.text) : undefined;
    reader.at++;
    if (end === undefined) continue;
    const key = unquote(line.text.slice(0, end).trim());
    const value = readInline(reader, line.text.slice(end + 1).trim(), indent, depth);
    if (key !== '<<') entries.set(key, value);
    else for (const [name, merged] of mergedEntries(value)) if (!entries.has(name)) entries.set(name, merged);
  }
  return { kind: 'map', entries };
}

function mergedEntries(node: YamlNode): readonly (readonly [string, YamlNode])[] {
  if (node.kind === 'map') return [...node.entries];
  return node.kind === 'list' ? node.items.flatMap((item) => (item.kind === 'map' ? [...item.entries] : [])) : [];
}

/** Reads a value that begins on the line of its key, which stands at `indent`. */
function readInline(reader: Reader, written: string, indent: number, depth: number): YamlNode {
  let rest = written;
  let anchor: string | undefined;
  for (let mark = /^([&!])(\S*)\s*/.exec(rest); mark; mark = /^([&!])(\S*)\s*/.exec(rest)) {
    if (mark[1] === '&') anchor = mark[2];
    rest = rest.slice(mark[0].length);
  }
  const node = readValue(reader, rest, indent, depth);
  if (anchor !== undefined) reader.anchors.set(anchor, node);
  return node;
}

function readValue(reader: Reader, rest: string, indent: number, depth: number): YamlNode {
  if (rest === '' || rest.startsWith('#')) {
    const next = reader.lines[reader.at];
    // The dashes of a list may stand right below the key.
    const least = next?.indent === indent && /^-(?: |$)/.test(next.text) ? indent : indent + 1;
    return readBlock(reader, least, depth + 1);
  }
  if (rest.startsWith('*')) return reader.anchors.get(rest.slice(1).split(/\s/, 1)[0] ?? '') ?? unknown;
  if (/^[|>]/.test(rest)) return skipBelow(reader, indent);
  if (/^[[{]/.test(rest)) return readFlow(reader, rest, indent);
  const before = reader.at;
  skipBelow(reader, indent);
  return reader.at > before ? unknown : toText(rest);
}

/** A list or mapping in brackets, over as many lines as it takes. */
function readFlow(reader: Reader, start: string, indent: number): YamlNode {
  const pieces = [start];
  while ((reader.lines[reader.at]?.indent ?? -1) > indent || /^[\]}]/.test(reader.lines[reader.at]?.text ?? '')) {
    pieces.push((reader.lines[reader.at]?.text ?? '').replace(/(?:^|\s)#.*$/, ''));
    reader.at++;
  }
  const tokens =
    pieces
      .join(' ')
      .match(/"(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[[\]{},]|:(?=[\s"'[\]{},]|$)|[^\s[\]{},"'](?:[^[\]{},:]|:(?=\S))*/g) ?? [];
  return flowValue(tokens, { at: 0 }, 0);
}

function flowValue(tokens: readonly string[], place: { at: number }, depth: number): YamlNode {
  const token = tokens[place.at++];
  if (token === undefined || depth > deepest) return unknown;
  if (token === '[') {
    const items: YamlNode[] = [];
    while (place.at < tokens.length && tokens[place.at] !== ']') {
      if (tokens[place.at] === ',') place.at++;
      else items.push(flowValue(tokens, place, depth + 1));
    }
    place.at++;
    return { kind: 'list', items };
  }
  if (token !== '{') return /^[\]},:]$|^[&*!]/.test(token) ? unknown : toText(token);
  const entries = new Map<string, YamlNode>();
  while (place.at < tokens.length && tokens[place.at] !== '}') {
    const key = tokens[place.at++] ?? '';
    if (key === ',') continue;
    if (tokens[place.at] !== ':') continue;
    place.at++;
    entries.set(unquote(key.trim()), flowValue(tokens, place, depth + 1));
  }
  place.at++;
  return { kind: 'map', entries };
}

/** Where the `:` behind a key stands; undefined where the line is no entry of a mapping. */
function keyEnd(line: string): number | undefined {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')\s*/.exec(line);
  if (quoted) return line[quoted[0].length] === ':' ? quoted[0].length : undefined;
  if (/^[[{#&*!|>]/.test(line)) return undefined;
  const found = /:(?:\s|$)/.exec(line);
  const comment = line.search(/\s#/);
  return found && (comment < 0 || found.index < comment) ? found.index : undefined;
}

function toText(written: string): YamlNode {
  const quoted = /^(?:"(?:[^"\\]|\\.)*"|'(?:[^']|'')*')/.exec(written);
  return { kind: 'text', text: quoted ? unquote(quoted[0]) : written.replace(/\s#.*$/, '').trim() };
}

function unquote(text: string): string {
  if (text.length >= 2 && text.startsWith("'") && text.endsWith("'")) return text.slice(1, -1).replaceAll("''", "'");
  if (text.length < 2 || !text.startsWith('"') || !text.endsWith('"')) return text;
  return text.slice(1, -1).replaceAll(/\\(.)/g, '$1');
}

/** The value at a path of keys; undefined where there is none. */
export function yamlAt(node: YamlNode | undefined, ...keys: readonly string[]): YamlNode | undefined {
  let found = node;
  for (const key of keys) found = found?.kind === 'map' ? found.entries.get(key) : undefined;
  return found;
}

/** The text at a key of a mapping; undefined where there is none, and `$` where it is not known, as for a text with a variable. */
export function yamlText(node: YamlNode | undefined, key: string): string | undefined {
  const found = yamlAt(node, key);
  return found === undefined ? undefined : found.kind === 'text' ? found.text : '$';
}
