import { expect, it } from 'vitest';
import { analyze } from '../../core/analysis.ts';
import type { BuildContext } from '../../core/context/build-context.ts';
import { offers } from '../../core/refactor/offers.ts';
import { applyEdits } from '../../core/text/edit.ts';

// The way of a learner's Dockerfile from the moment when client and server have stages of their own, lightbulb by lightbulb.

const context: BuildContext = {
  files: ['.dockerignore', 'Dockerfile', 'README.md', 'cmd/client/main.go', 'cmd/server/main.go', 'go.mod', 'go.sum'],
  complete: true,
  contents: new Map([['go.mod', 'module example.com/app\n\ngo 1.21\n']]),
  dockerfile: 'Dockerfile',
  ignoreFile: { path: '.dockerignore', text: '.git\nbin\n' },
};

const own = `# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .

FROM base AS build-client
RUN go build -o /bin/client ./cmd/client

FROM base AS build-server
RUN go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
`;

const cached = own
  .replace('RUN go mod', 'RUN --mount=type=cache,target=/go/pkg/mod \\\n    go mod')
  .replaceAll('RUN go build', 'RUN --mount=type=cache,target=/go/pkg/mod \\\n    go build');

const bound = `# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod \\
    --mount=type=bind,source=go.mod,target=go.mod \\
    --mount=type=bind,source=go.sum,target=go.sum \\
    go mod download

FROM base AS build-client
RUN --mount=type=cache,target=/go/pkg/mod \\
    --mount=type=bind,target=. \\
    go build -o /bin/client ./cmd/client

FROM base AS build-server
RUN --mount=type=cache,target=/go/pkg/mod \\
    --mount=type=bind,target=. \\
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
`;

const mountsForModules = 'Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)';
const mountForSources = 'Bind-mount the sources in 2 "go build" steps instead of copying them (BuildKit)';

/** Applies the action of that title with the cursor on the line; it has to be safe. */
function apply(text: string, line: string, title: string, seen: BuildContext | undefined): string {
  const at = text.indexOf(line);
  const found = offers(analyze(text, seen).facts, { start: at, end: at });
  const offer = found.find(({ fix }) => fix.title === title);
  expect(
    found.map(({ fix }) => fix.title),
    `on ${line}`,
  ).toContain(title);
  expect(offer?.fix.safety).toBe('safe');
  return applyEdits(text, offer?.fix.edits ?? []);
}

for (const [name, seen] of [
  ['with the build context', context],
  ['without it', undefined],
] as const) {
  for (const lineBreak of ['\n', '\r\n']) {
    const broken = (text: string): string => text.replaceAll('\n', lineBreak);

    it(`adds the cache mount to all three steps ${name}, ${JSON.stringify(lineBreak)}`, () => {
      for (const line of ['RUN go mod', 'RUN go build -o /bin/client', 'RUN go build -o /bin/server']) {
        expect(apply(broken(own), line, 'Add a cache mount for Go modules (3 steps)', seen)).toBe(broken(cached));
      }
    });

    it(`puts bind mounts in the place of both COPYs ${name}, in either order, ${JSON.stringify(lineBreak)}`, () => {
      const modules = apply(broken(cached), 'COPY go.mod', mountsForModules, seen);
      expect(apply(modules, 'COPY . .', mountForSources, seen)).toBe(broken(bound));
      const sources = apply(broken(cached), 'COPY . .', mountForSources, seen);
      expect(apply(sources, 'COPY go.mod', mountsForModules, seen)).toBe(broken(bound));
    });

    it(`offers the same on the steps that read the files ${name}, ${JSON.stringify(lineBreak)}`, () => {
      const modules = apply(broken(cached), 'go mod download', mountsForModules, seen);
      expect(apply(modules, 'go build -o /bin/client', mountForSources, seen)).toBe(broken(bound));
    });
  }
}
