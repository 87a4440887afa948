import type { RunStep, Stage } from '../model/model.ts';
import { readCommand } from '../package-managers/ecosystems.ts';
import type { Rule } from './rule.ts';

/** Two `go build -o` one after the other: neither needs the other, but BuildKit runs the steps of one stage in turn. */
export const buildsInSequence: Rule = {
  id: 'builds-in-sequence',
  summary: 'Two builds that need nothing of each other run one after the other.',
  category: 'build-speed',
  severity: 'hint',
  source: 'stagelight',
  aka: [],
  scope: 'stage',
  messages: {
    found: '"{command}" needs nothing of the build on line {line}; in stages of their own both would run at the same time.',
  },
  *check({ model, stages }) {
    const { lines } = model.tree;
    for (const stage of stages) {
      if (stage.windows) continue;
      let before: Build | undefined;
      for (const step of stage.steps) {
        const build = step.kind === 'run' ? readBuild(step) : undefined;
        // While the dependencies are installed after the sources, that is what to mend first.
        if (before && build && !needs(build, before) && !installsAfterSources(stage)) {
          yield {
            span: build.run.instruction.keyword.span,
            message: 'found',
            values: { command: build.title, line: lines.lineAt(before.run.instruction.span.start) + 1 },
          };
        }
        before = build;
      }
    }
  },
};

/** A RUN that is one build and says where its result goes. */
interface Build {
  readonly run: RunStep;
  readonly title: string;
  readonly outputs: readonly string[];
}

function readBuild(run: RunStep): Build | undefined {
  const [command, ...more] = run.script.commands;
  if (!command || more.length > 0 || run.script.broken || !command.certain) return undefined;
  const read = readCommand(command);
  if (read?.purpose !== 'build' || read.outputs.length === 0) return undefined;
  return { run, title: read.title, outputs: read.outputs };
}

/** Whether the later build names a result of the earlier one. */
function needs(later: Build, earlier: Build): boolean {
  const { text } = later.run.instruction.body;
  return (
    earlier.outputs.some((output) => text.includes(output)) ||
    later.run.mounts.some((mount) => mount.type === 'bind' && !mount.readonly)
  );
}

function installsAfterSources(stage: Stage): boolean {
  let copied = false;
  for (const step of stage.steps) {
    if (step.kind === 'copy' && step.from.kind === 'context')
      copied ||= step.sources.some((source) => /^\.?\/?$/.test(source.value ?? '.'));
    if (step.kind !== 'run' || !copied) continue;
    if (step.script.commands.some((command) => readCommand(command)?.purpose === 'install')) return true;
  }
  return false;
}
