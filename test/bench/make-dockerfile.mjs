/** How many lines the loop below adds each time. */
const linesPerStage = 32;

/**
 * Makes a Dockerfile of a given length that looks like real ones: a stage every forty lines, continuations, mounts, copies, variables, comments
 * and heredocs. The same length gives the same text.
 *
 * @param {number} lines
 */
export function makeDockerfile(lines) {
  const out = ['# syntax=docker/dockerfile:1', 'ARG GO_VERSION=1.23'];
  for (let stage = 0; out.length + linesPerStage <= lines; stage++) {
    out.push(
      '',
      `# Stage ${stage} builds service ${stage}.`,
      `FROM golang:\${GO_VERSION}-alpine AS build-${stage}`,
      'WORKDIR /src',
      `ARG VERSION_${stage}=1.0.${stage}`,
      `ENV SERVICE=service-${stage} CGO_ENABLED=0`,
      'RUN apk add --no-cache \\',
      '    git \\',
      '    # needed by the tests',
      '    make',
      'COPY go.mod go.sum ./',
      'RUN --mount=type=cache,target=/go/pkg/mod \\',
      '    go mod download',
      'COPY . .',
      'RUN --mount=type=cache,target=/go/pkg/mod \\',
      '    --mount=type=cache,target=/root/.cache/go-build \\',
      `    go build -ldflags "-X main.version=$VERSION_${stage}" -o /bin/service-${stage} ./cmd/service-${stage}`,
      'RUN <<EOF',
      'set -e',
      `echo "built $SERVICE" > /built-${stage}`,
      'EOF',
      '',
      `FROM alpine:3.20 AS service-${stage}`,
      'RUN adduser -D app && \\',
      '    mkdir -p /data && \\',
      '    chown app /data',
      `COPY --from=build-${stage} /bin/service-${stage} /usr/local/bin/`,
      'USER app',
      'EXPOSE 8080',
      'LABEL org.opencontainers.image.title="service" \\',
      '      org.opencontainers.image.vendor="bench"',
      `ENTRYPOINT ["/usr/local/bin/service-${stage}"]`,
    );
  }
  // The rest is comments, so that no instruction is cut in the middle.
  while (out.length < lines) out.push('# …');
  return `${out.join('\n')}\n`;
}
