/**
 * Makes a Dockerfile of a given length that looks like real ones: two stages every hundred lines or so, long RUNs with continuations and
 * comments, mounts, copies, arguments and variables that are read again, heredocs. The same length gives the same text.
 *
 * @param {number} lines
 */
export function makeDockerfile(lines) {
  const out = ['# syntax=docker/dockerfile:1', 'ARG GO_VERSION=1.23', 'ARG ALPINE_VERSION=3.20'];
  for (let service = 0; ; service++) {
    const block = makeService(service);
    if (out.length + block.length > lines) break;
    out.push(...block);
  }
  // The rest is comments, so that no instruction is cut in the middle.
  while (out.length < lines) out.push('# …');
  return `${out.join('\n')}\n`;
}

/** A build stage and the stage of its image. */
function makeService(service) {
  const names = Array.from({ length: 8 }, (_, index) => `SETTING_${service}_${index}`);
  const tools = [
    'bash',
    'ca-certificates',
    'curl',
    'gcc',
    'git',
    'jq',
    'make',
    'musl-dev',
    'openssh-client',
    'tzdata',
    'unzip',
    'zip',
  ];
  return [
    '',
    `# Service ${service}: the program is built here,`,
    '# with everything that this takes.',
    `FROM golang:\${GO_VERSION}-alpine AS build-${service}`,
    'WORKDIR /src',
    ...names.map((name, index) => `ARG ${name}=value-${index}`),
    'ENV CGO_ENABLED=0 \\',
    '    GOFLAGS=-trimpath \\',
    `    SERVICE=service-${service}`,
    ...names.slice(0, 4).map((name) => `ENV ENV_${name}=\${${name}}-\${SERVICE}`),
    'RUN apk add --no-cache \\',
    ...tools.flatMap((tool, index) => [...(index % 5 === 0 ? ['    # what the next ones are for'] : []), `    ${tool} \\`]),
    '    && rm -rf /tmp/*',
    'COPY go.mod go.sum ./',
    'RUN --mount=type=cache,target=/go/pkg/mod \\',
    '    go mod download',
    'COPY . .',
    'RUN --mount=type=cache,target=/go/pkg/mod \\',
    '    --mount=type=cache,target=/root/.cache/go-build \\',
    '    go vet ./... && \\',
    '    go test ./...',
    'RUN --mount=type=cache,target=/go/pkg/mod \\',
    '    --mount=type=cache,target=/root/.cache/go-build \\',
    `    go build -ldflags "-X main.version=$SETTING_${service}_0 -X main.service=\${SERVICE}" \\`,
    `      -o /bin/service-${service} ./cmd/service-${service}`,
    'RUN <<EOF',
    'set -e',
    'for name in one two three; do',
    `  echo "$name of $SERVICE: \${ENV_SETTING_${service}_1}" >> /built-${service}`,
    'done',
    `if [ -f /built-${service} ]; then`,
    `  cat /built-${service}`,
    'fi',
    'EOF',
    '',
    `FROM alpine:\${ALPINE_VERSION} AS service-${service}`,
    'ARG PORT=8080',
    `LABEL org.opencontainers.image.title="service ${service}" \\`,
    '      org.opencontainers.image.vendor="bench" \\',
    '      org.opencontainers.image.licenses="MIT"',
    'RUN addgroup -S app && \\',
    '    adduser -S -G app app && \\',
    '    mkdir -p /data /etc/service && \\',
    '    chown app:app /data',
    'WORKDIR /data',
    `COPY --from=build-${service} /bin/service-${service} /usr/local/bin/`,
    'COPY <<EOF /etc/service/config.yaml',
    'listen: 0.0.0.0:${PORT}',
    'data: /data',
    'EOF',
    ...Array.from({ length: 10 }, (_, index) => `ENV OPTION_${index}="\${PORT}-${index}"`),
    'EXPOSE ${PORT}/tcp',
    'VOLUME /data',
    'USER app',
    `HEALTHCHECK --interval=30s --timeout=3s CMD wget -q -O /dev/null http://localhost:8080/health || exit 1`,
    `ENTRYPOINT ["/usr/local/bin/service-${service}"]`,
    'CMD ["--config", "/etc/service/config.yaml"]',
  ];
}
