import { stepsBefore } from '../model/near-stage.ts';
import type { Model, Stage, Step } from '../model/model.ts';
import type { Fix, Rule } from './rule.ts';

/** A stage with EXPOSE and CMD, on an image whose user is root, without a USER. */
export const rootUser: Rule = {
  id: 'root-user',
  summary: 'A service runs as root, because nothing sets another user.',
  category: 'security',
  severity: 'hint',
  source: 'stagelight',
  aka: ['hadolint/DL3002'],
  messages: {
    found:
      'This service runs as root, since no USER stands before it, so that whoever breaks into it may change everything in the container.',
  },
  *check({ model }) {
    for (const index of model.leaves) {
      const stage = model.stages[index];
      if (!stage || stage.windows || isForDevelopers(stage) || !standsOnRoot(stage)) continue;
      const steps = stepsBefore(model, stage);
      const entries = steps.filter((step) => step.kind === 'entry');
      const entry = entries.at(-1);
      if (!entry || entry.stage.index !== index || !steps.some((step) => step.instruction.kind === 'EXPOSE')) continue;
      if (steps.some((step) => step.kind === 'user') || entries.some(dropsRoot) || steps.some(dropsRoot)) continue;
      const first = stage.steps.find((step) => step.kind === 'entry') ?? entry;
      yield { span: entry.instruction.keyword.span, message: 'found', fixes: setUser(model, stage, first) };
    }
  },
};

/** A stage that is run where the program is written, and by nobody else: `dev`, `dev-envs`, `test`. */
function isForDevelopers({ key }: Stage): boolean {
  return key !== undefined && /(?:^|[-_.])(?:dev|devel|development|devcontainer|debug|tests?|local)(?:$|[-_.])/.test(key);
}

/**
 * Official images that are known to start as root and to run a program of one's own. Servers that give up being root by themselves, such as
 * nginx, are not among them.
 */
const rootImages: ReadonlySet<string> = new Set(
  (
    'almalinux alpine amazoncorretto amazonlinux buildpack-deps busybox bun clojure dart debian eclipse-temurin elixir erlang fedora gcc golang ' +
    'haskell ibm-semeru-runtimes julia maven mono node openjdk oraclelinux perl photon pypy python r-base rockylinux ruby rust sapmachine swift ' +
    'tomcat ubuntu'
  ).split(' '),
);

function standsOnRoot(stage: Stage): boolean {
  let { base } = stage;
  while (base.kind === 'stage') ({ base } = base.stage);
  return base.kind === 'image' && base.certain && base.image.official !== undefined && rootImages.has(base.image.official);
}

/** A script or a tool that starts the program as somebody else; nobody can see what a script does. */
function dropsRoot({ instruction }: Step): boolean {
  const { kind, body } = instruction;
  if (/\b(?:gosu|su-exec|setpriv|runuser|s6-overlay|start-stop-daemon|supervisord)\b/.test(body.text)) return true;
  return (kind === 'ENTRYPOINT' || kind === 'CMD') && /\.sh\b|entrypoint/.test(body.text);
}

/** The images of Node.js bring a user for this. */
function setUser(model: Model, stage: Stage, first: Step): readonly Fix[] {
  let { base } = stage;
  while (base.kind === 'stage') ({ base } = base.stage);
  if (base.kind !== 'image' || base.image.official !== 'node') return [];
  const { lines, text } = model.tree;
  const { start } = first.instruction.span;
  const indent = text.slice(lines.startOf(lines.lineAt(start)), start);
  const user = first.instruction.keyword.text === first.instruction.keyword.text.toLowerCase() ? 'user' : 'USER';
  return [
    {
      title: `Write "${user} node" before it`,
      safety: 'review',
      note: 'The program can then write only where "node" may: files that COPY and RUN made belong to root.',
      edits: [{ span: { start, end: start }, newText: `${user} node${lines.lineBreak}${indent}` }],
    },
  ];
}
