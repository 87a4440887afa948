import type { BuildContext } from '../context/build-context.ts';
import { contextPath, hasFile } from '../context/listing.ts';
import { filesTaken } from '../context/select.ts';
import type { CopySource, CopyStep, Model } from '../model/model.ts';
import { baseName, resolvePath } from '../model/paths.ts';
import { findRemark } from '../syntax/remark.ts';
import { replacement } from './recipes/correction.ts';
import { scratchContents } from './recipes/scratch-contents.ts';
import { makesFile } from './recipes/stage-index.ts';
import type { Rule } from './rule.ts';

/** `FROM scratch`, `COPY --from=0 /bin/client /bin/server /bin`: BuildKit writes both to one file "/bin", and says nothing. */
export const copyDestinationNoFolder: Rule = {
  id: 'copy-destination-no-folder',
  summary: 'Several files are copied to one file name, and the last one wins.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: ['hadolint/DL3021'],
  readsContext: true,
  scope: 'stage',
  messages: {
    found:
      'No folder "{folder}" is in this image, so the {count} sources become one file of that name, and only the last, "{last}", stays.',
  },
  *check({ model, context, copies }) {
    for (const step of copies) {
      if (step.parents || !step.destination || step.destination.folder) continue;
      if (findRemark(step.instruction)) continue;
      const names = copiedFiles(model, step, context);
      if (names.length < 2 || !isNoFolder(model, step, step.destination.path, context)) continue;
      const { word } = step.destination;
      yield {
        span: word.span,
        message: 'found',
        values: { folder: word.text, count: names.length, last: names.at(-1) ?? '' },
        fixes: [replacement(word.span, `${word.text}/`)],
      };
    }
  },
};

/** The files that the step copies one after the other; empty where one of its sources may be a folder. */
function copiedFiles(model: Model, step: CopyStep, context: BuildContext | undefined): readonly string[] {
  if (step.sources.length < 2 && !/[*?]/.test(step.sources[0]?.value ?? '')) return [];
  const names: string[] = [];
  for (const source of step.sources) {
    if (step.from.kind === 'context' && context && source.value !== undefined && /[*?]/.test(source.value)) {
      const taken = filesTaken(context, { ...step, sources: [source] });
      // A pattern may match a folder too, and then takes what lies in it.
      const folder = contextPath(source.value.slice(0, source.value.lastIndexOf('/') + 1));
      if (!taken || taken.some((file) => file.slice(folder === '' ? 0 : folder.length + 1).includes('/'))) return [];
      names.push(...taken);
    } else if (isFile(model, step, source, context)) names.push(source.word.text);
    else return [];
  }
  return names;
}

function isFile(model: Model, step: CopyStep, source: CopySource, context: BuildContext | undefined): boolean {
  if (source.kind === 'heredoc' || source.kind === 'url') return true;
  if (source.kind !== 'path' || source.value === undefined || /[*?[]/.test(source.value)) return false;
  // ADD unpacks an archive of the context, whatever it is called, and makes a folder for what is in it.
  if (step.add && mayBeArchive(source.value)) return false;
  if (step.from.kind === 'stage') return makesFile(model, step.from.stage, resolvePath('/', source.value));
  if (step.from.kind !== 'context') return false;
  return context ? hasFile(context, contextPath(source.value)) : /[^.].*\.[A-Za-z]\w*$/.test(baseName(source.value));
}

/** Whether ADD may find an archive in the file: by its name, or where the name says nothing of what is in it. */
function mayBeArchive(path: string): boolean {
  return (
    !/\.\w+$/.test(path) || /\.(?:tar|tgz|tbz2?|tzst|txz|gz|bz2|xz|zst|lzma|crate|gem|ova|bin|img|dat|archive|pkg)$/i.test(path)
  );
}

/** Whether nothing makes a folder of that path before the step, in an image that began with nothing. */
function isNoFolder(model: Model, step: CopyStep, path: string | undefined, context: BuildContext | undefined): boolean {
  if (path === undefined || path === '/') return false;
  return scratchContents(model, step.stage, context, step.position)?.mayBeFolder(path) === false;
}
