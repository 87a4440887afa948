==== case: no tag, and latest
==== dockerfile
FROM golang
#    ^^^^^^ hint base-image-unpinned: "golang" without a tag is "latest": a rebuild elsewhere or later may stand on another version.
FROM golang:latest AS build
#    ^^^^^^^^^^^^^ hint base-image-unpinned: "golang:latest" is another version after each release, so that a rebuild elsewhere or later may stand on it.
FROM ghcr.io/org/app
#    ^^^^^^^^^^^^^^^ hint base-image-unpinned: "ghcr.io/org/app" without a tag is "latest": a rebuild elsewhere or later may stand on another version.
==== case: pinned, empty, a stage, an argument
==== dockerfile
ARG IMAGE=golang
FROM golang:1.21 AS build
FROM scratch
FROM build
FROM $IMAGE
FROM golang:${VERSION}
FROM golang@sha256:0123456789012345678901234567890123456789012345678901234567890123
==== case: what was built nearby, and images without versions
==== dockerfile
FROM our-base
FROM gcr.io/distroless/static
==== case: a misspelt name is told of first
==== dockerfile
FROM golang:1.21 AS build
FROM buidl
FROM goland
