import { filesOfMount } from '../../context/select.ts';
import { cacheFolderFacts } from '../../data/cache-folders.ts';
import { mountOptionFacts, mountTypeFacts, mountTypes, type MountOptionFacts, type MountTypeFacts } from '../../data/mounts.ts';
import type { Model, Mount, MountField, RunStep } from '../../model/model.ts';
import type { Facts } from '../../rules/rule.ts';
import { lineOf } from './log.ts';
import { bullets, code, inTheCache, linePhrase, paragraphs, phrase, reference, row } from './markdown.ts';
import { cacheFolderAt } from './packages.ts';
import { sourcePhrase } from './sources.ts';

/** A mount as read, with the step that it belongs to; without both for one in a trigger. */
export interface MountPlace {
  readonly type: string;
  readonly mount?: Mount;
  readonly step?: RunStep;
}

/** The hover of a mount's type, also for `--mount` itself. */
export function mountTypeHover(facts: Facts, place: MountPlace): string {
  const known = mountTypeFacts(place.type);
  if (!known) return unknownType(place.type);
  const options = `Options: ${known.options.map(code).join(' ')}`;
  return paragraphs([
    `**type=${known.type}** · ${known.title} · Dockerfile ${known.since}`,
    ...(known.type === 'cache' ? cacheLines(facts, place, known) : otherLines(facts, place, known)),
    options,
  ]);
}

/** For `type=cahe`, `type=` and `type=$T`: what there is to choose from. */
function unknownType(type: string): string {
  const title = type.includes('$') ? 'a type that is known when it is built' : 'no type of mount';
  return paragraphs([
    `**${code(`type=${type}`)}** · ${title}`,
    'The types are:',
    bullets(mountTypes.map((known) => `${code(known.type)}: ${known.title}`)),
  ]);
}

function otherLines(facts: Facts, { mount }: MountPlace, known: MountTypeFacts): readonly (string | undefined)[] {
  const files = mount && known.type === 'bind' ? filesOfMount(facts.context, mount) : undefined;
  const what = mount && known.type === 'bind' ? bindSentence(facts, mount) : undefined;
  return [
    bullets(known.details),
    what,
    inTheCache([known.cache]),
    files && files.length > 0 ? `Files: ${row(files)}` : undefined,
  ];
}

function bindSentence(facts: Facts, mount: Mount): string {
  const source = mount.source === undefined || /^[./]*$/.test(mount.source) ? 'all' : code(mount.source);
  const target = mount.target === undefined ? '' : ` at ${code(mount.target)}`;
  return `Here: ${source} of ${sourcePhrase(mount.from ?? { kind: 'context' }, facts.context)}${target}.`;
}

function cacheLines(facts: Facts, { mount, step }: MountPlace, known: MountTypeFacts): readonly (string | undefined)[] {
  if (!mount || !step) return [bullets(known.details)];
  const [image = '', ...others] = known.details;
  const lines = readersOf(facts.model, mount);
  const seen = lines.length > 0 ? image.replace(/\.$/, `: ${linePhrase(lines)} ${lines.length === 1 ? 'does' : 'do'}.`) : image;
  return [folderSentence(facts.model, step, mount.target), bullets([seen, ...others, sharingSentence(facts.model, step, mount)])];
}

/** "`/go/pkg/mod` is where Go keeps downloaded modules in this image." */
function folderSentence(model: Model, step: RunStep, path: string | undefined): string | undefined {
  const folder = path === undefined ? undefined : cacheFolderAt(model, step, path);
  if (!folder || path === undefined) return undefined;
  const keeps = cacheFolderFacts.get(folder.id)?.keeps ?? `the place of ${folder.label}`;
  return `${code(path)} is ${keeps} in this image.`;
}

/** BuildKit's name of a cache: its id, or else its cleaned target. */
function cacheId(mount: Mount): string | undefined {
  return mount.type === 'cache' ? (mount.id ?? mount.target) : undefined;
}

function readersOf(model: Model, mount: Mount): readonly number[] {
  const id = cacheId(mount);
  if (id === undefined) return [];
  return model.stages
    .flatMap((stage) => stage.steps)
    .filter((step) => step.kind === 'run' && step.mounts.some((other) => cacheId(other) === id))
    .map((step) => lineOf(model, step.instruction.span));
}

function sharingSentence(model: Model, step: RunStep, mount: Mount): string | undefined {
  const id = cacheId(mount);
  if (id === undefined) return undefined;
  const shared = `Shared by every build on this builder with id ${code(id)}`;
  const sharing = mount.fields.findLast((field) => field.key === 'sharing')?.value?.toLowerCase();
  if (sharing === 'locked') return `${shared}, by one command at a time (\`sharing=locked\`).`;
  if (sharing === 'private')
    return `${shared}; of two commands at once the second gets a folder of its own (\`sharing=private\`).`;
  const folder = mount.target === undefined ? undefined : cacheFolderAt(model, step, mount.target);
  const remark = folder && cacheFolderFacts.get(folder.id)?.sharing;
  return `${shared}${remark === undefined ? '' : `; ${remark}`}.`;
}

/** The hover of a mount's option, on its name or its value. */
export function mountOptionHover(facts: Facts, place: MountPlace, field: MountField): string | undefined {
  const option = mountOptionFacts(field.key);
  const type = mountTypeFacts(place.type);
  if (!option || !type) return undefined;
  const others = [option.name, ...option.aliases].filter((name) => name !== field.key);
  const alias = others.length > 0 ? ` · also ${others.map(code).join(' ')}` : '';
  const since = option.since === undefined ? '' : ` · Dockerfile ${option.since}`;
  const meaning = option.meaning[type.type];
  const heading = `**${field.key}** · option of \`type=${type.type}\`${alias}${since}`;
  if (meaning === undefined) return paragraphs([heading, takers(option, type)]);
  const standard = option.default[type.type];
  const cache = option.cache[type.type];
  const values = option.values && !option.values.includes('true') ? `One of ${option.values.map(code).join(' ')}.` : undefined;
  return paragraphs([
    heading,
    meaning,
    here(facts, place, option),
    values,
    standard === undefined ? undefined : `Without it: ${standard}.`,
    inTheCache([cache]),
    reference(type.reference),
  ]);
}

/** For an option that this type does not heed: the types that do. */
function takers(option: MountOptionFacts, type: MountTypeFacts): string {
  const types = mountTypes.filter((other) => option.meaning[other.type] !== undefined).map((other) => code(`type=${other.type}`));
  const refused = /^(?:required|size|mode|uid|gid)$/.test(option.name);
  return refused
    ? `A build stops at it: it is for ${phrase(types)} only.`
    : `It means nothing for \`type=${type.type}\`; it is for ${phrase(types)}.`;
}

/** What the option comes to on this line. */
function here(facts: Facts, { mount, step }: MountPlace, option: MountOptionFacts): string | undefined {
  if (!mount || !step) return undefined;
  if (option.name === 'target') {
    const folder = mount.type === 'cache' ? folderSentence(facts.model, step, mount.target) : undefined;
    return folder ?? (mount.target === undefined ? undefined : `Here: ${code(mount.target)}.`);
  }
  if (option.name === 'from' && mount.from) return `Here: ${sourcePhrase(mount.from, facts.context)}.`;
  if (option.name !== 'source' || mount.type !== 'bind') return undefined;
  const files = filesOfMount(facts.context, mount);
  if (files === undefined || (mount.from && mount.from.kind !== 'context')) return undefined;
  return files.length === 0 ? 'Here: nothing of that name is in the build context.' : `Files: ${row(files)}`;
}
