import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Answer, Input } from './answer.ts';

/** BuildKit's own code, ready to be asked. */
export interface Oracle {
  /** Which versions it is made of. */
  readonly versions: Readonly<Record<string, string>>;
  /**
   * Asks about many texts.
   *
   * @param reach whether to ask for the stages of each target, too
   */
  ask(inputs: readonly Input[], reach?: boolean): Promise<readonly Answer[]>;
  /** Ends the program. */
  close(): void;
}

/**
 * Builds the program in `oracle/` with Go, which takes a second when nothing changed, and a minute and a download the first time.
 *
 * @throws with what Go said where it is missing or fails
 */
export function buildOracle(root: string): Oracle {
  const program = join(root, '.cache/oracle/buildkit-oracle');
  mkdirSync(join(root, '.cache/oracle'), { recursive: true });
  const built = spawnSync('go', ['build', '-trimpath', '-o', program, '.'], {
    cwd: join(root, 'test/conformance/oracle'),
    encoding: 'utf8',
  });
  if (built.error) throw new Error(`Go 1.26 or later is needed to build BuildKit: ${built.error.message}`);
  if (built.status !== 0) throw new Error(`go build failed:\n${built.stderr}`);
  const versions: Record<string, string> = JSON.parse(spawnSync(program, ['version'], { encoding: 'utf8' }).stdout);
  return { versions, ...start(program) };
}

/**
 * Asks a mode of the program about many requests at once.
 *
 * @returns the answers in the order of the requests, in JSON; `{}` for one over which the program falls
 */
export function askMode(root: string, mode: string, requests: readonly object[]): readonly string[] {
  const input = requests.map((request, index) => `${JSON.stringify({ id: String(index), ...request })}\n`).join('');
  const program = join(root, '.cache/oracle/buildkit-oracle');
  const { stdout, status } = spawnSync(program, [mode], { input, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (status === 0) return stdout.split('\n').filter((line) => line !== '');
  // Some cycles of stages make BuildKit call itself until its stack is full.
  if (requests.length <= 1) return requests.map(() => '{}');
  const half = requests.length >> 1;
  return [...askMode(root, mode, requests.slice(0, half)), ...askMode(root, mode, requests.slice(half))];
}

/** Starts the program, which then answers line by line. */
function start(program: string): Pick<Oracle, 'ask' | 'close'> {
  const child = spawn(program, ['conform'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const waiting: ((line: string) => void)[] = [];
  createInterface({ input: child.stdout, crlfDelay: Infinity }).on('line', (line) => waiting.shift()?.(line));
  child.on('close', () => {
    if (waiting.length > 0) throw new Error(`BuildKit ended with ${waiting.length} questions open`);
  });
  return {
    close: () => child.stdin.end(),
    ask: (inputs, reach = false) => {
      const answers = inputs.map(
        () =>
          new Promise<Answer>((resolve) => {
            waiting.push((line) => resolve(JSON.parse(line)));
          }),
      );
      for (const [index, { text, ignoreFile }] of inputs.entries())
        child.stdin.write(`${JSON.stringify({ id: String(index), text, ignoreFile, reach })}\n`);
      return Promise.all(answers);
    },
  };
}
