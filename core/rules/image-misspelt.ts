import { officialImages } from '../data/official-images.ts';
import { registries } from '../data/registries.ts';
import { wellKnownImages } from '../data/well-known-images.ts';
import { nearStage } from '../model/near-stage.ts';
import type { Model, Source, Stage } from '../model/model.ts';
import type { Span } from '../text/span.ts';
import { correction, findSlip, isShortened, letterKey, partOf, type Slip } from './recipes/correction.ts';
import type { Report, Rule } from './rule.ts';

/** `FROM goland:1.21`, `FROM grc.io/distroless/base`, `COPY --from=golangci/gokangci-lint …`. */
export const imageMisspelt: Rule = {
  id: 'image-misspelt',
  summary: 'An image or a registry has nearly the name of a well-known one.',
  category: 'correctness',
  severity: 'warning',
  source: 'stagelight',
  aka: [],
  messages: {
    one: 'No official image is called "{written}"; "{meant}" is one letter away, and a build stops here.',
    two: 'No official image is called "{written}"; "{meant}" is two letters away, and a build stops here.',
    hostone:
      'No well-known registry is called "{written}"; "{meant}" is one letter away, and a build asks whoever owns "{written}" for the image.',
    hosttwo:
      'No well-known registry is called "{written}"; "{meant}" is two letters away, and a build asks whoever owns "{written}" for the image.',
    nameone: 'No well-known image of "{owner}" is called "{written}"; "{meant}" is one letter away, and a build stops here.',
    nametwo: 'No well-known image of "{owner}" is called "{written}"; "{meant}" is two letters away, and a build stops here.',
    ownerone:
      'No well-known owner of "{name}" is called "{written}"; "{meant}" is one letter away, and a build asks "{written}" for the image.',
    ownertwo:
      'No well-known owner of "{name}" is called "{written}"; "{meant}" is two letters away, and a build asks "{written}" for the image.',
  },
  *check({ model }) {
    for (const written of imagesOf(model)) {
      const report = judge(model, written);
      if (report) yield report;
    }
  },
};

/** An image as the file names it. */
interface Written {
  readonly text: string;
  readonly span: Span;
  readonly stage: Stage;
}

function* imagesOf(model: Model): Generator<Written> {
  for (const stage of model.stages) {
    if (stage.base.kind === 'image') yield { text: stage.base.word.text, span: stage.base.word.span, stage };
    for (const step of stage.steps) {
      if (step.kind === 'copy') yield* fromSource(step.from, stage);
      else if (step.kind === 'run') for (const mount of step.mounts) if (mount.from) yield* fromSource(mount.from, stage);
    }
  }
}

function* fromSource(source: Source, stage: Stage): Generator<Written> {
  if (source.kind === 'image') yield { text: source.image.text, span: source.span, stage };
}

function judge(model: Model, { text, span, stage }: Written): Report | undefined {
  const name = literalName(text);
  const [first = '', ...rest] = name.split('/');
  const hasHost = rest.length > 0 && /[.:]|^localhost$/.test(first);
  if (hasHost) {
    const slip = hostSlip(first);
    if (slip) return report(model, span, first, 0, slip, `host${letterKey(slip.letters)}`);
    if (first !== 'docker.io' && first !== 'index.docker.io') return undefined;
  }
  // A variable ends what is known of the name, unless it stands in the tag.
  if (name.length === text.length ? false : text[name.length] === '$') return undefined;
  const offset = hasHost ? first.length + 1 : 0;
  const path = hasHost ? rest : [first, ...rest];
  if (path.length === 1 || (path.length === 2 && path[0] === 'library')) {
    const image = path.at(-1) ?? '';
    const slip = imageSlip(image);
    if (!slip) return undefined;
    const near = name === text && !hasHost && path.length === 1 ? nearStage(model, stage, image) : undefined;
    if (near && near.letters <= slip.letters) return undefined;
    return report(model, span, image, offset + (path.length === 2 ? 'library/'.length : 0), slip, letterKey(slip.letters));
  }
  return path.length === 2 ? judgeOwned(model, span, offset, path[0] ?? '', path[1] ?? '') : undefined;
}

function judgeOwned(model: Model, span: Span, offset: number, owner: string, name: string): Report | undefined {
  const known = wellKnownImages.map((image) => image.split('/'));
  if (known.some(([otherOwner, otherName]) => otherOwner === owner && otherName === name)) return undefined;
  const names = known.flatMap(([otherOwner, otherName]) => (otherOwner === owner ? [otherName ?? ''] : []));
  const slip = findSlip(name, names, 6);
  if (slip) return report(model, span, name, offset + owner.length + 1, slip, `name${letterKey(slip.letters)}`, { owner });
  const owners = known.flatMap(([otherOwner, otherName]) => (otherName === name ? [otherOwner ?? ''] : []));
  const other = findSlip(owner, owners, 6);
  return other && report(model, span, owner, offset, other, `owner${letterKey(other.letters)}`, { name });
}

function report(
  model: Model,
  span: Span,
  written: string,
  offset: number,
  { meant }: Slip,
  message: string,
  values: Readonly<Record<string, string>> = {},
): Report | undefined {
  const part = partOf(model.tree.text, span, written, offset);
  return part && { span: part, message, values: { written, meant, ...values }, fixes: [correction(part, meant)] };
}

/** The reference up to its tag, its digest or its first variable. */
function literalName(text: string): string {
  const head = text.split(/[$@]/, 1)[0] ?? '';
  const colon = head.indexOf(':', head.lastIndexOf('/') + 1);
  return colon < 0 ? head : head.slice(0, colon);
}

/** Short names of images that are used so much that a missing letter is more likely a slip than an image of one's own. */
const everyday = ['node', 'ruby', 'rust', 'redis', 'mysql', 'nginx', 'httpd', 'maven', 'swift', 'alpine', 'debian', 'ubuntu'];

function imageSlip(name: string): Slip | undefined {
  // Docker refuses capitals in a name, and says so itself.
  if (officialImages.has(name) || /[^a-z0-9_.-]/.test(name)) return undefined;
  const slip = findSlip(name, officialImages);
  if (slip) return slip;
  const meant = everyday.find((image) => isShortened(name, image));
  return meant === undefined ? undefined : { meant, letters: 1 };
}

function hostSlip(host: string): Slip | undefined {
  if (host.includes(':') || /-docker\.pkg\.dev$|\.(?:gcr|azurecr)\.io$|amazonaws\.com$/.test(host)) return undefined;
  // Two swapped or replaced letters are likelier than a missing one, where both lead to a known host.
  if (registries.includes(host)) return undefined;
  return (
    findSlip(
      host,
      registries.filter((known) => known.length === host.length),
    ) ?? findSlip(host, registries)
  );
}
