==== case: a slip
==== dockerfile
FROM alpine:3.20
RUN --mount=type=cahe,target=/root/.cache make
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant.
RUN --mount=type=BNID,target=/x make
#                ^^^^ error mount-type-unknown: No mount has the type "BNID", and a build stops here; perhaps "bind" is meant.
RUN --mount=target=/x,type=secrt,id=s make
#                          ^^^^^ error mount-type-unknown: No mount has the type "secrt", and a build stops here; perhaps "secret" is meant.
==== fix (correction): Change to "cache"
FROM alpine:3.20
RUN --mount=type=cache,target=/root/.cache make
RUN --mount=type=BNID,target=/x make
RUN --mount=target=/x,type=secrt,id=s make
==== fix (correction): Change to "bind"
FROM alpine:3.20
RUN --mount=type=cahe,target=/root/.cache make
RUN --mount=type=bind,target=/x make
RUN --mount=target=/x,type=secrt,id=s make
==== fix (correction): Change to "secret"
FROM alpine:3.20
RUN --mount=type=cahe,target=/root/.cache make
RUN --mount=type=BNID,target=/x make
RUN --mount=target=/x,type=secret,id=s make
==== case: a type of docker run
==== dockerfile
FROM alpine:3.20
RUN --mount=type=volume,source=data,target=/data make
#                ^^^^^^ error mount-type-unknown: A build has no volumes, and it stops here; "type=cache" keeps a folder between builds, "type=bind" shows files of the build context.
==== case: nothing near
==== dockerfile
FROM alpine:3.20
RUN --mount=type=overlay,target=/data make
#                ^^^^^^^ error mount-type-unknown: No mount has the type "overlay", and a build stops here; there are "bind", "cache", "tmpfs", "secret", "ssh".
==== case: capitals are fine, and a variable may be anything
==== dockerfile
FROM alpine:3.20
ARG TYPE=cahe
RUN --mount=type=Cache,target=/x --mount=type=bind,target=/y --mount=type=tmpfs,target=/z make
RUN --mount=type=secret,id=s --mount=type=ssh --mount=type=$TYPE,target=/x make
#                                                          ^^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant.
