/** Operating systems and processors that image names are published for, as `--platform=os/arch[/variant]` spells them. */
export const operatingSystems: readonly string[] = ['linux', 'windows', 'darwin', 'freebsd'];

/** Processor names, as Go and the image format spell them. */
export const architectures: readonly string[] = [
  '386',
  'amd64',
  'arm',
  'arm64',
  'loong64',
  'mips',
  'mips64',
  'mips64le',
  'mipsle',
  'ppc64le',
  'riscv64',
  's390x',
  'wasm',
];

/** Whole platforms that a person is likely to write, most usual first. */
export const platforms: readonly string[] = [
  'linux/amd64',
  'linux/arm64',
  'linux/arm/v7',
  'linux/arm/v6',
  'linux/arm/v5',
  'linux/386',
  'linux/ppc64le',
  'linux/s390x',
  'linux/riscv64',
  'linux/loong64',
  'linux/mips64le',
  'linux/amd64/v2',
  'linux/amd64/v3',
  'linux/arm64/v8',
  'windows/amd64',
  'windows/arm64',
  'freebsd/amd64',
  'darwin/amd64',
  'darwin/arm64',
  'wasi/wasm',
];
