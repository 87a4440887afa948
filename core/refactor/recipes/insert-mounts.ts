import type { Instruction, Tree } from '../../syntax/tree.ts';
import type { TextEdit } from '../../text/edit.ts';

/**
 * Inserts `--mount` flags into a RUN behind the mounts that are there, each on a line of its own, in the style of the file:
 *
 * ```dockerfile
 * RUN --mount=type=cache,target=/go/pkg/mod go build
 * ```
 *
 * becomes, with `['type=bind,target=.']`,
 *
 * ```dockerfile
 * RUN --mount=type=cache,target=/go/pkg/mod \
 *     --mount=type=bind,target=. \
 *     go build
 * ```
 *
 * @param mounts the values, without `--mount=`; at least one
 */
export function insertMounts(tree: Tree, run: Instruction, mounts: readonly string[]): TextEdit {
  const { text, lines } = tree;
  const behind = run.flags.findLast((flag) => flag.name === 'mount') ?? run.flags.at(-1);
  const start = behind?.span.end ?? run.keyword.span.end;
  const next = ` ${tree.escape}${lines.lineBreak}${continuationIndent(tree, run)}`;
  const flags = mounts.map((mount) => `--mount=${mount}`).join(next);
  const rest = text.slice(start, lines.endOf(lines.lineAt(start)));
  const blanks = /^[ \t]*/.exec(rest)?.[0].length ?? 0;
  const written = `${behind ? next : ' '}${flags}`;
  const rested = rest.slice(blanks).trimEnd();
  // Where the line ends here, or goes on in the next, what follows has its own line already.
  if (rested === '' || rested === tree.escape) return { span: { start, end: start }, newText: written };
  return { span: { start, end: start + blanks }, newText: written + next };
}

/**
 * The blanks before a continued line: those of the RUN's own last mount where it stands on a line of its own, else of its first
 * continued line, else of the first continued line of the file, else four more than the RUN has.
 */
function continuationIndent(tree: Tree, run: Instruction): string {
  const mount = run.flags.findLast((flag) => flag.name === 'mount');
  const own = mount && blanksBefore(tree, mount.span.start);
  if (own !== undefined && own !== '' && mount && isContinued(tree, run, mount.span.start)) return own;
  const before = firstContinued(tree, run);
  if (before !== undefined) return before;
  const usual = usualIndent(tree);
  if (usual !== undefined) return usual;
  return `${blanksBefore(tree, run.span.start) ?? ''}    `;
}

/** The blanks of the first RUN that is continued with some; undefined where none is. Found once for a text. */
function usualIndent(tree: Tree): string | undefined {
  let known = usualIndents.get(tree);
  if (!known) {
    known = {};
    for (const instruction of tree.instructions) {
      const indent = instruction.kind === 'RUN' ? firstContinued(tree, instruction) : undefined;
      if (indent === undefined) continue;
      known = { indent };
      break;
    }
    usualIndents.set(tree, known);
  }
  return known.indent;
}

const usualIndents = new WeakMap<Tree, { readonly indent?: string }>();

/** The blanks between the start of a line and `offset`; undefined where something else stands there. */
function blanksBefore(tree: Tree, offset: number): string | undefined {
  const before = tree.text.slice(tree.lines.startOf(tree.lines.lineAt(offset)), offset);
  return /^[ \t]*$/.test(before) ? before : undefined;
}

function isContinued(tree: Tree, instruction: Instruction, offset: number): boolean {
  return tree.lines.lineAt(offset) > tree.lines.lineAt(instruction.span.start);
}

/** The blanks of the first continued line that is neither empty nor a comment; undefined where there is none or it has no blanks. */
function firstContinued(tree: Tree, instruction: Instruction): string | undefined {
  const { lines, text } = tree;
  const last = lines.lineAt(instruction.header.end);
  for (let line = lines.lineAt(instruction.header.start) + 1; line <= last; line++) {
    const content = text.slice(lines.startOf(line), lines.endOf(line));
    const blanks = /^[ \t]*/.exec(content)?.[0] ?? '';
    const first = content[blanks.length];
    if (first === undefined || first === '#') continue;
    return blanks === '' ? undefined : blanks;
  }
  return undefined;
}
