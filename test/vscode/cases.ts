// What is tried in the real VS Code, by both drivers: one entry, one case. To add one, add an entry.
import type { Squiggle } from './driver/window.ts';

/** A Dockerfile in a folder of its own, what is to be seen at a place of it, and what an action makes of it. */
export interface Case {
  readonly name: string;
  readonly dockerfile: string;
  /** Files of the build context beside it, by path; those of `goModule` where it is not said. */
  readonly files?: Files;
  /** The first occurrence of this text is where the mouse rests and the cursor is put. */
  readonly at: string;
  readonly squiggle?: Squiggle;
  /** Each stands in what is shown while the mouse rests there, findings included. */
  readonly says?: readonly string[];
  /** The whole lightbulb menu, in any order. */
  readonly offers?: readonly string[];
  /** Title of the action that is picked from the menu. One that ends in `…` is looked at and applied. */
  readonly picks?: string;
  /** A command that is run in place of that. */
  readonly runs?: Command;
  /** What the picked action, or the command, makes of the Dockerfile. */
  readonly gives?: string;
}

/** Texts by path. */
export type Files = Readonly<Record<string, string>>;

/** A command of VS Code or ours: its title in the palette, and its id. */
export interface Command {
  readonly title: string;
  readonly id: string;
}

/** A Go module of two commands; with a Dockerfile these are seven files. */
export const goModule: Files = {
  '.dockerignore': '.git\nbin\n',
  'README.md': '# Two commands\n',
  'cmd/client/main.go': 'package main\n\nfunc main() { println("client") }\n',
  'cmd/server/main.go': 'package main\n\nfunc main() { println("server") }\n',
  'go.mod': 'module example.com/two\n\ngo 1.21\n',
  'go.sum': '',
};

const nodePackage: Files = {
  '.dockerignore': 'node_modules\n',
  'package.json': '{ "name": "app", "version": "1.0.0", "dependencies": { "ms": "2.1.3" } }\n',
  'package-lock.json': '{ "name": "app", "version": "1.0.0", "lockfileVersion": 3, "packages": {} }\n',
  'server.js': 'console.log("hello");\n',
};

/** The first Dockerfile of a learner, as in the notes that the product was made for. */
export const learners = `# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server
ENTRYPOINT [ "/bin/server" ]
`;

const corrected = learners.replace('goland', 'golang').replace('/cmd/client', './cmd/client').replace('comd', 'cmd');

const reordered = (dockerfile: string): string =>
  dockerfile.replace('COPY . .\nRUN go mod download\n', 'COPY go.mod go.sum ./\nRUN go mod download\nCOPY . .\n');

/** Two stages, and nothing to mend. */
export const stages = `# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/server ./cmd/server

FROM scratch
COPY --from=build /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
`;

/** The actions that every finding has. */
const always = ['Explain', 'Ignore on this line', 'Ignore in this file'];
const correctAll = 'Correct all 3 likely misspellings in this file';

const misspeltImage = 'No official image is called "goland"; "golang" is one letter away, and a build stops here.';
const wrongOrder =
  '"go mod download" (line 5) re-runs after an edit of any of the 7 files copied here, such as "cmd/server/main.go", though it reads only "go.mod" and "go.sum".';
const copyFirst = 'Copy go.mod and go.sum first, the rest after "go mod download"';
const bindManifests = 'Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)';

export const cases: readonly Case[] = [
  {
    name: 'a misspelt image',
    dockerfile: learners,
    at: 'goland',
    squiggle: 'warning',
    says: [misspeltImage],
    offers: ['Change to "golang"', correctAll, ...always],
    picks: 'Change to "golang"',
    gives: learners.replace('goland', 'golang'),
  },
  {
    name: 'the wrong order',
    dockerfile: learners,
    at: 'COPY',
    squiggle: 'info',
    says: [wrongOrder, 'step 3 of 6 in the build log', 'In the cache, here'],
    offers: [copyFirst, ...always],
    picks: copyFirst,
    gives: reordered(learners),
  },
  {
    name: 'a path that starts at the root',
    dockerfile: learners,
    at: '/cmd/client',
    squiggle: 'warning',
    says: ['starts at the root of the image'],
    picks: 'Change to "./cmd/client"',
    gives: learners.replace(' /cmd', ' ./cmd'),
  },
  {
    name: 'a misspelt path',
    dockerfile: learners,
    at: './comd/server',
    squiggle: 'warning',
    says: ['Nothing was copied to "/src/comd/server"'],
    picks: 'Change to "./cmd/server"',
    gives: learners.replace('comd', 'cmd'),
  },
  {
    name: 'all misspellings at once',
    dockerfile: learners,
    at: 'goland',
    squiggle: 'warning',
    picks: correctAll,
    gives: corrected,
  },
  {
    name: 'ignored on its line',
    dockerfile: learners,
    at: 'goland',
    squiggle: 'warning',
    picks: 'Ignore on this line',
    gives: learners.replace('FROM', '# stagelight ignore=image-misspelt\nFROM'),
  },
  {
    name: 'ignored in the file',
    dockerfile: learners,
    at: 'goland',
    squiggle: 'warning',
    picks: 'Ignore in this file',
    gives: learners.replace('FROM', '# stagelight ignore-file=image-misspelt\nFROM'),
  },
  {
    name: 'fix all moves the lines and corrects no words',
    dockerfile: learners,
    at: 'COPY',
    squiggle: 'info',
    says: [wrongOrder],
    runs: { title: 'Fix All', id: 'editor.action.fixAll' },
    gives: reordered(learners),
  },
  {
    name: 'what BuildKit refuses',
    dockerfile: 'FROM alpine:3.22\nRNU echo hello\n',
    at: 'RNU',
    squiggle: 'error',
    says: ['RNU'],
    picks: 'Change to "RUN"',
    gives: 'FROM alpine:3.22\nRUN echo hello\n',
  },
  {
    name: 'manifests as bind mounts',
    dockerfile: stages,
    at: 'go.mod go.sum',
    picks: bindManifests,
    gives: stages.replace(
      'COPY go.mod go.sum ./\nRUN go mod download',
      'RUN --mount=type=bind,source=go.mod,target=go.mod \\\n    --mount=type=bind,source=go.sum,target=go.sum \\\n    go mod download',
    ),
  },
  {
    name: 'sources as a bind mount',
    dockerfile: stages,
    at: 'COPY . .',
    picks: 'Bind-mount the sources in "go build" instead of copying them (BuildKit)',
    gives: stages.replace('COPY . .\nRUN go build', 'RUN --mount=type=bind,target=. \\\n    go build'),
  },
  {
    name: 'a cache mount',
    dockerfile: stages,
    at: 'go mod download',
    picks: 'Add a cache mount for Go modules (2 steps)',
    gives: stages
      .replace('RUN go mod download', 'RUN --mount=type=cache,target=/go/pkg/mod \\\n    go mod download')
      .replace('RUN go build', 'RUN --mount=type=cache,target=/go/pkg/mod \\\n    go build'),
  },
  {
    name: 'a name for a stage',
    dockerfile: stages.replace(' AS build', '').replace('--from=build', '--from=0'),
    at: '--from=0',
    picks: 'Name stage 0 "build"',
    gives: stages,
  },
  {
    name: 'a Node project in the wrong order',
    files: nodePackage,
    dockerfile: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n',
    at: 'COPY',
    squiggle: 'info',
    picks: 'Copy package.json and package-lock.json first, the rest after "npm ci"',
    gives:
      'FROM node:24-alpine\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]\n',
  },
  {
    name: 'an action to look at first',
    files: { ...nodePackage, '.dockerignore': '' },
    dockerfile: 'FROM node:24-alpine\nWORKDIR /app\nCOPY . .\nRUN npm ci\nCMD ["node", "server.js"]\n',
    at: 'COPY',
    squiggle: 'info',
    picks: 'Copy package.json and package-lock.json first, the rest after "npm ci"…',
    gives:
      'FROM node:24-alpine\nWORKDIR /app\nCOPY package.json package-lock.json ./\nRUN npm ci\nCOPY . .\nCMD ["node", "server.js"]\n',
  },
  {
    name: 'hover on a mount',
    dockerfile: stages.replace('RUN go mod', 'RUN --mount=type=cache,target=/go/pkg/mod go mod'),
    at: 'type=cache',
    says: ['a folder that stays on the builder between builds', 'Not in the image'],
  },
];

/** Name of a case's folder in the workspace. */
export function folderOf({ name }: Case): string {
  return name.toLowerCase().replaceAll(/\W+/g, '-');
}

/** The files of a case's folder. */
export function filesOf({ dockerfile, files = goModule }: Case): Files {
  return { ...files, Dockerfile: dockerfile };
}
