import { lastTrials } from './own-trials-last.ts';
import { moreTrials } from './own-trials-more.ts';
import { trial, usualFiles } from './short-trial.ts';
import type { Trial } from './trial.ts';

/** Each rule of the cache from both sides, what a person changes, targets and platforms. */
export const ownTrials: readonly Trial[] = [
  trial(
    'copy-into-folders',
    `
FROM alpine:3 AS data
WORKDIR /d
COPY src ./src
COPY lib/d.js lib/e.txt ./lib/
COPY *.md ./
COPY package.json renamed.json
FROM alpine:3
COPY --from=data /d/src/sub /sub
COPY --from=data /d/lib/d.js /d.js
COPY --from=data /d/notes.md /notes.md
COPY --from=data /d/renamed.json /r.json
COPY --from=data /d /all
`,
    `
file src/a.js
file src/sub/c.js
file lib/d.js
file lib/e.txt
file notes.md
file README.md
file package.json
file package-lock.json
add src/sub/new.js
add src/new.js
add more.md
remove src/b.js
remove notes2.md
mode lib/e.txt
touch lib/d.js
base 0
edits
line 2: WORKDIR /d/
line 5: COPY *.md /d/
line 6: COPY package-lock.json renamed.json
`,
    { files: [...usualFiles, 'notes2.md'] },
  ),
  trial(
    'copy-chain-of-stages',
    `
FROM alpine:3 AS a
COPY src /src
COPY lib /lib0
FROM alpine:3.1 AS b
COPY --from=a /src/sub /one
COPY --from=a /lib0/d.js /two/
FROM alpine:3.2 AS c
COPY --from=b /one /three/four
COPY --from=b /two/d.js /five
FROM alpine:3.3
COPY --from=c /three /x
COPY --from=c /five /y
COPY --from=b /two /z
`,
    `
file src/a.js
file src/sub/c.js
file lib/d.js
file lib/e.txt
base 0
base 1
base 2
base 3
edits
add src/sub/n.js
add lib/n.js
mode src/sub/c.js
rename src/sub/c.js src/sub/d.js
`,
  ),
  trial(
    'run-between-stages',
    `
FROM node:20 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci
FROM deps AS build
COPY . .
RUN npm run build
FROM deps AS test
COPY src src
RUN npm test
FROM nginx:1.25
COPY --from=build /app/dist /html
COPY --from=build /app/README.md /html/readme
RUN nginx -t
`,
    `
file package.json
file src/a.js
file README.md
file lib/d.js
add packages.json
base 0
base node:20
base 3
edits
remove package-lock.json
mode package.json
touch package.json
arg NODE_ENV=x
`,
  ),
  trial(
    'target-test',
    `
FROM node:20 AS deps
WORKDIR /app
COPY package*.json ./
RUN npm ci
FROM deps AS build
COPY . .
RUN npm run build
FROM deps AS test
COPY src src
COPY --from=build /app/out /out
RUN npm test
FROM nginx:1.25
COPY --from=build /app/dist /html
`,
    `
file package.json
file src/a.js
file README.md
base 0
base 3
edits
`,
    { target: 'test' },
  ),
  trial(
    'platform-args',
    `
FROM --platform=$BUILDPLATFORM golang:1.22 AS build
WORKDIR /src
COPY package.json .
RUN go mod download
ARG TARGETOS
ARG TARGETARCH
COPY src .
RUN GOARCH=$TARGETARCH go build -o /out/app
FROM alpine:3
RUN apk add ca
COPY --from=build /out/app /bin/app
`,
    `
option platform=linux/arm64
option platform=linux/amd64
arg TARGETOS=windows
arg TARGETARCH=riscv64
arg TARGETVARIANT=v7
file src/a.js
edits
base 0
base 1
line 5: # gone
line 1: FROM golang:1.22 AS build
`,
    { platform: 'linux/amd64' },
  ),
  trial(
    'platform-fixed',
    `
FROM --platform=linux/arm64 alpine:3 AS a
RUN one
FROM alpine:3 AS b
RUN two
COPY --from=a /etc/passwd /p
ARG TARGETPLATFORM
RUN three
FROM a
RUN four
COPY --from=b /etc/passwd /q
`,
    `
option platform=linux/arm64
option platform=linux/amd64
line 1: FROM alpine:3 AS a
line 3: FROM --platform=linux/arm64 alpine:3 AS b
line 3: FROM --platform=$TARGETPLATFORM alpine:3 AS b
edits
`,
    { platform: 'linux/amd64' },
  ),
  trial(
    'build-args-given',
    `
ARG BASE=alpine
ARG TAG=3
FROM \${BASE}:\${TAG} AS one
ARG A=1
ARG B=\${A}2
ENV C=\${B:-none} D=\${E:+set}
RUN one
COPY lib /\${C}
FROM one
ARG A
ARG F="x y"
RUN two
WORKDIR /w\${F}
`,
    `
arg A=1
arg A=3
arg B=9
arg C=9
arg E=9
arg F=z
arg F=x y
arg TAG=3
arg TAG=4
arg BASE=busybox
line 4: ARG A=1 E=1
line 5: ARG B=12
line 6: ENV C=\${B:-none} D=
line 10: ARG A=1
line 10: ARG A=2
edits
`,
    { args: { A: '1' } },
  ),
  trial(
    'env-forms',
    `
FROM alpine:3
ENV A=1 \\
    B="two words" C=three\\ words
ENV old form of it
RUN one
ENV PATH=/x:$PATH
RUN two
ENV A=$A
RUN three
LABEL v=$A
COPY src "/\${B%words}x"
`,
    `
line 2: ENV A=1   \\
line 3:     B='two words' C="three words"
line 4: ENV old="form of it"
line 4: ENV old form of  it
line 6: ENV PATH=/y:$PATH
line 8: ENV A=1
line 8: ENV A=2
line 10: LABEL v=other
edits
arg A=5
`,
  ),
  trial(
    'users-and-folders',
    `
FROM alpine:3 AS a
WORKDIR /made
USER 1000
WORKDIR /made/by
WORKDIR deep
RUN one
FROM alpine:3
COPY --from=a /made /m
COPY --from=a /made/by/deep /d
COPY --from=a --chown=5:5 /etc/passwd /p
`,
    `
line 2: WORKDIR /made/
line 2: WORKDIR //made
line 3: USER 1001
line 3: USER 0
line 4: WORKDIR /made/./by
line 5: WORKDIR ./deep
line 5: WORKDIR /made/by/deep
line 5: WORKDIR deeper
edits
base 0
arg SOURCE_DATE_EPOCH=1700000000
option build-arg:SOURCE_DATE_EPOCH=1600000000
`,
  ),
  trial(
    'mkdir-seen-by-copy',
    `
FROM alpine:3 AS a
WORKDIR /top/one
COPY lib /top/one/lib
WORKDIR /top/two
FROM alpine:3
COPY --from=a /top /t
COPY --from=a /top/one /o
COPY --from=a /top/one/lib /l
`,
    `
line 2: WORKDIR /top/uno
line 4: WORKDIR /top/three
line 4: USER 7\\nWORKDIR /top/two
line 2: USER 7\\nWORKDIR /top/one
file lib/d.js
file src/a.js
base 0
edits
`,
  ),
  ...moreTrials,
  ...lastTrials,
];
