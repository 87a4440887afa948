import path from 'node:path/posix';
import type { GraphStage, StageGraph } from '../protocol/stage-graph.ts';

/** Where a Dockerfile is: URI paths, with `/`. */
export interface BuildPlace {
  /** The Dockerfile's own path. */
  readonly file: string;
  /** The folder that the command is run in. */
  readonly folder: string;
}

/**
 * The command that builds a stage: `docker build --target=client .`. A stage that only brings files together, as one that hands out programs
 * does, is written to a folder. Undefined where BuildKit takes no such name.
 */
export function stageCommand(stage: GraphStage, graph: StageGraph, { file, folder }: BuildPlace): string | undefined {
  if (stage.name !== undefined && !/^[a-z][\w.-]*$/i.test(stage.name)) return undefined;
  const within = `/${graph.dockerfile ?? path.basename(file)}`;
  const root = file.endsWith(within) ? file.slice(0, -within.length) || '/' : path.dirname(file);
  const context = path.relative(folder, root) || '.';
  const named = path.join(root, 'Dockerfile') === file ? [] : ['-f', quote(path.relative(folder, file))];
  const output = handsOutFiles(stage) ? ['--output=type=local,dest=out'] : [];
  return ['docker build', `--target=${stage.name ?? stage.index}`, ...output, ...named, quote(context)].join(' ');
}

/** Whether a stage is nothing but files from elsewhere: no system, no program that is started. */
function handsOutFiles(stage: GraphStage): boolean {
  const files = stage.steps.filter(({ keyword }) => keyword === 'COPY' || keyword === 'ADD').length;
  return stage.base.toLowerCase() === 'scratch' && files > 0 && files === stage.steps.length;
}

/** A word as a shell takes it for itself. A path never begins with a dash here, where `docker` would take it for a flag. */
function quote(word: string): string {
  const safe = word.startsWith('-') ? `./${word}` : word;
  return /^[\w./:@%+=-]+$/.test(safe) ? safe : `'${safe.replaceAll("'", String.raw`'\''`)}'`;
}
