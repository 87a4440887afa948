import { describe, expect, test } from 'vitest';
import type { BuildContext } from '../../core/context/build-context.ts';
import { parseIgnoreFile, sentFiles } from '../../core/context/ignore.ts';
import { filesTaken, landing } from '../../core/context/select.ts';
import { bind } from '../../core/model/bind.ts';
import type { CopyStep } from '../../core/model/model.ts';
import { parse } from '../../core/syntax/parse.ts';
import { recorded } from './recorded.ts';

interface Request {
  readonly files: readonly string[];
  readonly ignoreFile?: string;
  readonly copy?: {
    readonly sources: readonly string[];
    readonly dest: string;
    readonly exclude?: readonly string[];
    readonly parents?: boolean;
    readonly add?: boolean;
  };
}

interface Answer {
  readonly error?: unknown;
  readonly copies?: readonly {
    readonly actions: readonly { readonly error?: string }[];
    readonly result: readonly { readonly dest: string; readonly src?: string; readonly link?: string }[];
  }[];
}

/** The instruction that BuildKit was asked about, on an empty image as there. */
function dockerfile(copy: NonNullable<Request['copy']>): string {
  const excludes = (copy.exclude ?? []).map((text) => ` --exclude=${text.replaceAll(/[\\ "']/g, String.raw`\$&`)}`);
  const words = JSON.stringify([...copy.sources, copy.dest]);
  return `FROM scratch\n${copy.add === true ? 'ADD' : 'COPY'}${copy.parents === true ? ' --parents' : ''}${excludes.join('')} ${words}\n`;
}

function contextOf(request: Request): BuildContext {
  const all = request.files.filter((file) => !file.endsWith('/')).map((file) => file.replace(/ -> .*/, ''));
  const files = sentFiles(parseIgnoreFile(request.ignoreFile ?? ''), all);
  return { files: [...files].sort(), complete: true, contents: new Map() };
}

function copyOf(text: string): CopyStep {
  const step = bind(parse(text)).stages[0]?.steps[0];
  if (step?.kind !== 'copy') throw new Error(`no copy in ${text}`);
  return step;
}

/** Links are files of the listing, and where they lead is not known, so what was copied through one cannot be compared. */
function throughLink(request: Request, answer: Answer): boolean {
  const links = request.files.filter((file) => file.includes(' -> ')).map((file) => file.replace(/ -> .*/, ''));
  const sources = request.copy?.sources ?? [];
  return (
    sources.some((source) => links.includes(source.split('/')[0] ?? '')) ||
    (answer.copies ?? []).some((copy) => copy.result.some((entry) => 'link' in entry))
  );
}

for (const mode of ['sources', 'sources-random']) {
  const cases = recorded<Request, Answer>(mode).filter(({ request, answer }) => {
    // What failed half-way left nothing to compare with.
    const failed =
      answer.error !== undefined || answer.copies?.some((copy) => copy.actions.some((action) => action.error !== undefined));
    return request.copy !== undefined && failed !== true && !throughLink(request, answer);
  });
  describe(`${mode}: what a COPY takes and where it lands, as BuildKit copied it`, () => {
    let unknown = 0;
    test.each(cases)('$id', ({ request, answer }) => {
      if (request.copy === undefined) return;
      const context = contextOf(request);
      const step = copyOf(dockerfile(request.copy));
      const result = (answer.copies ?? []).flatMap((copy) => copy.result).filter((entry) => entry.src !== undefined);
      const taken = filesTaken(context, step);
      const places = landing(context, step);
      if (taken === undefined || places === undefined) {
        unknown++;
        return;
      }
      // A file that another one replaced was taken, and is not to be seen.
      const came = new Set(result.map((entry) => entry.src));
      expect(new Set(taken.filter((file) => places.has(file)))).toEqual(came);
      for (const [file, target] of places) expect(result).toContainEqual({ dest: target, src: file });
      // A file that two sources bring has two places, and `landing` tells the last.
      if (came.size === result.length) expect(new Set(places.values())).toEqual(new Set(result.map((entry) => entry.dest)));
    });
    test('few are beyond us', () => {
      expect(unknown / cases.length).toBeLessThan(0.15);
    });
  });
}
