/** What a `check=` directive or comment asks for: `skip=A,B;experimental=C;error=true`. */
export interface CheckOptions {
  /** Names of checks, as written. */
  readonly skip: ReadonlySet<string> | 'all';
  /** Names of checks, as written. */
  readonly experimental: ReadonlySet<string> | 'all';
  readonly error: boolean;
}

/**
 * Reads the options as BuildKit does (`frontend/dockerfile/linter/linter.go`): up to the first space, at most three of them, where the last of a
 * name counts and `all` stays.
 *
 * @returns undefined where BuildKit finds fault with one of them: then none counts
 */
export function readCheckOptions(value: string): CheckOptions | undefined {
  let skip: CheckOptions['skip'] = new Set();
  let experimental: CheckOptions['experimental'] = new Set();
  let error = false;
  for (const part of splitOptions(value.split(' ', 1)[0] ?? '')) {
    const equals = part.indexOf('=');
    if (equals < 0) return undefined;
    const rest = part.slice(equals + 1).trim();
    switch (part.slice(0, equals).trim()) {
      case 'skip':
        if (skip !== 'all') skip = namesIn(rest);
        break;
      case 'experimental':
        if (experimental !== 'all') experimental = namesIn(rest);
        break;
      case 'error':
        if (!/^(?:[tTfF01]|true|True|TRUE|false|False|FALSE)$/.test(rest)) return undefined;
        error = /^[tT1]/.test(rest);
        break;
      default:
        return undefined;
    }
  }
  return { skip, experimental, error };
}

/** At most three; what follows belongs to the third. */
export function splitOptions(value: string): readonly string[] {
  const all = value.split(';');
  return all.length <= 3 ? all : [...all.slice(0, 2), all.slice(2).join(';')];
}

/** `all` in a list is the name of no check. */
function namesIn(list: string): ReadonlySet<string> | 'all' {
  return list === 'all' ? 'all' : new Set(list.split(',').map((name) => name.trim()));
}
