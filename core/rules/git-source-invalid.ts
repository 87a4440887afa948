import { gitQueries } from '../data/git-queries.ts';
import type { CopySource, CopyStep } from '../model/model.ts';
import { readRemoteSource, type QueryPart, type RemoteSource } from '../model/remote-source.ts';
import { isChecksum } from './recipes/checksum.ts';
import { correction } from './recipes/correction.ts';
import { nearWord } from './recipes/near-word.ts';
import { isBoolean } from './recipes/numbers.ts';
import type { Report, Rule } from './rule.ts';

/** `ADD https://example.org/app.git?branh=main /app`, `…?tag=v1#v2`, `--keep-git-dir` with `?keep-git-dir=false`. */
export const gitSourceInvalid: Rule = {
  id: 'git-source-invalid',
  summary: 'The address of a Git repository says something that BuildKit does not know, or two things that differ.',
  category: 'correctness',
  severity: 'error',
  source: 'buildkit',
  aka: [],
  onlyWhereNeeded: true,
  scope: 'stage',
  inTriggers: true,
  messages: {
    near: 'A Git repository has no parameter "{key}", and a build stops here; perhaps "{meant}" is meant.',
    unknown: 'A Git repository has no parameter "{key}", and a build stops here; there are {known}.',
    empty: '"{key}" has no value, and a build stops here.',
    repeated: '"{key}" stands here twice, and a build stops at the second one.',
    switch: '"{value}" is neither "true" nor "false", and a build stops here.',
    time: '"mtime" is "checkout" or "commit", so that a build stops at "{value}".',
    ref: 'This says "{value}" where "{other}" is said as well, and a build stops at two references that differ.',
    subdir: 'This says "{value}" where the "#" says "{other}", and a build stops at two folders that differ.',
    both: 'A "branch" and a "tag" are two references, and a build stops here.',
    keep: '"keep-git-dir" is said the other way round before, and a build stops here.',
    checksum: 'The checksum before is "{other}", so that a build stops at "{value}".',
    digest: 'The checksum "{other}" of the repository before is asked of this download too, and a build stops here.',
  },
  *check({ copies }) {
    for (const step of copies) {
      if (step.instruction.args.length < 2) continue;
      if (step.sources.every((source) => source.kind === 'path' && source.value?.includes('?') !== true)) continue;
      const said = flagsOf(step);
      for (const source of step.sources) {
        const report = judgeSource(source, said);
        if (!report) continue;
        yield report;
        break;
      }
    }
  },
};

/** What the flags and the sources before have said; BuildKit takes it for the sources behind them, too. */
interface Said {
  keep?: boolean;
  checksum?: string;
  /** Whether a repository before it said the checksum. */
  repository?: boolean;
}

function flagsOf({ instruction, add }: CopyStep): Said | undefined {
  if (!add) return undefined;
  const keep = instruction.flags.find(({ name }) => name === 'keep-git-dir');
  const checksum = instruction.flags.find(({ name }) => name === 'checksum')?.value ?? '';
  const said: Said = {};
  if (keep && /^(?:true|false)?$/i.test(keep.value ?? '')) said.keep = keep.value?.toLowerCase() !== 'false';
  // With a checksum there is one source only.
  if (checksum !== '' && !checksum.includes('$')) said.checksum = checksum;
  return said;
}

function judgeSource(source: CopySource, said: Said | undefined): Report | undefined {
  const { kind, value, word } = source;
  if (kind === 'heredoc' || value === undefined) return undefined;
  if (kind === 'url') {
    const other = said?.checksum;
    return said?.repository && other !== undefined && !isChecksum(other)
      ? { span: word.span, message: 'digest', values: { other } }
      : undefined;
  }
  if (!value.includes('?')) return undefined;
  const remote = readRemoteSource(value);
  if (!remote.query || remote.query.length === 0) return undefined;
  // What else is wrong with an address may well come of the first mistake.
  return (
    judge(source, remote, remote.query) ?? (remote.kind === 'git' && said ? besideOthers(said, source, remote.query) : undefined)
  );
}

const names = gitQueries.map(({ key }) => key);

function judge(source: CopySource, remote: RemoteSource, query: readonly QueryPart[]): Report | undefined {
  const seen = new Map<string, QueryPart>();
  for (const part of query) {
    const { key, value } = part;
    const span = spanOf(source, part);
    const facts = gitQueries.find((candidate) => candidate.key === key);
    if (seen.has(key)) return { span, message: 'repeated', values: { key } };
    seen.set(key, part);
    if (value === '' && facts?.value !== 'switch') return { span, message: 'empty', values: { key } };
    if (!facts) {
      const meant = nearWord(key, names);
      const known = names.map((name) => `"${name}"`).join(', ');
      if (meant === undefined) return { span, message: 'unknown', values: { key, known } };
      const place = spanOf(source, { ...part, end: part.start + key.length });
      return {
        span: place,
        message: 'near',
        values: { key, meant },
        fixes: place === source.word.span ? [] : [correction(place, meant)],
      };
    }
    if (facts.value === 'switch' && value !== '' && !isBoolean(value)) return { span, message: 'switch', values: { value } };
    if (facts.value === 'time' && value !== 'checkout' && value !== 'commit') return { span, message: 'time', values: { value } };
  }
  return compare(source, remote, seen);
}

/** Two references or folders that differ. */
function compare(source: CopySource, remote: RemoteSource, parts: ReadonlyMap<string, QueryPart>): Report | undefined {
  const folder = parts.get('subdir');
  if (folder && remote.folder !== undefined && remote.folder !== '' && remote.folder !== folder.value)
    return { span: spanOf(source, folder), message: 'subdir', values: { value: folder.value, other: remote.folder } };
  const [tag, branch] = [parts.get('tag'), parts.get('branch')];
  if (tag && branch) return { span: spanOf(source, branch), message: 'both' };
  let ref = remote.ref ?? '';
  for (const part of [parts.get('ref'), tag, branch]) {
    if (!part) continue;
    const prefix = part === tag ? 'refs/tags/' : part === branch ? 'refs/heads/' : '';
    const value = part.value.startsWith(prefix) ? part.value : `${prefix}${part.value}`;
    if (ref !== '' && ref !== value) return { span: spanOf(source, part), message: 'ref', values: { value, other: ref } };
    ref = value;
  }
  return undefined;
}

/** What the flags or the sources before say otherwise. */
function besideOthers(said: Said, source: CopySource, query: readonly QueryPart[]): Report | undefined {
  const commits = query.filter(({ key }) => key === 'checksum' || key === 'commit');
  // Where both are said and differ, BuildKit takes now the one, now the other.
  const commit = commits.every(({ value }) => value === commits[0]?.value) ? commits[0] : undefined;
  for (const part of query) {
    const { key, value } = part;
    if (key === 'keep-git-dir') {
      const keep = value === '' || /^[1tT]/.test(value);
      if (said.keep === !keep) return { span: spanOf(source, part), message: 'keep' };
      said.keep = keep;
    } else if (part === commit) {
      const other = said.checksum;
      if (other !== undefined && other !== value)
        return { span: spanOf(source, part), message: 'checksum', values: { value, other } };
      said.checksum = value;
      said.repository = true;
    }
  }
  return undefined;
}

/** Where a part of the source stands; the whole word where it is written otherwise than it is read. */
function spanOf({ word, value }: CopySource, { start, end }: { readonly start: number; readonly end: number }): Report['span'] {
  const plain = value === word.text && word.span.end - word.span.start === word.text.length;
  return plain ? { start: word.span.start + start, end: word.span.start + end } : word.span;
}
