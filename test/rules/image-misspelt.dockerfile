==== case: a letter
==== dockerfile
FROM goland:1.21-alpine
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
==== fix (correction): Change to "golang"
FROM golang:1.21-alpine
==== case: the version is a variable
==== dockerfile
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
==== fix (correction): Change to "golang"
ARG GO_VERSION=1.21
FROM golang:${GO_VERSION}-alpine AS base
==== case: swapped letters, a digest, the library written out
==== dockerfile
FROM docker.io/library/pyhton:3.12
#                      ^^^^^^ warning image-misspelt: No official image is called "pyhton"; "python" is one letter away, and a build stops here.
COPY --from=ngnix:1.27 /etc/nginx/mime.types /
#           ^^^^^ warning image-misspelt: No official image is called "ngnix"; "nginx" is one letter away, and a build stops here.
FROM redsi@sha256:0000000000000000000000000000000000000000000000000000000000000000
#    ^^^^^ warning image-misspelt: No official image is called "redsi"; "redis" is one letter away, and a build stops here.
==== fix (correction): Change to "python"
FROM docker.io/library/python:3.12
COPY --from=ngnix:1.27 /etc/nginx/mime.types /
FROM redsi@sha256:0000000000000000000000000000000000000000000000000000000000000000
==== fix (correction): Change to "nginx"
FROM docker.io/library/pyhton:3.12
COPY --from=nginx:1.27 /etc/nginx/mime.types /
FROM redsi@sha256:0000000000000000000000000000000000000000000000000000000000000000
==== fix (correction): Change to "redis"
FROM docker.io/library/pyhton:3.12
COPY --from=ngnix:1.27 /etc/nginx/mime.types /
FROM redis@sha256:0000000000000000000000000000000000000000000000000000000000000000
==== case: in a mount
==== dockerfile
FROM alpine:3.20
RUN --mount=type=bind,from=buxybox:1.36,target=/b ls /b
#                          ^^^^^^^ warning image-misspelt: No official image is called "buxybox"; "busybox" is one letter away, and a build stops here.
==== fix (correction): Change to "busybox"
FROM alpine:3.20
RUN --mount=type=bind,from=busybox:1.36,target=/b ls /b
==== case: a registry
==== dockerfile
FROM grc.io/distroless/base-debian11
#    ^^^^^^ warning image-misspelt: No well-known registry is called "grc.io"; "gcr.io" is one letter away, and a build asks whoever owns "grc.io" for the image.
FROM mcr.microsft.com/dotnet/sdk:${VERSION:-8.0}
#    ^^^^^^^^^^^^^^^^ warning image-misspelt: No well-known registry is called "mcr.microsft.com"; "mcr.microsoft.com" is one letter away, and a build asks whoever owns "mcr.microsft.com" for the image.
==== fix (correction): Change to "gcr.io"
FROM gcr.io/distroless/base-debian11
FROM mcr.microsft.com/dotnet/sdk:${VERSION:-8.0}
==== fix (correction): Change to "mcr.microsoft.com"
FROM grc.io/distroless/base-debian11
FROM mcr.microsoft.com/dotnet/sdk:${VERSION:-8.0}
==== case: a well-known owner
==== dockerfile
FROM golangci/gokangci-lint:v1.52
#             ^^^^^^^^^^^^^ warning image-misspelt: No well-known image of "golangci" is called "gokangci-lint"; "golangci-lint" is one letter away, and a build stops here.
FROM golangi/golangci-lint:v1.52
#    ^^^^^^^ warning image-misspelt: No well-known owner of "golangci-lint" is called "golangi"; "golangci" is one letter away, and a build asks "golangi" for the image.
==== fix (correction): Change to "golangci-lint"
FROM golangci/golangci-lint:v1.52
FROM golangi/golangci-lint:v1.52
==== fix (correction): Change to "golangci"
FROM golangci/gokangci-lint:v1.52
FROM golangci/golangci-lint:v1.52
==== case: two letters, a short name
==== dockerfile
FROM postgess:16
#    ^^^^^^^^ warning image-misspelt: No official image is called "postgess"; "postgres" is two letters away, and a build stops here.
FROM nod:20
#    ^^^ warning image-misspelt: No official image is called "nod"; "node" is one letter away, and a build stops here.
FROM ubutnu
#    ^^^^^^ warning image-misspelt: No official image is called "ubutnu"; "ubuntu" is one letter away, and a build stops here.
==== fix (correction): Change to "postgres"
FROM postgres:16
FROM nod:20
FROM ubutnu
==== fix (correction): Change to "node"
FROM postgess:16
FROM node:20
FROM ubutnu
==== fix (correction): Change to "ubuntu"
FROM postgess:16
FROM nod:20
FROM ubuntu
==== case: names of somebody's own
==== dockerfile
FROM base
FROM python3
FROM worker
FROM app:1
FROM acme/goland
FROM registry.example.org/goland
FROM my.registry.io/golang
FROM $IMAGE
FROM gol${X}nd
FROM localhost:5000/goland
FROM node18:latest
FROM us-east1-docker.pkg.dev/p/r/goland
==== case: the name of a stage
==== dockerfile
FROM golang:1.23 AS goland
FROM goland
COPY --from=goland /a /b
==== case: silenced
==== dockerfile
# stagelight ignore=image-misspelt our own mirror has it
FROM goland:1.21
