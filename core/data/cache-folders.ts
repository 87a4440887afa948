/** What is to be told of a package manager's folder in a `--mount=type=cache`. */
export interface CacheFolderFacts {
  /** Completes "`/go/pkg/mod` is …": `where Go keeps downloaded modules`. */
  readonly keeps: string;
  /** Whether two commands may use the folder at once, as half a sentence; absent where that is not certain. */
  readonly sharing?: string;
}

const locks = (program: string): string => `${program} locks it itself, so \`sharing=shared\` is right`;
const apt = 'apt lets nobody else in, so `sharing=locked` is right';

/** By the ids that the package managers' files give their folders. */
export const cacheFolderFacts: ReadonlyMap<string, CacheFolderFacts> = new Map<string, CacheFolderFacts>([
  ['go-mod', { keeps: 'where Go keeps downloaded modules', sharing: locks('Go') }],
  ['go-build', { keeps: 'where Go keeps compiled packages', sharing: locks('Go') }],
  ['npm', { keeps: 'where npm keeps downloaded packages', sharing: locks('npm') }],
  ['yarn', { keeps: 'where Yarn keeps downloaded packages' }],
  ['yarn-berry', { keeps: 'where Yarn keeps downloaded packages' }],
  ['pnpm', { keeps: 'where pnpm keeps its store of packages' }],
  ['bun', { keeps: 'where Bun keeps downloaded packages' }],
  ['pip', { keeps: 'where pip keeps downloaded packages', sharing: locks('pip') }],
  ['uv', { keeps: 'where uv keeps downloaded packages', sharing: locks('uv') }],
  ['cargo-registry', { keeps: 'where Cargo keeps downloaded crates', sharing: locks('Cargo') }],
  ['cargo-git', { keeps: 'where Cargo keeps cloned crates', sharing: locks('Cargo') }],
  ['maven', { keeps: 'where Maven keeps downloaded artifacts' }],
  ['gradle', { keeps: 'where Gradle keeps downloaded dependencies' }],
  ['nuget', { keeps: 'where NuGet keeps unpacked packages' }],
  ['gems', { keeps: 'where Bundler keeps downloaded gems' }],
  ['composer', { keeps: 'where Composer keeps downloaded packages' }],
  ['apt-archives', { keeps: 'where apt keeps downloaded packages', sharing: apt }],
  ['apt-lists', { keeps: 'where apt keeps the lists of packages', sharing: apt }],
  ['apk', { keeps: 'where apk keeps downloaded packages' }],
]);
