/** `"go.mod"`, `"go.mod" and "go.sum"`, `"a", "b" and 3 more`. */
export function listQuoted(names: readonly string[]): string {
  const most = 5;
  const shown = names.slice(0, names.length > most ? most - 1 : most).map((name) => `"${name}"`);
  const rest = names.length - shown.length;
  const last = rest > 0 ? `${rest} more` : shown.pop();
  return shown.length > 0 ? `${shown.join(', ')} and ${last ?? ''}` : (last ?? '');
}
