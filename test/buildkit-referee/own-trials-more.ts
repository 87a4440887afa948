import { trial } from './short-trial.ts';
import type { Trial } from './trial.ts';

/** The second part of `ownTrials`, so that each file can be read at once. */
export const moreTrials: readonly Trial[] = [
  trial(
    'mounts-of-all-kinds',
    `
FROM alpine:3 AS tools
COPY lib /tools
RUN make tools
FROM alpine:3
WORKDIR /w
RUN --mount=type=bind,source=package.json,target=package.json one
RUN --mount=from=tools,source=/tools/d.js,target=/d.js two
RUN --mount=type=cache,target=/c,from=tools,source=/tools three
RUN --mount=target=/ctx,source=src,rw four
RUN --mount=type=tmpfs,target=/t --mount=type=secret,id=s,mode=0400 --network=none five
RUN six
`,
    `
file package.json
file lib/d.js
file lib/e.txt
file src/a.js
file README.md
add src/new.js
base 0
base 1
edits
line 6: RUN --mount=type=bind,target=package.json,src=./package.json one
line 6: RUN --mount=type=bind,source=package.json,target=/w/package.json one
line 6: RUN --mount=type=bind,source=package-lock.json,target=package.json one
line 7: RUN --mount=from=tools,source=/tools/d.js,target=/d.js,ro two
line 7: RUN --mount=from=tools,source=/tools/e.txt,target=/d.js two
line 8: RUN --mount=type=cache,target=/c,from=tools,source=/tools,id=q three
line 9: RUN --mount=target=/ctx,source=src four
line 10: RUN --mount=type=secret,id=s --mount=type=tmpfs,target=/t --network=none five
line 10: RUN --mount=type=tmpfs,target=/t --mount=type=secret,id=s --network=default five
`,
  ),
  trial(
    'mount-order',
    `
FROM alpine:3 AS a
RUN a
FROM alpine:3
RUN --mount=from=a,target=/z,source=/etc --mount=target=/y,source=lib --mount=type=cache,target=/x one
RUN --mount=type=cache,target=/root/.npm/ two
RUN --mount=type=cache,target=/root/.npm,sharing=shared three
RUN --mount=type=ssh --mount=type=ssh,id=k four
`,
    `
line 4: RUN --mount=type=cache,target=/x --mount=target=/y,source=lib --mount=from=a,target=/z,source=/etc one
line 4: RUN --mount=from=a,target=/z,source=/etc --mount=target=/y,source=src --mount=type=cache,target=/x one
line 5: RUN --mount=type=cache,target=/root/.npm two
line 5: RUN --mount=type=cache,target=/root/.npm/,id=/root/.npm two
line 6: RUN --mount=type=cache,target=/root/.npm three
line 6: RUN --mount=type=cache,target=/root/.npm,id=/root/.npm three
line 6: RUN --mount=type=cache,target=/root/.npm,id=other three
line 6: RUN --mount=type=cache,target=/root/.npm,sharing=locked three
line 7: RUN --mount=type=ssh,id=default --mount=type=ssh,id=k four
line 7: RUN --mount=type=ssh,id=k --mount=type=ssh four
line 7: RUN --mount=type=ssh,required --mount=type=ssh,id=k four
arg BUILDKIT_CACHE_MOUNT_NS=x
file lib/d.js
file src/a.js
edits
`,
  ),
  trial(
    'links-kept-apart',
    `
FROM alpine:3 AS made
RUN make /out
COPY lib /lib0
FROM alpine:3
RUN first
COPY --link --from=made /out /o
COPY --link --from=made /lib0 /l
COPY --link src/a.js /a/
RUN last
FROM scratch AS only
COPY --link package.json /
COPY --link --from=made /lib0/d.js /
WORKDIR /x
FROM only
COPY --from=1 /a /a
`,
    `
file lib/d.js
file lib/e.txt
file src/a.js
file package.json
base 0
base 1
edits
line 5: RUN second
line 8: COPY src/a.js /a/
line 8: COPY --link --chmod=644 src/a.js /a/
line 10: FROM alpine:3 AS only
`,
  ),
  trial(
    'same-image-twice',
    `
FROM alpine:3 AS a
COPY --from=alpine:3 /etc/passwd /p
RUN --mount=from=alpine:3,source=/etc,target=/m x
FROM alpine:3
RUN --mount=from=alpine:3,source=/etc,target=/m y
COPY --from=alpine:3 /etc/passwd /p
FROM busybox:1
COPY --from=alpine:3 /etc/passwd /p
COPY --from=a /p /q
COPY --from=1 /p /r
`,
    `
base alpine:3
base busybox:1
config 0 {"env":["A=1"]}
config 2 {}
edits
line 2: COPY --from=docker.io/library/alpine:3 /etc/passwd /p
line 8: COPY --from=alpine:3.1 /etc/passwd /p
`,
  ),
  trial(
    'patterns',
    `
FROM alpine:3 AS a
COPY src/*.js /one/
COPY s*/ /two/
COPY */*.txt /three/
COPY pack[a-z]ge.json note?.md /four/
COPY --parents src/*/c.js lib/*.txt /five/
COPY --parents ./src/./sub /six/
COPY --exclude=*.js --exclude=!a.js src /seven/
COPY --exclude=sub src /eight/
FROM alpine:3
COPY --from=a /one /1
COPY --from=a /one/b.js /2
COPY --from=a /three /3
COPY --from=a /four/notes.md /4
COPY --from=a /five/lib /5
COPY --from=a /two/*.js /6/
`,
    `
file src/a.js
file src/b.js
file src/sub/c.js
file lib/d.js
file lib/e.txt
file notes.md
file package.json
add src/z.js
add src/z.txt
add src/sub/z.js
add lib/z.txt
add sx/new
remove src/b.js
remove lib/e.txt
rename lib/e.txt lib/f.txt
rename notes.md note1.md
mode src/sub/c.js
base 0
edits
`,
  ),
  trial(
    'ignore-rules',
    `
FROM alpine:3 AS a
COPY . /all
FROM alpine:3
COPY src /src
COPY lib/*.js /lib0/
COPY --from=a /all/src /s
`,
    `
file src/a.js
file src/sub/c.js
file lib/d.js
file lib/e.txt
file README.md
file notes.md
file Dockerfile
file .dockerignore
add src/new.log
add lib/new.log
add keep.log
add src/new.js
remove lib/e.txt
remove notes.md
rename src/a.js src/a.log
rename notes.md notes.txt
mode lib/e.txt
edits
`,
    { ignore: '# what is not sent\n*.md\n!notes.md\n**/*.log\n!keep.log\nsrc/sub\nlib/e*\n.dockerignore\n' },
  ),
  trial(
    'ignore-changes',
    `
FROM alpine:3
COPY src /src
COPY lib /lib0
RUN one
`,
    `
file src/a.js
file src/sub/c.js
edits
line 3: COPY lib lib
`,
    { ignore: 'src/sub\nDockerfile\n' },
  ),
  trial(
    'heredocs',
    `
FROM alpine:3 AS a
ARG V=1
COPY <<one.txt <<two.txt /docs/
text \${V} "quoted"
one.txt
second
two.txt
RUN <<EOF
#!/bin/python3
print(1)
EOF
RUN cat <<-"X" > /x
	tabs
X
ADD --chown=3:3 <<name /etc/name
\\$V stays
name
FROM alpine:3
COPY --from=a /docs/one.txt /1
COPY --from=a /docs/two.txt /2
COPY --from=a /etc/name /3
`,
    `
line 4: text \${V} quoted
line 4: text 1 "quoted"
line 6: third
line 9: #!/bin/python2
line 10: print(2)
line 13: \\t\\ttabs
line 13: tabs
line 12: RUN cat <<-X > /x
line 16: \\\\$V goes
arg V=2
base 0
edits
`,
  ),
  trial(
    'downloads',
    `
FROM alpine:3 AS a
ADD https://example.com/tool /usr/bin/
ADD --chmod=755 https://example.com/dir/other?x=1 /opt/other
RUN one
FROM alpine:3
COPY --from=a /usr/bin/tool /t
COPY --from=a /opt/other /o
ADD https://example.com/tool /usr/bin/
`,
    `
url https://example.com/tool
url https://example.com/dir/other?x=1
url https://example.com/nothing
edits
base 0
line 2: ADD https://example.org/tool /usr/bin/
line 2: ADD https://example.com/tool /usr/bin
line 3: ADD --chmod=0755 https://example.com/dir/other?x=1 /opt/other
`,
  ),
  trial(
    'triggers',
    `
FROM alpine:3 AS base
ENV A=1
ONBUILD ARG MODE=dev
ONBUILD COPY package.json /app/
ONBUILD RUN install $MODE
RUN base
FROM base AS child
COPY src /src
RUN child
FROM child
RUN grandchild
FROM base
COPY --from=child /src /s
`,
    `
file package.json
file src/a.js
arg MODE=prod
arg A=2
line 3: ONBUILD ARG MODE=test
line 5: ONBUILD RUN install again
line 4: ONBUILD COPY package-lock.json /app/
edit 6
edit 8
edit 9
base 0
`,
  ),
  trial(
    'image-configs',
    `
FROM app:1 AS a
COPY lib rel
RUN one
WORKDIR sub
ENV Z=$FROMIMAGE
RUN two
FROM app:1
COPY --from=a /srv/rel /r
COPY --from=app:1 /etc/passwd /p
`,
    `
config 0 {"env":["FROMIMAGE=x"],"workdir":"/srv"}
config 0 {"env":["FROMIMAGE=y"],"workdir":"/srv"}
config 0 {"env":["FROMIMAGE=x"],"workdir":"/other"}
config 0 {"env":["FROMIMAGE=x"],"workdir":"/srv","user":"5"}
config 0 {"env":["FROMIMAGE=x"],"workdir":"/srv","shell":["/bin/ash","-c"]}
base app:1
file lib/d.js
edits
`,
    { images: { 'docker.io/library/app:1': { env: ['FROMIMAGE=x'], workdir: '/srv' } } },
  ),
];
