==== case: no default
==== dockerfile
ARG IMAGE
ARG VERSION
FROM $IMAGE
#    ^^^^^^ hint InvalidDefaultArgInFrom: Without a build argument nothing is left of "$IMAGE", and a build stops here.
FROM golang:$VERSION
#    ^^^^^^^^^^^^^^^ hint InvalidDefaultArgInFrom: Without a build argument this is "golang:", which no image can be called, and a build stops here.
FROM golang:${VERSION:-1.21}
==== case: capitals
==== dockerfile
ARG IMAGE=Alpine
FROM $IMAGE
#    ^^^^^^ hint InvalidDefaultArgInFrom: Without a build argument this is "Alpine", which no image can be called, and a build stops here.
==== case: defaults, and what a build sets
==== dockerfile
ARG IMAGE=alpine
ARG IMAGE
FROM $IMAGE
FROM golang:1.21-$TARGETARCH
