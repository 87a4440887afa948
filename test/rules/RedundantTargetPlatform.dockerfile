==== case: both spellings
==== dockerfile
FROM --platform=$TARGETPLATFORM alpine:3.20
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^ hint RedundantTargetPlatform: "--platform=$TARGETPLATFORM" is what a FROM takes without it.
FROM --platform=${TARGETPLATFORM} alpine:3.20 AS build
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint RedundantTargetPlatform: "--platform=${TARGETPLATFORM}" is what a FROM takes without it.
==== fix (safe): Remove it
FROM alpine:3.20
FROM --platform=${TARGETPLATFORM} alpine:3.20 AS build
==== fix (safe): Remove it
FROM --platform=$TARGETPLATFORM alpine:3.20
FROM alpine:3.20 AS build
==== case: another one
==== dockerfile
FROM --platform=$BUILDPLATFORM alpine:3.20
