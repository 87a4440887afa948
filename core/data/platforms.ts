/** Platforms that images are published for, as `--platform=os/arch[/variant]` spells them, most usual first. */
export const platforms: readonly string[] = (
  'linux/amd64 linux/arm64 linux/arm/v7 linux/arm/v6 linux/386 linux/ppc64le linux/s390x linux/riscv64 linux/arm/v5 linux/loong64 linux/mips64le ' +
  'linux/amd64/v2 linux/amd64/v3 linux/arm64/v8 windows/amd64 windows/arm64 freebsd/amd64 darwin/amd64 darwin/arm64 wasi/wasm'
).split(' ');
