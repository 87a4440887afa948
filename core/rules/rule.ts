import type { BuildContext } from '../context/build-context.ts';
import type { CopyStep, Model, RunStep, Stage, Step } from '../model/model.ts';
import type { Instruction } from '../syntax/tree.ts';
import type { TextEdit } from '../text/edit.ts';
import type { Span } from '../text/span.ts';

/** One check: data and a generator. It sees no severity setting, no other rule, no input or output. */
export interface Rule {
  /** Subject, then fault, in kebab case (`stage-misspelt`); BuildKit's own checks keep BuildKit's name (`MaintainerDeprecated`). */
  readonly id: string;
  /** One line for lists and the rule's page. */
  readonly summary: string;
  readonly category: 'build-speed' | 'security' | 'clarity' | 'correctness';
  readonly severity: Severity;
  /** `buildkit` only for what BuildKit refuses or warns about. */
  readonly source: 'buildkit' | 'stagelight';
  /** Names of the same lesson elsewhere, such as `hadolint/DL3006`; they silence it too. */
  readonly aka: readonly string[];
  /** Whether the build context bears on what it says: then it is not heard before the context is known. */
  readonly readsContext?: boolean;
  /** A check of BuildKit that heeds `# check=skip=…` at the top of the file only, not above an instruction. */
  readonly fileWide?: true;
  /** A check of BuildKit that is silent until `# check=experimental=…` asks for it, and that `skip` does not silence. */
  readonly experimental?: true;
  /**
   * Every sentence that the rule can say, with `{name}` for what is filled in. A report picks one by its key and fills it;
   * no sentence is glued from parts, so that they can be translated.
   */
  readonly messages: Readonly<Record<string, string>>;
  /**
   * Whether BuildKit refuses the same in an instruction that an ONBUILD adds to the stages `FROM` this one: there it stops at that FROM. The rule
   * has a scope.
   */
  readonly inTriggers?: true;
  /**
   * How far the rule looks; the whole file where it does not say. What it says of one `instruction` depends on that instruction and the text
   * above it alone, and of one `stage` on that stage, those above it and the build context alone; its spans lie in what it speaks of. Where it
   * found nothing it is not asked again after an edit further down. It goes through `instructions` or `stages` of its subject, not of the model.
   */
  readonly scope?: 'instruction' | 'stage';
  /**
   * Whether BuildKit comes across the fault only where it runs the instruction: a build whose target does not need the stage goes through, while
   * `docker build --check` looks at every stage.
   */
  readonly onlyWhereNeeded?: boolean;
  /** Yields what is wrong, in any order. Linear in the text. */
  check(subject: Subject): Iterable<Report>;
}

/** Error: BuildKit refuses. Warning: not what was meant. Information: works, but costs rebuild time. Hint: polish. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** What a rule may look at. */
export interface Facts {
  readonly model: Model;
  /** Undefined where the build context cannot be seen (unsaved file, untrusted or virtual workspace). */
  readonly context?: BuildContext;
}

/** What a rule is to judge. A rule that looks at the whole file is given all of it. */
export interface Subject extends Facts {
  /** In the order of the text, with those before the first FROM. */
  readonly instructions: readonly Instruction[];
  readonly stages: readonly Stage[];
  /** Those of `instructions` that are of one kind, so that who asks about few of them need not walk over all. */
  readonly ofKind: (kind: Instruction['kind']) => readonly Instruction[];
  /** Those of `instructions` that have flags. */
  readonly flagged: readonly Instruction[];
  /** The steps of `stages` by what they are. */
  readonly runs: readonly RunStep[];
  readonly copies: readonly CopyStep[];
  /** The steps of `stages` whose instruction is of one kind. */
  readonly stepsOfKind: (kind: Instruction['kind']) => readonly Step[];
}

/** Something wrong at one place, as a rule says it. */
export interface Report {
  /** The smallest piece that a person would circle. */
  readonly span: Span;
  /** Key into the rule's `messages`. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
  readonly related?: readonly Related[];
  readonly fixes?: readonly Fix[];
  /**
   * The instruction whose `# check=` comment silences it, where that is another one than the marked; `none` where BuildKit heeds no such comment.
   */
  readonly heeds?: Instruction | 'none';
  /**
   * The stage that gets the faulty instruction from an ONBUILD. BuildKit's check sets off only those of stages that the last one needs, so that
   * nothing is said of others.
   */
  readonly setOffBy?: Stage;
  /** Where one rule has two degrees of the same fault; else the rule's own. */
  readonly severity?: Severity;
  /** Greys the text out (`unnecessary`) or strikes it through (`deprecated`). */
  readonly tag?: 'unnecessary' | 'deprecated';
}

/** The cause or the victim elsewhere. */
export interface Related {
  readonly span: Span;
  /** Key into the rule's `messages`. */
  readonly message: string;
  readonly values?: Readonly<Record<string, string | number>>;
}

/** An edit that mends a finding. */
export interface Fix {
  /** Names files and commands: `Change to "golang"`. A `review` fix's title ends in `…`, which the engine adds. */
  readonly title: string;
  readonly edits: readonly TextEdit[];
  /** Changes of other files that belong to it. */
  readonly files?: readonly FileEdit[];
  /**
   * `safe`: the built image is the same; it may be part of "fix all".
   * `review`: look at `note` first.
   * `correction`: what probably was meant, and never part of "fix all".
   */
  readonly safety: 'safe' | 'review' | 'correction';
  /** Whether it is a did-you-mean for a misspelt word: "Correct all likely misspellings in this file" applies those together. */
  readonly misspelling?: boolean;
  /** What to look at before accepting; required for `review`. */
  readonly note?: string;
  /** Whether it only changes how something is spelled (keyword case and the like): such a fix may run on save. */
  readonly cosmetic?: boolean;
}

/** A change of another file of the build context. */
export interface FileEdit {
  /** Relative to the context's root, with `/`. */
  readonly path: string;
  /** Text to append as lines of their own; the file is created where it does not exist. */
  readonly append: string;
}

/** A report with everything that a reader needs. Made by `check`. */
export interface Finding {
  readonly rule: string;
  readonly source: 'buildkit' | 'stagelight';
  readonly severity: Severity;
  readonly span: Span;
  readonly message: string;
  readonly related: readonly { readonly span: Span; readonly message: string }[];
  readonly fixes: readonly Fix[];
  /** Where a `# check=skip=…` above an instruction would silence it; absent where it is the marked one. */
  readonly heeds?: Instruction | 'none';
  readonly tag?: 'unnecessary' | 'deprecated';
}
