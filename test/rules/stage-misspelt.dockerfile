==== case: a letter
==== dockerfile
FROM golang:1.23 AS base
FROM bas AS build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 1:21-1:25: The stage "base" begins here.
FROM scratch
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 2:13-2:25: The stage "build-server" begins here.
==== fix (correction): Change to "base"
FROM golang:1.23 AS base
FROM base AS build-server
FROM scratch
COPY --from=buid-server /bin/server /bin/
==== fix (correction): Change to "build-server"
FROM golang:1.23 AS base
FROM bas AS build-server
FROM scratch
COPY --from=build-server /bin/server /bin/
==== case: in a mount
==== dockerfile
FROM alpine:3.20 AS tools
FROM alpine:3.20
RUN --mount=type=bind,from=toolz,target=/t ls /t
#                          ^^^^^ warning stage-misspelt: No stage is called "toolz", so BuildKit looks for an image of that name; "tools" is one letter away.
#   related 1:21-1:26: The stage "tools" begins here.
==== fix (correction): Change to "tools"
FROM alpine:3.20 AS tools
FROM alpine:3.20
RUN --mount=type=bind,from=tools,target=/t ls /t
==== case: capitals in FROM
==== dockerfile
FROM golang:1.23 AS Base
FROM Base
==== case: capitals in COPY are the same name
==== dockerfile
FROM golang:1.23 AS Base
FROM scratch
COPY --from=BASE /a /b
==== case: official images and names of other images
==== dockerfile
FROM node:22 AS nod
FROM node AS app
FROM acme/nod
COPY --from=nod:1 /a /b
COPY --from=busybox /a /b
==== case: numbered names, and a stage that comes later
==== dockerfile
FROM alpine:3.20 AS build1
COPY --from=build2 /a /b
COPY --from=fina /a /b
FROM alpine:3.20 AS final
==== case: the stage itself has the misspelt name
==== dockerfile
FROM rust:1.80 AS bulider
FROM debian:12
COPY --from=builder /a /b
#           ^^^^^^^ warning stage-misspelt: No stage is called "builder", so BuildKit looks for an image of that name; "bulider" is one letter away.
#   related 1:19-1:26: The stage "bulider" begins here.
==== fix (correction): Change to "builder"
FROM rust:1.80 AS builder
FROM debian:12
COPY --from=builder /a /b
==== case: as near to two
==== dockerfile
FROM alpine:3.20 AS build-a
FROM alpine:3.20 AS build-b
FROM scratch
COPY --from=build-c /a /b
==== case: a FROM of a stage further down
==== dockerfile
FROM b AS a
#    ^ warning stage-misspelt: The stage "b" begins only at line 2, and FROM knows the stages above it, so BuildKit looks for an image of that name.
#   related 2:16-2:17: The stage "b" begins here.
FROM alpine AS b
==== case: a FROM of an image whose name a later stage takes
==== dockerfile
FROM nginx AS a
FROM alpine AS nginx
FROM base:1 AS c
FROM alpine AS base
