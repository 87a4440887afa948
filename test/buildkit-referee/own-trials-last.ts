import { trial } from './short-trial.ts';
import type { Trial } from './trial.ts';

/** The last part of `ownTrials`. */
export const lastTrials: readonly Trial[] = [
  trial(
    'options-of-the-build',
    `
FROM alpine:3 AS a
WORKDIR /w
RUN one
COPY lib /lib0
FROM alpine:3 AS b
COPY --from=a /lib0 /l
RUN --network=host two
FROM b
RUN ["three"]
`,
    `
option no-cache=
option no-cache=a
option no-cache=b
option no-cache=A
option no-cache=nothing
option hostname=h
option add-hosts=h=1.2.3.4
option shm-size=134217728
option ulimit=nofile=1024:1024
option cgroup-parent=x
option force-network-mode=host
option force-network-mode=none
option label:a=b
option image-resolve-mode=pull
option build-arg:X=1
option platform=linux/arm64
edits
base 0
`,
  ),
  trial(
    'forced-and-followed',
    `
FROM alpine:3 AS a
RUN gen /f
COPY src /s
FROM a AS b
COPY lib /l
RUN after
FROM alpine:3 AS c
COPY --from=a /s /s
COPY --from=b /l /l
RUN --mount=from=a,source=/f,target=/f use
FROM scratch
COPY --from=c /s /s
COPY --link --from=a /f /f
`,
    `
option no-cache=a
option no-cache=b
option no-cache=c
option no-cache=a,c
option no-cache=
file src/a.js
edits
`,
  ),
  trial(
    'equal-stages',
    `
FROM node:20 AS one
WORKDIR /app
COPY package.json .
RUN npm ci
COPY src src
FROM node:20 AS two
WORKDIR /app
COPY package.json .
RUN npm ci
COPY lib lib
FROM alpine:3
COPY --from=one /app/src /1
COPY --from=two /app/lib /2
COPY --from=one /app/package.json /3
COPY --from=two /app/package.json /4
`,
    `
file package.json
file src/a.js
file lib/d.js
base 0
base 2
edits
line 4: RUN npm ci && true
line 7: WORKDIR /app2
`,
  ),
  trial(
    'text-edits',
    `
# a comment
FROM alpine:3 AS base
RUN apk add \\
      one \\
      two
SHELL ["/bin/sh", "-ec"]
RUN echo shell
RUN ["echo", "exec"]
COPY lib/d.js lib/e.txt /l/
CMD ["x"]

FROM base
EXPOSE 80
COPY --from=base /l/d.js /d
RUN end
`,
    `
line 1: # another comment
line 1:
line 3: RUN apk add  \\
line 3: run apk add \\
line 4:       one \\\\n      # comment \\
line 5:       two three
line 6: SHELL ["/bin/sh","-ec"]
line 6: SHELL ["/bin/bash", "-ec"]
line 8: RUN ["echo","exec"]
line 8: RUN echo exec
line 9: COPY ["lib/d.js", "lib/e.txt", "/l/"]
line 9: COPY lib/e.txt lib/d.js /l/
line 9: COPY lib/d.js lib/e.txt /l
line 9: COPY ./lib/d.js /lib/e.txt /l/
line 9: COPY lib/*.js lib/e.txt /l/
line 9: ADD lib/d.js lib/e.txt /l/
line 12: FROM base AS other
line 13: RUN middle
line 14: COPY --from=0 /l/d.js /d
line 14: COPY --from=BASE /l/d.js /d
edits
`,
  ),
  trial(
    'linked-files',
    `
FROM alpine:3 AS a
COPY current /one
COPY current/x /two
COPY tree /three
COPY top* /four/
FROM alpine:3
RUN --mount=source=current,target=/m x
COPY --from=a /one/x /1
COPY --from=a /two /2
`,
    `
file v1/x
file v1/y
file v2/x
file tree/plain
file plain.txt
file topfile
edits
base 0
`,
    {
      files: ['v1/x', 'v1/y', 'v2/x', 'tree/plain', 'plain.txt', 'topfile'],
      links: { current: 'v1', 'tree/up': '../plain.txt', toplink: 'plain.txt' },
    },
  ),
  trial(
    'equal-contents',
    `
FROM alpine:3 AS a
COPY one/f.txt /d/
COPY one/sub /e
FROM alpine:3
COPY --from=a /d/f.txt /f
COPY --from=a /e /g
`,
    `
line 2: COPY two/f.txt /d/
line 2: COPY three/f.txt /d/
line 3: COPY two/sub /e
line 3: COPY three/sub /e
file one/f.txt
file two/f.txt
edits
`,
    {
      files: ['one/f.txt', 'one/sub/a', 'two/f.txt', 'two/sub/a', 'three/f.txt', 'three/sub/a'],
      contents: { 'one/f.txt': 'same', 'two/f.txt': 'same', 'one/sub/a': 'A', 'two/sub/a': 'A' },
    },
  ),
  trial(
    'archives-and-empty-folders',
    `
FROM alpine:3 AS a
ADD data.tar /data
ADD --unpack=false data.tar /raw/
COPY folder /f
COPY folder/empty /e
FROM alpine:3
COPY --from=a /data /1
COPY --from=a /raw/data.tar /2
COPY --from=a /f/empty /3
`,
    `
file data.tar
file folder/x
add folder/empty/y
remove folder/x
add folder/new/z
edits
base 0
`,
    { files: ['data.tar', 'folder/x', 'folder/empty/'] },
  ),
  trial(
    'target-by-default',
    `
FROM alpine:3 AS lint
COPY . .
RUN lint
FROM alpine:3 AS build
COPY src /src
RUN build
FROM build AS dev
RUN dev
FROM scratch AS release
COPY --from=build /src/a.js /a
`,
    `
file src/a.js
file src/b.js
file lib/d.js
edits
base 0
option target=dev
`,
  ),
  trial(
    'target-middle',
    `
FROM alpine:3 AS lint
COPY . .
RUN lint
FROM alpine:3 AS build
ARG TARGETSTAGE
COPY src /src
RUN build
FROM build AS dev
RUN dev
`,
    `
file src/a.js
file lib/d.js
edits
base 1
`,
    { target: 'build' },
  ),
  trial(
    'monorepo',
    `
FROM node:20 AS base
WORKDIR /repo
FROM base AS deps
COPY package.json package-lock.json ./
COPY --parents packages/*/package.json ./
RUN --mount=type=cache,target=/root/.npm npm ci
FROM deps AS web
COPY packages/shared packages/shared
COPY packages/web packages/web
RUN npm run build -w web
FROM deps AS api
COPY packages/shared packages/shared
COPY packages/api packages/api
RUN npm run build -w api
FROM node:20-slim
COPY --from=web /repo/packages/web/dist /web
COPY --from=api /repo/packages/api/dist /api
COPY --from=api /repo/packages/shared/index.js /shared.js
USER 1000
CMD ["node", "/api"]
`,
    `
file package.json
file packages/web/package.json
file packages/web/src/w.js
file packages/api/src/a.js
file packages/shared/index.js
add packages/new/package.json
add packages/new/x.js
remove packages/api/src/a.js
mode packages/shared/index.js
base 0
base 2
base 5
edits
`,
    {
      files: [
        'package.json',
        'package-lock.json',
        'packages/web/package.json',
        'packages/web/src/w.js',
        'packages/api/package.json',
        'packages/api/src/a.js',
        'packages/shared/package.json',
        'packages/shared/index.js',
      ],
    },
  ),
];
