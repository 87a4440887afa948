==== case: a slip
==== dockerfile
ARG VERSION=1.21
FROM golang:$VERSIN
#           ^^^^^^^ warning UndefinedArgInFrom: No ARG before the first FROM declares "VERSIN", so that nothing takes its place; perhaps "VERSION" is meant.
FROM --platform=$BUILDPLATFROM golang:${VERSION}
#               ^^^^^^^^^^^^^^ warning UndefinedArgInFrom: No ARG before the first FROM declares "BUILDPLATFROM", so that nothing takes its place; perhaps "BUILDPLATFORM" is meant.
FROM golang:${VRSION:-1.21}
#           ^^^^^^^^^^^^^^^ warning UndefinedArgInFrom: No ARG before the first FROM declares "VRSION", so that nothing takes its place; perhaps "VERSION" is meant.
==== fix (correction): Change to "VERSION"
ARG VERSION=1.21
FROM golang:$VERSION
FROM --platform=$BUILDPLATFROM golang:${VERSION}
FROM golang:${VRSION:-1.21}
==== fix (correction): Change to "BUILDPLATFORM"
ARG VERSION=1.21
FROM golang:$VERSIN
FROM --platform=$BUILDPLATFORM golang:${VERSION}
FROM golang:${VRSION:-1.21}
==== fix (correction): Change to "VERSION"
ARG VERSION=1.21
FROM golang:$VERSIN
FROM --platform=$BUILDPLATFROM golang:${VERSION}
FROM golang:${VERSION:-1.21}
==== case: declared in a stage
==== dockerfile
FROM golang:1.21
ARG VERSION=3.20
FROM alpine:$VERSION
#           ^^^^^^^^ warning UndefinedArgInFrom: Nothing takes the place of "VERSION", because a FROM sees only the ARGs before the first FROM, and that of line 2 is not.
#   related 2:5-2:12: "VERSION" is declared here.
==== case: nowhere at all
==== dockerfile
FROM $IMAGE
#    ^^^^^^ warning UndefinedArgInFrom: No ARG before the first FROM declares "IMAGE", so that nothing takes its place.
==== case: declared, or known to a build
==== dockerfile
ARG VERSION
FROM --platform=$BUILDPLATFORM golang:$VERSION
FROM golang:1.21-$TARGETARCH
