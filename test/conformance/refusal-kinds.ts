import type { Refusal } from './answer.ts';

/** Errors that BuildKit gives no place, or the place of another line: which of our rules say the same. */
const withoutPlace: readonly (readonly [message: RegExp, ...rules: string[]])[] = [
  [/^invalid escape token/, 'escape-directive-invalid'],
  [/^only one \w+ parser directive can be used/, 'directive-repeated'],
  [/^dockerfile line greater than max allowed size/, 'line-too-long'],
  [/^variable expansion is not supported for --from/, 'flag-value-invalid'],
  [/^invalid stage index/, 'stage-index-missing'],
  [/^failed to parse check options/, 'check-directive-invalid'],
  [/^(?:file with no instructions|the Dockerfile cannot be empty|dockerfile contains no stages to build)/, 'stage-missing'],
];

/** Those that have a place or none, as it comes: of a `--from` or a mount's `from` BuildKit often does not know where it stands. */
const oftenWithoutPlace: typeof withoutPlace = [
  [/^invalid context name/, 'stage-name-invalid'],
  [/^failed to parse stage name/, 'image-name-invalid'],
  [/^failed to process/, 'flag-value-invalid', 'variable-form-invalid'],
];

/** Our rules of which one must speak, where a place cannot be compared; undefined where it can. */
export function rulesWithoutPlace(refusal: Refusal): readonly string[] | undefined {
  const rows = refusal.locations.length === 0 ? [...withoutPlace, ...oftenWithoutPlace] : withoutPlace;
  const row = rows.find(([message]) => message.test(refusal.message));
  if (row) return row.slice(1).filter((rule) => typeof rule === 'string');
  return refusal.locations.length === 0 ? [] : undefined;
}

/** A message without what is particular to a text, so that those of one cause are equal. */
export function kindOf(message: string): string {
  return message
    .replace(/^dockerfile parse error on line \d+: /, '')
    .replace(/ \(did you mean .*\?\)$/, '')
    .replace(/^failed to process ("(?:[^"\\]|\\.)*"): /, 'failed to process …: ')
    .replaceAll(/"(?:[^"\\]|\\.)*"/g, '"…"')
    .replaceAll(/'[^']*'/g, "'…'")
    .replaceAll(/\d+/g, 'N')
    .replace(/^([a-zA-Z ]+(?:instruction|flag|flag specified|type)): .*/s, '$1: …')
    .slice(0, 120);
}
