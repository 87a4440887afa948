/** Platforms that images are published for, as `--platform=os/arch[/variant]` spells them, most usual first. */
export const platforms: readonly string[] = (
  'linux/amd64 linux/arm64 linux/arm/v7 linux/arm/v6 linux/386 linux/ppc64le linux/s390x linux/riscv64 linux/arm/v5 linux/loong64 linux/mips64le ' +
  'linux/amd64/v2 linux/amd64/v3 linux/arm64/v8 windows/amd64 windows/arm64 freebsd/amd64 darwin/amd64 darwin/arm64 wasi/wasm'
).split(' ');

/** Operating systems that may stand alone as a platform, in lower case. */
export const systemNames: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux macos nacl netbsd openbsd plan9 solaris windows zos'.split(' '),
);

/** Processors that may stand alone as a platform, in lower case, with their other names. */
export const processorNames: ReadonlySet<string> = new Set(
  (
    '386 aarch64 amd64 amd64p32 arm arm64 arm64be armbe armel armhf i386 loong64 mips mips64 mips64le mips64p32 mips64p32le mipsle ppc ppc64 ' +
    'ppc64le riscv riscv64 s390 s390x sparc sparc64 wasm x86-64 x86_64'
  ).split(' '),
);
