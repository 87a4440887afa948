import type { Instruction, Tree, Word, Flag, Heredoc } from '../syntax/tree.ts';
import type { Script } from '../shell/script.ts';
import type { Span } from '../text/span.ts';

/** What a Dockerfile means: its stages, what each takes from where, and which variable has which value. Made by `bind`. */
export interface Model {
  readonly tree: Tree;
  /** In file order; `stages[i].index === i`. */
  readonly stages: readonly Stage[];
  /** ARGs before the first FROM. */
  readonly globalArgs: readonly Binding[];
  /** Instructions before the first FROM that are no ARG. */
  readonly strays: readonly Instruction[];
  /** Every use of a variable in an expanded place, and in RUN text, in source order. */
  readonly variables: readonly VariableUse[];
  /** All edges between stages, images and the context, in source order. */
  readonly edges: readonly Edge[];
  /** Indexes of the stages that no other stage uses: every one of them may be what somebody builds. */
  readonly leaves: readonly number[];
  /** Whether `# syntax=` names a frontend other than docker/dockerfile, about which BuildKit's own rules say nothing. */
  readonly foreignSyntax: boolean;
}

/** One stage: a FROM and the instructions up to the next. */
export interface Stage {
  readonly index: number;
  /** As written, in BuildKit lower-cased for look-up: `key`. */
  readonly name?: Word;
  /** The lower-cased name. */
  readonly key?: string;
  readonly from: Instruction;
  readonly base: Base;
  /** What the stages below it end in: its own base unless that is a stage. */
  readonly root: Base;
  /** Value of `--platform` after expansion, where it is known. */
  readonly platform?: string;
  readonly platformFlag?: Flag;
  /**
   * What the ONBUILD instructions of the stage it stands on add in front of its own steps, in their order. Their instructions lie in those
   * ONBUILDs.
   */
  readonly triggers: readonly Step[];
  readonly steps: readonly Step[];
  /** From the FROM to the end of its last instruction. */
  readonly span: Span;
  /** What a stage `FROM` this one starts with. */
  readonly end: State;
  /** Whether its base is, or stands on, a Windows image (by `escape`, name or platform). */
  readonly windows: boolean;
}

/** What a stage stands on. */
export type Base =
  | { readonly kind: 'scratch'; readonly word: Word }
  | { readonly kind: 'stage'; readonly word: Word; readonly stage: Stage }
  | { readonly kind: 'image'; readonly word: Word; readonly image: ImageName; readonly certain: boolean }
  | { readonly kind: 'unknown'; readonly word?: Word; /** Whether surely nothing is left of the word. */ readonly blank?: true };

/** An image reference: `ghcr.io/org/name:1.2@sha256:…`. */
export interface ImageName {
  /** The whole text after expansion. */
  readonly text: string;
  /** `ghcr.io`; undefined where none is written (then Docker Hub). */
  readonly registry?: string;
  /** Without registry, tag and digest: `org/name`, `golang`. */
  readonly path: string;
  readonly tag?: string;
  readonly digest?: string;
  /** Whether it names an image of Docker Hub's official library: `golang`, `library/golang`, `docker.io/library/golang`. */
  readonly official?: string;
}

/** The circumstances in which an instruction runs. A value that cannot be known without the base image is undefined. */
export interface State {
  /** Absolute, cleaned; undefined where the base image decides. */
  readonly workdir?: string;
  /** Whether a WORKDIR of the file (not of the image) made it. */
  readonly workdirStep?: Step;
  /** The last USER's text after expansion; undefined where none is set in the file. */
  readonly user?: string;
  readonly userStep?: Step;
  /** The last SHELL; undefined where none is set in the file. */
  readonly shell?: readonly string[];
}

/** An instruction in a stage, read. A union by `kind`; what has no kind of its own is `other`. */
export type Step = RunStep | CopyStep | WorkdirStep | UserStep | EntryStep | VariableStep | OtherStep;

interface StepBase {
  readonly instruction: Instruction;
  readonly stage: Stage;
  /** Position in `stage.steps`. */
  readonly position: number;
  /** The state before this instruction. */
  readonly before: State;
  /**
   * The variables that the file does not set, in what BuildKit expands of the instruction: one use for each text and name. Absent where there is
   * none, as nearly always.
   */
  readonly unset?: readonly UnsetUse[];
}

/** RUN. */
export interface RunStep extends StepBase {
  readonly kind: 'run';
  readonly mounts: readonly Mount[];
  /**
   * The commands. For exec form `["go", "build"]` a script of that one command. Empty (and `broken`) where the shell is not POSIX
   * (SHELL, a Windows base, a heredoc for another interpreter).
   */
  readonly script: Script;
}

/** `--mount=…` of a RUN. */
export interface Mount {
  readonly flag: Flag;
  readonly fields: readonly MountField[];
  /** Lower-cased; `bind` where none is given; the text as written where it is unknown. */
  readonly type: string;
  /** The `from` field and what it names. */
  readonly from?: Source;
  /** `source` after expansion; undefined where none is given or it is unknown. */
  readonly source?: string;
  /** Absolute where that can be told, after expansion; undefined where it is unknown. */
  readonly target?: string;
  readonly id?: string;
  readonly readonly: boolean;
}

/** `key=value` in a mount. */
export interface MountField {
  readonly span: Span;
  /** Lower-cased. */
  readonly key: string;
  readonly keySpan: Span;
  readonly value?: string;
  readonly valueSpan?: Span;
  /** The value after expansion; undefined where there is none, or a variable is unknown. */
  readonly text?: string;
}

/** COPY or ADD. */
export interface CopyStep extends StepBase {
  readonly kind: 'copy';
  readonly add: boolean;
  /** Where it takes from: the build context unless `--from` says otherwise. */
  readonly from: Source;
  readonly sources: readonly CopySource[];
  readonly destination?: CopyDestination;
  readonly link: boolean;
  readonly parents: boolean;
  readonly chown?: string;
  readonly chmod?: string;
  readonly excludes: readonly string[];
  /** The values of `--chown`, `--chmod` and `--checksum` after expansion, by the flag's name; those that are unknown are not among them. */
  readonly flagValues?: ReadonlyMap<string, string>;
}

/** A source word of COPY or ADD. */
export interface CopySource {
  readonly word: Word;
  /** After expansion; undefined where a variable is unknown. */
  readonly value?: string;
  /** After expansion in a build without build arguments, where that can be told and `value` cannot. */
  readonly byDefault?: string;
  readonly kind: 'path' | 'heredoc' | 'url' | 'git';
  readonly heredoc?: Heredoc;
}

/** The last word of COPY or ADD. */
export interface CopyDestination {
  readonly word: Word;
  /** After expansion, as written; undefined where a variable is unknown. */
  readonly value?: string;
  /** Absolute and cleaned, without a slash at the end; undefined where that depends on the base image. */
  readonly path?: string;
  /** Whether it ends in `/`, or is `.`, `..`, or ends in `/.`: then the sources go into it as into a folder. */
  readonly folder: boolean;
}

/** What a `--from`, a mount's `from` or a FROM names. */
export type Source =
  | { readonly kind: 'context' }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly span: Span; readonly byIndex: boolean }
  | { readonly kind: 'later'; readonly stage: Stage; readonly span: Span; readonly byIndex: boolean }
  | { readonly kind: 'image'; readonly image: ImageName; readonly span: Span }
  | { readonly kind: 'missing'; readonly text: string; readonly span: Span }
  | { readonly kind: 'unknown'; readonly text: string; readonly span: Span };

/** WORKDIR. */
export interface WorkdirStep extends StepBase {
  readonly kind: 'workdir';
  readonly word?: Word;
  /** The word after expansion; undefined where a variable is unknown. */
  readonly value?: string;
  /** The word after expansion in a build without build arguments, where that can be told and `value` cannot. */
  readonly byDefault?: string;
  /** The resulting absolute folder; undefined where it cannot be known. */
  readonly path?: string;
}

/** USER. */
export interface UserStep extends StepBase {
  readonly kind: 'user';
  readonly word?: Word;
  readonly user?: string;
}

/** CMD or ENTRYPOINT. */
export interface EntryStep extends StepBase {
  readonly kind: 'entry';
  readonly entrypoint: boolean;
  /** The words in exec form; undefined in shell form. */
  readonly exec?: readonly Word[];
}

/** ARG or ENV in a stage. */
export interface VariableStep extends StepBase {
  readonly kind: 'variable';
  readonly bindings: readonly Binding[];
}

/** LABEL, EXPOSE, HEALTHCHECK, MAINTAINER, ONBUILD, SHELL, STOPSIGNAL, VOLUME, ADD-less unknowns. */
export interface OtherStep extends StepBase {
  readonly kind: 'other';
  /** The arguments of EXPOSE, VOLUME and STOPSIGNAL after expansion, in their order; undefined where a variable is unknown. */
  readonly values?: readonly (string | undefined)[];
}

/** A variable's definition: one `NAME=value` of ARG or ENV. */
export interface Binding {
  readonly kind: 'arg' | 'env';
  /** After expansion, which the names of ENV have as well; as written where that is unknown. */
  readonly name: string;
  readonly nameSpan: Span;
  readonly span: Span;
  readonly instruction: Instruction;
  /** After expansion. Undefined: no default, or it cannot be known. */
  readonly value?: string;
  /** For an ARG without a default in a stage: the global ARG whose value it takes. */
  readonly global?: Binding;
  /** Present where surely nothing but a build argument gives it a value: then it is not set in a build without. */
  readonly onlyFromOutside?: true;
}

/** A variable read in the text. */
export interface VariableUse {
  readonly name: string;
  /** `$X` or `${X…}` whole. */
  readonly span: Span;
  /** Where its value comes from; undefined where the file does not set it. */
  readonly binding?: Binding;
  readonly instruction: Instruction;
  /** Present where it is `${X?}` or `${X:?}` and has no value, so that BuildKit stops: what the file says of that. */
  readonly refused?: string;
}

/** A variable read where no ARG or ENV of the file has set it. */
export interface UnsetUse extends VariableUse {
  /** Whether the base image surely does not set it, either. */
  readonly surely: boolean;
}

/** Something that a stage takes: its base, a copy, a mount, or a download. */
export interface Edge {
  readonly kind: 'base' | 'copy' | 'mount' | 'add';
  readonly from: Source | Base;
  readonly to: Stage;
  /** The step that makes it, which may be one of the stage's triggers; absent for `base`. */
  readonly step?: Step;
  /** The word or flag that makes it; that of the FROM where an ONBUILD does. */
  readonly span: Span;
  /** After expansion; the text as written where that is unknown. */
  readonly paths: readonly string[];
}
