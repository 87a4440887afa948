==== case: a slip
==== dockerfile
FROM alpine:3.20
ARG APP_HOME=/srv/app
WORKDIR $APP_HMOE
#       ^^^^^^^^^ warning UndefinedVar: Nothing sets "APP_HMOE" above, so that nothing takes its place; perhaps "APP_HOME" is meant.
COPY . ${APP_HOEM}/bin
#      ^^^^^^^^^^^ warning UndefinedVar: Nothing sets "APP_HOEM" above, so that nothing takes its place; perhaps "APP_HOME" is meant.
==== fix (correction): Change to "APP_HOME"
FROM alpine:3.20
ARG APP_HOME=/srv/app
WORKDIR $APP_HOME
COPY . ${APP_HOEM}/bin
==== fix (correction): Change to "APP_HOME"
FROM alpine:3.20
ARG APP_HOME=/srv/app
WORKDIR $APP_HMOE
COPY . ${APP_HOME}/bin
==== case: declared where a stage does not see it
==== dockerfile
ARG VERSION=1.2
FROM golang:1.23
LABEL version=$VERSION
#             ^^^^^^^^ warning UndefinedVar: An ARG before the first FROM is not seen in a stage, so that nothing takes the place of "VERSION" until "ARG VERSION" stands in it.
#   related 1:5-1:12: "VERSION" is set here.
ENV ARCH=$TARGETARCH
#        ^^^^^^^^^^^ warning UndefinedVar: BuildKit gives "TARGETARCH" only to stages that declare it with "ARG TARGETARCH", so that nothing takes its place here.
==== fix (correction): Declare it with "ARG VERSION"
ARG VERSION=1.2
FROM golang:1.23
ARG VERSION
LABEL version=$VERSION
ENV ARCH=$TARGETARCH
==== fix (correction): Declare it with "ARG TARGETARCH"
ARG VERSION=1.2
FROM golang:1.23
LABEL version=$VERSION
ARG TARGETARCH
ENV ARCH=$TARGETARCH
==== case: set below, or by the same ENV
==== dockerfile
FROM scratch
ENV BIN=/app/bin PATH=$BIN:$PATH
#                     ^^^^ hint UndefinedVar: Nothing takes the place of "BIN", because one ENV does not see what it sets itself.
#   related 2:5-2:8: "BIN" is set here.
ENV LIB=$ROOT/lib
#       ^^^^^ warning UndefinedVar: Nothing takes the place of "ROOT", because it is set below, in line 4.
#   related 4:5-4:9: "ROOT" is set here.
ENV ROOT=/app
==== case: nowhere at all
==== dockerfile
FROM debian:bookworm-slim
ENV CONFIG=${XDG_CONFIG_HOME:-/etc}
#          ^^^^^^^^^^^^^^^^^^^^^^^^ hint UndefinedVar: Neither an ARG or ENV above nor the base image sets "XDG_CONFIG_HOME", so that what stands behind the name decides every time.
VOLUME ["$DATA"]
#        ^^^^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "DATA", so that nothing takes its place.
USER $UID:$GID
#    ^^^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "UID", so that nothing takes its place.
#         ^^^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "GID", so that nothing takes its place.
RUN --mount=type=cache,id=$CACHE,target=/cache/$CACHE make $ANY
#                         ^^^^^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "CACHE", so that nothing takes its place.
#                                              ^^^^^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "CACHE", so that nothing takes its place.
==== case: once for each text
==== dockerfile
FROM scratch
COPY $a$a $b$a /
#    ^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "a", so that nothing takes its place.
#         ^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "b", so that nothing takes its place.
#           ^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "a", so that nothing takes its place.
ENV x=$a y=$a
#     ^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "a", so that nothing takes its place.
#          ^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "a", so that nothing takes its place.
LABEL $a=$a
#     ^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "a", so that nothing takes its place.
#        ^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "a", so that nothing takes its place.
==== case: in a heredoc
==== dockerfile
FROM busybox:1.36
COPY <<EOF <<"RAW" /etc/
user=$NAME
#    ^^^^^ warning UndefinedVar: Neither an ARG or ENV above nor the base image sets "NAME", so that nothing takes its place.
'$NAME'
EOF
$NAME
RAW
==== case: added by ONBUILD
==== dockerfile
FROM scratch AS parent
ONBUILD ENV A=$B
ONBUILD ENV C=1
FROM parent
#    ^^^^^^ warning UndefinedVar: An ONBUILD of "parent" adds an instruction to this stage, and that is what the check finds fault with.
#   related 2:15-2:17: Neither an ARG or ENV above nor the base image sets "B", so that nothing takes its place.
ENV D=$C
==== case: inherited, declared, or given by BuildKit
==== dockerfile
ARG GLOBAL=1
FROM scratch AS base
ENV A=1
ARG B
ARG GLOBAL TARGETARCH
FROM base
ENV C=$A D=$B E=$GLOBAL F=$TARGETARCH G=$PATH
RUN echo $ANYTHING
CMD echo $ANYTHING
EXPOSE $PORT
ARG X
ARG Y=$X Z=$Y
==== case: what an image may set
==== dockerfile
ARG BASE=alpine
FROM node:22
ENV A=$NODE_VERSION B=$HOME
FROM ghcr.io/org/base:1
ENV A=$ANYTHING
ARG HTTP_PORT
EXPOSE 80
LABEL ports=$HTTPS_PORT
FROM $BASE
ENV A=$ANYTHING
FROM node:8-onbuild
ENV A=$ANYTHING
==== case: what no image sets
==== dockerfile
FROM ghcr.io/org/base:1
ARG BUILD_CONFIGURATION=Release
ENV A=$BUILD_CONFIGURATON B=$BULID_CONFIGURATION C=$BUILD_CONFIGURATIONS
#     ^^^^^^^^^^^^^^^^^^^ warning UndefinedVar: Nothing sets "BUILD_CONFIGURATON" above, so that nothing takes its place; perhaps "BUILD_CONFIGURATION" is meant.
#                           ^^^^^^^^^^^^^^^^^^^^ warning UndefinedVar: Nothing sets "BULID_CONFIGURATION" above, so that nothing takes its place; perhaps "BUILD_CONFIGURATION" is meant.
==== fix (correction): Change to "BUILD_CONFIGURATION"
FROM ghcr.io/org/base:1
ARG BUILD_CONFIGURATION=Release
ENV A=$BUILD_CONFIGURATION B=$BULID_CONFIGURATION C=$BUILD_CONFIGURATIONS
==== fix (correction): Change to "BUILD_CONFIGURATION"
FROM ghcr.io/org/base:1
ARG BUILD_CONFIGURATION=Release
ENV A=$BUILD_CONFIGURATON B=$BUILD_CONFIGURATION C=$BUILD_CONFIGURATIONS
==== case: not where it is silenced
==== dockerfile
FROM scratch
# check=skip=UndefinedVar
ENV A=$B
