==== case: Go modules in all steps that read them
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod<|> download
COPY . .
RUN go vet ./...
RUN go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go modules (3 steps)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    go vet ./...
RUN --mount=type=cache,target=/go/pkg/mod \
    go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: modules and the compiler's cache
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build<|> -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go modules (2 steps)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== offer (safe): Add a cache mount for Go's build cache (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: a step has the mount already, in words of its own
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,id=mods,target=/go/pkg/mod/ \
    go mod download
COPY . .
RUN go build<|> -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go modules (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,id=mods,target=/go/pkg/mod/ \
    go mod download
COPY . .
RUN --mount=type=cache,id=mods,target=/go/pkg/mod/ \
    go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== offer (safe): Add a cache mount for Go's build cache (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,id=mods,target=/go/pkg/mod/ \
    go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: two steps have it in different words
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,id=a,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,id=b,target=/go/pkg/mod go mod verify
RUN go build<|> -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go's build cache (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,id=a,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,id=b,target=/go/pkg/mod go mod verify
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: all steps have it
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod go mod<|> download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
==== case: an image that people build holds the modules
==== dockerfile
FROM golang:1.22
WORKDIR /src
COPY . .
RUN go mod<|> download
RUN go build -o /bin/app ./cmd/server
ENTRYPOINT ["/bin/app"]
==== offer (review): Add a cache mount for Go modules (2 steps)
FROM golang:1.22
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
RUN --mount=type=cache,target=/go/pkg/mod \
    go build -o /bin/app ./cmd/server
ENTRYPOINT ["/bin/app"]
note: The image no longer holds "/go/pkg/mod". What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: an image with a name holds them
==== dockerfile
FROM golang:1.22 AS base
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod<|> download
FROM base AS dev
CMD ["go", "run", "."]
FROM base AS build
COPY . .
RUN go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
==== offer (review): Add a cache mount for Go modules (2 steps)
FROM golang:1.22 AS base
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
FROM base AS dev
CMD ["go", "run", "."]
FROM base AS build
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    go build -o /bin/app ./cmd/server
FROM scratch
COPY --from=build /bin/app /app
note: The image "dev" no longer holds "/go/pkg/mod". What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: another stage copies out of the folder
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod<|> download
COPY . .

FROM scratch
COPY --from=build /go/pkg/mod /mod
==== offer (review): Add a cache mount for Go modules (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
COPY . .

FROM scratch
COPY --from=build /go/pkg/mod /mod
note: Line 8 takes files out of "/go/pkg/mod", where there are none then. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: another command may read the modules
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod<|> download
COPY . .
RUN make /bin/app
FROM scratch
COPY --from=build /bin/app /app
==== offer (review): Add a cache mount for Go modules (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
COPY . .
RUN make /bin/app
FROM scratch
COPY --from=build /bin/app /app
note: Line 6 may read "/go/pkg/mod" as well, and finds nothing there. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: another stage of the same image is none of theirs
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod<|> download
COPY . .
RUN go build -o /bin/app .

FROM golang:1.22 AS lint
RUN go install example.com/lint@latest

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go modules (2 steps)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
COPY . .
RUN --mount=type=cache,target=/go/pkg/mod \
    go build -o /bin/app .

FROM golang:1.22 AS lint
RUN go install example.com/lint@latest

FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: the folder of the settings
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
ENV GOPATH=/gopath
RUN go mod<|> download
COPY . .
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go modules (2 steps)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
ENV GOPATH=/gopath
RUN --mount=type=cache,target=/gopath/pkg/mod \
    go mod download
COPY . .
RUN --mount=type=cache,target=/gopath/pkg/mod \
    go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: settings that only the builder knows
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
ARG MODS
ENV GOMODCACHE=$MODS/x
RUN go mod<|> download
COPY . .
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== case: a setting in front of one command
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN GOMODCACHE=/mods go mod<|> download
COPY . .
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go modules (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/mods \
    GOMODCACHE=/mods go mod download
COPY . .
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: something is copied into the folder
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
COPY mods /go/pkg/mod
RUN go mod<|> download
COPY . .
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== case: another mount lies there
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=tmpfs,target=/go/pkg go mod<|> download
COPY . .
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== case: npm, and the image holds its cache
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm<|> ci
COPY . .
==== offer (review): Add a cache mount for npm's download cache (1 step)
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci
COPY . .
note: The image no longer holds "/root/.npm". What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: npm in a stage that only builds
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm<|> ci
COPY . .
RUN npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
==== offer (safe): Add a cache mount for npm's download cache (1 step)
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci
COPY . .
RUN npm run build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: npm as another user
==== dockerfile
FROM node:22 AS build
USER node
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm<|> ci
FROM nginx
COPY --from=build /app/node_modules /x
==== offer (safe): Add a cache mount for npm's download cache (1 step)
FROM node:22 AS build
USER node
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/home/node/.npm,uid=1000,gid=1000 \
    npm ci
FROM nginx
COPY --from=build /app/node_modules /x
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: npm as a user of whom nothing is known
==== dockerfile
FROM node:22 AS build
USER app
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm<|> ci
FROM nginx
COPY --from=build /app/node_modules /x
==== case: a user by number whose home is set
==== dockerfile
FROM python:3.12 AS build
USER 1001:1001
ENV HOME=/home/app
RUN pip<|> install --target=/deps flask
FROM python:3.12
COPY --from=build /deps /deps
==== offer (safe): Add a cache mount for pip's download cache (1 step)
FROM python:3.12 AS build
USER 1001:1001
ENV HOME=/home/app
RUN --mount=type=cache,target=/home/app/.cache/pip,uid=1001,gid=1001 \
    pip install --target=/deps flask
FROM python:3.12
COPY --from=build /deps /deps
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: an image of which nothing is known
==== dockerfile
FROM example.com/node AS build
RUN npm<|> ci
FROM nginx
COPY --from=build /app/node_modules /x
==== case: npm cleans up behind itself
==== dockerfile
FROM node:22 AS build
WORKDIR /app
RUN npm<|> ci && npm cache clean --force
FROM nginx
COPY --from=build /app/node_modules /x
==== offer (review): Add a cache mount for npm's download cache (1 step)
FROM node:22 AS build
WORKDIR /app
RUN --mount=type=cache,target=/root/.npm \
    npm ci
FROM nginx
COPY --from=build /app/node_modules /x
note: "npm cache clean --force" goes, as it would empty the folder. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: pip with --no-cache-dir
==== dockerfile
FROM python:3.12-slim AS build
RUN pip<|> install --no-cache-dir --target=/deps flask
FROM python:3.12-slim
COPY --from=build /deps /deps
==== offer (review): Add a cache mount for pip's download cache (1 step)
FROM python:3.12-slim AS build
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --target=/deps flask
FROM python:3.12-slim
COPY --from=build /deps /deps
note: "--no-cache-dir" goes, as nothing would be kept with it. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: pip told by a setting to keep nothing
==== dockerfile
FROM python:3.12-slim AS build
ENV PIP_NO_CACHE_DIR=1
RUN pip<|> install --target=/deps flask
FROM python:3.12-slim
COPY --from=build /deps /deps
==== case: apt
==== dockerfile
FROM debian:12 AS build
RUN apt-get<|> update && apt-get install -y curl
FROM scratch
COPY --from=build /usr/bin/curl /
==== offer (review): Add cache mounts for apt packages (1 step)
FROM debian:12 AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y curl
FROM scratch
COPY --from=build /usr/bin/curl /
note: The images of Debian and Ubuntu delete what was downloaded by "/etc/apt/apt.conf.d/docker-clean": a step before it has to remove that file. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: apt that tidies up
==== dockerfile
FROM debian:12 AS build
RUN apt-get<|> update \
    && apt-get install -y --no-install-recommends \
       curl \
       git \
    && apt-get clean \
    && rm -rf /var/lib/apt/lists/*
FROM scratch
COPY --from=build /usr/bin/curl /
==== offer (review): Add cache mounts for apt packages (1 step)
FROM debian:12 AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update \
    && apt-get install -y --no-install-recommends \
       curl \
       git
FROM scratch
COPY --from=build /usr/bin/curl /
note: "apt-get clean" goes, as it would empty the folder. "rm -rf /var/lib/apt/lists/*" goes, as it would empty the folder. The images of Debian and Ubuntu delete what was downloaded by "/etc/apt/apt.conf.d/docker-clean": a step before it has to remove that file. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: apt that tidies up more
==== dockerfile
FROM debian:12 AS build
RUN apt-get<|> update && apt-get install -y curl && rm -rf /var/lib/apt/lists/* /tmp/* && mkdir /x
FROM scratch
COPY --from=build /usr/bin/curl /
==== offer (review): Add cache mounts for apt packages (1 step)
FROM debian:12 AS build
RUN --mount=type=cache,target=/var/cache/apt,sharing=locked \
    --mount=type=cache,target=/var/lib/apt,sharing=locked \
    apt-get update && apt-get install -y curl && rm -rf /tmp/* && mkdir /x
FROM scratch
COPY --from=build /usr/bin/curl /
note: "/var/lib/apt/lists/*" of "rm -rf /var/lib/apt/lists/* /tmp/*" goes, as it would empty the folder. The images of Debian and Ubuntu delete what was downloaded by "/etc/apt/apt.conf.d/docker-clean": a step before it has to remove that file. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: apt that tidies up in a way that cannot be cut out
==== dockerfile
FROM debian:12 AS build
RUN apt-get<|> update && apt-get install -y curl && (rm -rf /var/lib/apt/lists/*)
FROM scratch
COPY --from=build /usr/bin/curl /
==== case: apk with --no-cache
==== dockerfile
FROM alpine:3.20
RUN apk<|> add --no-cache git
==== case: apk
==== dockerfile
FROM alpine:3.20
RUN apk<|> add git
==== offer (review): Add a cache mount for apk packages (1 step)
FROM alpine:3.20
RUN --mount=type=cache,target=/etc/apk/cache,sharing=locked \
    apk add git
note: The image no longer holds "/etc/apk/cache". What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: Cargo's registry and Git dependencies
==== dockerfile
FROM rust:1.80 AS build
WORKDIR /app
COPY . .
RUN cargo<|> build --release --locked
FROM debian:12
COPY --from=build /app/target/release/app /usr/bin/app
==== offer (safe): Add a cache mount for Cargo's registry (1 step)
FROM rust:1.80 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/registry \
    cargo build --release --locked
FROM debian:12
COPY --from=build /app/target/release/app /usr/bin/app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== offer (safe): Add a cache mount for Cargo's Git dependencies (1 step)
FROM rust:1.80 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/usr/local/cargo/git/db \
    cargo build --release --locked
FROM debian:12
COPY --from=build /app/target/release/app /usr/bin/app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: uv
==== dockerfile
FROM ghcr.io/astral-sh/uv:python3.12-bookworm AS build
WORKDIR /app
RUN uv<|> sync --frozen --no-install-project
FROM python:3.12
COPY --from=build /app/.venv /app/.venv
==== offer (review): Add a cache mount for uv's cache (1 step)
FROM ghcr.io/astral-sh/uv:python3.12-bookworm AS build
WORKDIR /app
RUN --mount=type=cache,target=/root/.cache/uv \
    uv sync --frozen --no-install-project
FROM python:3.12
COPY --from=build /app/.venv /app/.venv
note: uv copies out of a mounted cache, and says so at each build unless "UV_LINK_MODE" is "copy". What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: Maven, in a heredoc
==== dockerfile
FROM maven:3 AS build
WORKDIR /app
COPY . .
RUN <<EOF
mvn<|> package
EOF
FROM eclipse-temurin:21
COPY --from=build /app/target/app.jar /
==== offer (safe): Add a cache mount for Maven's local repository (1 step)
FROM maven:3 AS build
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository \
    <<EOF
mvn package
EOF
FROM eclipse-temurin:21
COPY --from=build /app/target/app.jar /
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: a selection over several steps
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
<|>RUN go mod download
RUN go build -o /bin/app .<|>
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go modules (2 steps)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
RUN --mount=type=cache,target=/go/pkg/mod \
    go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== offer (safe): Add a cache mount for Go's build cache (1 step)
FROM golang:1.22 AS build
WORKDIR /src
RUN go mod download
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: ONBUILD
==== dockerfile
FROM golang:1.22 AS build
RUN go mod<|> download
ONBUILD RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== case: Windows
==== dockerfile
FROM golang:1.22-windowsservercore
RUN go mod<|> download
==== case: a frontend without mounts
==== dockerfile
# syntax=docker/dockerfile:1.0
FROM golang:1.22
RUN go mod<|> download
==== case: two pips with --no-cache-dir
==== dockerfile
FROM python:3.12-slim AS build
RUN pip<|> install --no-cache-dir --upgrade pip \
    && pip install --no-cache-dir --target=/deps flask
FROM python:3.12-slim
COPY --from=build /deps /deps
==== offer (review): Add a cache mount for pip's download cache (1 step)
FROM python:3.12-slim AS build
RUN --mount=type=cache,target=/root/.cache/pip \
    pip install --upgrade pip \
    && pip install --target=/deps flask
FROM python:3.12-slim
COPY --from=build /deps /deps
note: "--no-cache-dir" goes, as nothing would be kept with it. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: a step has the mount with a target relative to its WORKDIR
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
WORKDIR /go
RUN --mount=type=cache,target=pkg/mod go mod download
WORKDIR /src
COPY . .
RUN go build<|> -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go's build cache (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
WORKDIR /go
RUN --mount=type=cache,target=pkg/mod go mod download
WORKDIR /src
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: a step has the mount with a variable in it
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
ARG ID=x
RUN --mount=type=cache,id=$ID,target=/go/pkg/mod go mod download
COPY . .
RUN go build<|> -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Add a cache mount for Go's build cache (1 step)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
ARG ID=x
RUN --mount=type=cache,id=$ID,target=/go/pkg/mod go mod download
COPY . .
RUN --mount=type=cache,target=/root/.cache/go-build \
    go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: apt-get update alone fetches no package
==== dockerfile
FROM debian:12 AS build
RUN apt-get<|> update
FROM scratch
COPY --from=build /x /
==== case: nothing of a package manager
==== dockerfile
FROM alpine
RUN echo<|> hello
==== case: a literal path into the folder, in several words
==== dockerfile
FROM golang:1.22 AS b
WORKDIR /src
COPY go.mod go.sum ./
RUN <|>go mod download
RUN cp -r /go/pkg/mod/github.com/a/b /b
RUN tar czf /m.tgz /go/pkg/mod
RUN cd /go/pkg && cp -r mod /z
RUN cp -r /go/*/mod /z
RUN find /go/pkg -name x > /found
WORKDIR /go/pkg/mod/github.com/a
RUN cat x > /z
FROM scratch
COPY --from=b /b /b
==== offer (review): Add a cache mount for Go modules (1 step)
FROM golang:1.22 AS b
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
RUN cp -r /go/pkg/mod/github.com/a/b /b
RUN tar czf /m.tgz /go/pkg/mod
RUN cd /go/pkg && cp -r mod /z
RUN cp -r /go/*/mod /z
RUN find /go/pkg -name x > /found
WORKDIR /go/pkg/mod/github.com/a
RUN cat x > /z
FROM scratch
COPY --from=b /b /b
note: Line 5 and 5 more steps read files in "/go/pkg/mod", where there are none then. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: Yarn with Plug'n'Play
==== file package.json
{"packageManager":"yarn@4.1.0"}
==== file .yarnrc.yml
enableGlobalCache: true
==== files
yarn.lock
==== dockerfile
FROM node:20 AS build
WORKDIR /app
RUN corepack enable
COPY package.json yarn.lock .yarnrc.yml ./
RUN <|>yarn install --immutable
COPY . .
RUN yarn build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
==== offer (review): Add a cache mount for Yarn's download cache (1 step)
FROM node:20 AS build
WORKDIR /app
RUN corepack enable
COPY package.json yarn.lock .yarnrc.yml ./
RUN --mount=type=cache,target=/root/.yarn/berry/cache \
    yarn install --immutable
COPY . .
RUN yarn build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
note: With Plug'n'Play, which is Yarn's default unless "nodeLinker" says "node-modules", later steps read packages in "/root/.yarn/berry/cache" and find none there. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: Yarn that makes node_modules
==== file package.json
{"packageManager":"yarn@4.1.0"}
==== file .yarnrc.yml
nodeLinker: node-modules
==== files
yarn.lock
==== dockerfile
FROM node:20 AS build
WORKDIR /app
RUN corepack enable
COPY package.json yarn.lock .yarnrc.yml ./
RUN <|>yarn install --immutable
COPY . .
RUN yarn build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
==== offer (safe): Add a cache mount for Yarn's download cache (1 step)
FROM node:20 AS build
WORKDIR /app
RUN corepack enable
COPY package.json yarn.lock .yarnrc.yml ./
RUN --mount=type=cache,target=/root/.yarn/berry/cache \
    yarn install --immutable
COPY . .
RUN yarn build
FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: a later step without the network
==== dockerfile
FROM maven:3 AS build
WORKDIR /app
COPY pom.xml ./
RUN <|>mvn dependency:go-offline
COPY . .
RUN mvn -o package
FROM eclipse-temurin
COPY --from=build /app/target/app.jar /app.jar
==== offer (review): Add a cache mount for Maven's local repository (2 steps)
FROM maven:3 AS build
WORKDIR /app
COPY pom.xml ./
RUN --mount=type=cache,target=/root/.m2/repository \
    mvn dependency:go-offline
COPY . .
RUN --mount=type=cache,target=/root/.m2/repository \
    mvn -o package
FROM eclipse-temurin
COPY --from=build /app/target/app.jar /app.jar
note: Line 6 works without the network, and fails where the steps before it come from the build's cache while the mount is empty. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: a later RUN that is given no network
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN <|>go mod download
COPY . .
RUN --network=none go build -o /app
FROM scratch
COPY --from=build /app /app
==== offer (review): Add a cache mount for Go modules (2 steps)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=cache,target=/go/pkg/mod \
    go mod download
COPY . .
RUN --network=none \
    --mount=type=cache,target=/go/pkg/mod \
    go build -o /app
FROM scratch
COPY --from=build /app /app
note: Line 6 works without the network, and fails where the steps before it come from the build's cache while the mount is empty. What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: a link into the folder
==== dockerfile
FROM golang:1.22 AS b
WORKDIR /src
COPY go.mod go.sum ./
RUN <|>go mod download
RUN ln -s /go/pkg/mod/x /vend && cat /vend/y > /z
FROM scratch
COPY --from=b /z /z
==== case: uv that is told to copy
==== dockerfile
FROM ghcr.io/astral-sh/uv:python3.12-bookworm-slim AS build
ENV UV_LINK_MODE=copy
WORKDIR /app
COPY . .
RUN uv sync --frozen --no-dev<|>
FROM python:3.12-slim
COPY --from=build /app /app
==== offer (safe): Add a cache mount for uv's cache (1 step)
FROM ghcr.io/astral-sh/uv:python3.12-bookworm-slim AS build
ENV UV_LINK_MODE=copy
WORKDIR /app
COPY . .
RUN --mount=type=cache,target=/root/.cache/uv \
    uv sync --frozen --no-dev
FROM python:3.12-slim
COPY --from=build /app /app
note: What a cache mount holds stays on the builder and is in no image; a fresh CI builder starts with it empty.
==== case: gems that lie below the project, and downloads with them
==== dockerfile
FROM ruby:3.3 AS build
WORKDIR /app
COPY . .
RUN bundle config set --local deployment true && bundle install<|>
FROM ruby:3.3-slim
COPY --from=build /app /app
