/** A platform as containerd's `platforms.Parse` reads it. */
export interface Platform {
  /** `linux`; undefined where the builder's own is meant. */
  readonly system?: string;
  /** By its usual name: `amd64` for `x86_64`. Undefined where the builder's own is meant. */
  readonly processor?: string;
}

/** Reads `linux/arm64`, `arm64`, `windows`; undefined where it is none. */
export function readPlatform(text: string): Platform | undefined {
  const parts = text.split('/');
  const [first = '', second, ...rest] = parts;
  const head = /^([\w-]+)(?:\([\w.%-]*(?:\+[\w.%-]+)*\))?$/.exec(first);
  if (!head || rest.length > 1 || !parts.slice(1).every((part) => /^[\w.-]+$/.test(part))) return undefined;
  const written = (head[1] ?? '').toLowerCase();
  const system = written === 'macos' ? 'darwin' : written;
  if (second !== undefined) return { system, processor: processorName(second) };
  if (systems.has(system)) return { system };
  const processor = processorName(first);
  return processors.has(processor) ? { processor } : undefined;
}

function processorName(text: string): string {
  const lower = text.toLowerCase();
  return aliases[lower] ?? lower;
}

/** Spellings that Docker knows by another name. */
const aliases: Readonly<Record<string, string>> = {
  aarch64: 'arm64',
  armel: 'arm',
  armhf: 'arm',
  i386: '386',
  'x86-64': 'amd64',
  x86_64: 'amd64',
};

/** What may stand without a processor. */
const systems: ReadonlySet<string> = new Set(
  'aix android darwin dragonfly freebsd hurd illumos ios js linux nacl netbsd openbsd plan9 solaris windows zos'.split(' '),
);

/** What may stand without a system. */
const processors: ReadonlySet<string> = new Set(
  (
    '386 amd64 amd64p32 arm arm64 arm64be armbe loong64 mips mips64 mips64le mips64p32 mips64p32le mipsle ppc ppc64 ppc64le riscv riscv64 ' +
    's390 s390x sparc sparc64 wasm'
  ).split(' '),
);
