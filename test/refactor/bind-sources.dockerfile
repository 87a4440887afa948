==== case: one build
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
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Bind-mount the sources in "go build" instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
RUN --mount=type=bind,target=. \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: the cursor on the build, no context
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN go<|> build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Bind-mount the sources in "go build" instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,target=. \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: two builds in stages of their own
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS base
WORKDIR /src
COPY . .<|>

FROM base AS client
RUN go build -o /bin/client ./cmd/client
FROM base AS server
RUN go build -o /bin/server ./cmd/server

FROM scratch
COPY --from=client /bin/client /
COPY --from=server /bin/server /
==== offer (safe): Bind-mount the sources in 2 "go build" steps instead of copying them (BuildKit)
FROM golang:1.22 AS base
WORKDIR /src

FROM base AS client
RUN --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client
FROM base AS server
RUN --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch
COPY --from=client /bin/client /
COPY --from=server /bin/server /
==== case: a check and a build
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN golangci-lint run
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Bind-mount the sources in "golangci-lint run" and "go build" instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,target=. \
    golangci-lint run
RUN --mount=type=bind,target=. \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: three different steps
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go vet ./...
RUN go mod download
RUN CGO_ENABLED=0 go build -o /bin/app ./cmd/server && chmod 755 /bin/app

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Bind-mount the sources in 3 steps instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,target=. \
    go vet ./...
RUN --mount=type=bind,target=. \
    go mod download
RUN --mount=type=bind,target=. \
    CGO_ENABLED=0 go build -o /bin/app ./cmd/server && chmod 755 /bin/app

FROM scratch
COPY --from=build /bin/app /app
==== case: tests may write beside the sources
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go test ./...
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (review): Bind-mount the sources in "go test" and "go build" instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,target=. \
    go test ./...
RUN --mount=type=bind,target=. \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
note: "go test" runs programs of the project, and nothing can be written to "/src" then.
==== case: another base image may hold something there
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM example.com/team/go:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (review): Bind-mount the sources in "go build" instead of copying them (BuildKit)
FROM example.com/team/go:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,target=. \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
note: The mount hides what the base image "example.com/team/go:1.22" may hold in "/src".
==== case: a folder of the sources
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
COPY cmd<|> ./cmd
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Bind-mount the sources in "go build" instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN --mount=type=bind,source=cmd,target=cmd \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a folder of the sources, and nobody can see that it is one
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./
COPY cmd<|> ./cmd
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: the sources in a folder beside the WORKDIR
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /work
COPY . /code<|>
RUN cd /code && go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Bind-mount the sources in "go build" instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /work
RUN --mount=type=bind,target=/code \
    cd /code && go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: behind a cache mount, and a secret
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN --mount=type=cache,target=/root/.cache/go-build \
    --mount=type=secret,id=netrc \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Bind-mount the sources in "go build" instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=cache,target=/root/.cache/go-build \
    --mount=type=secret,id=netrc \
    --mount=type=bind,target=. \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a cache mount in the folder
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN --mount=type=cache,target=/src/.cache \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: the image that is built holds the sources
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22
WORKDIR /src
COPY . .<|>
RUN go build -o /bin/app ./cmd/server
==== case: a file of the sources is copied out
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /src/README.md /
==== case: no WORKDIR
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
COPY . /code<|>
RUN cd /code && go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: the root for a WORKDIR
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a folder that the image has filled
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /go
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: the program is written among the sources
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go build -o bin/app ./cmd/server && mv bin/app /bin/app

FROM scratch
COPY --from=build /bin/app /app
==== case: the program is written where the command runs
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go build ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: sources are generated first
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go generate ./... && go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: go.mod may be written
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go build -mod=mod -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a log among the sources
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go build -o /bin/app ./cmd/server > build.log

FROM scratch
COPY --from=build /bin/app /app
==== case: make may do anything
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN make

FROM scratch
COPY --from=build /bin/app /app
==== case: npm writes dist
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .<|>
RUN npm run build

FROM nginx
COPY --from=build /app/dist /usr/share/nginx/html
==== case: cargo writes target
==== files
Cargo.toml
Cargo.lock
src/main.rs
==== dockerfile
FROM rust:1.80 AS build
WORKDIR /app
COPY . .<|>
RUN cargo build --release --locked

FROM debian:12
COPY --from=build /app/target/release/app /usr/bin/app
==== case: Maven writes target
==== files
pom.xml
src/Main.java
==== dockerfile
FROM maven:3 AS build
WORKDIR /app
COPY . .<|>
RUN mvn package

FROM eclipse-temurin:21
COPY --from=build /app/target/app.jar /
==== case: an earlier step has left packages there
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .<|>
RUN go build -o /out/x .

FROM scratch
COPY --from=build /out /
==== case: vendored modules were left there
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
RUN go mod vendor
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: generated code was copied there
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM alpine AS gen
RUN mkdir /gen && touch /gen/x.go
FROM golang:1.22 AS build
WORKDIR /src
COPY --from=gen /gen ./gen
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: generated code is copied there later
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM alpine AS gen
RUN mkdir /gen && touch /gen/x.go
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
COPY --from=gen /gen ./gen
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a file of the context was copied to another name there
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
deploy/go.mod
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY deploy/go.mod ./go.mod
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: nobody knows what an earlier step has left there
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
RUN ./setup.sh
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a later step writes there
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN mkdir -p out
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a WORKDIR among the sources
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
WORKDIR /src/cmd/server
RUN go build -o /bin/app .

FROM scratch
COPY --from=build /bin/app /app
==== case: --chown, and root builds
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY --chown=1000:1000 . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Bind-mount the sources in "go build" instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,target=. \
    go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: --chown, and somebody else builds
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
USER 1000
COPY --chown=1000:1000 . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: several sources
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY cmd go.mod go.sum ./<|>
RUN go build -o /bin/app ./server

FROM scratch
COPY --from=build /bin/app /app
==== case: from another stage
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM alpine AS gen
RUN mkdir /gen && touch /gen/x.go
FROM golang:1.22 AS build
WORKDIR /src
COPY --from=gen /gen .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: ONBUILD
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go build -o /bin/app ./cmd/server
ONBUILD RUN go vet

FROM scratch
COPY --from=build /bin/app /app
==== case: a frontend without mounts
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
# syntax=docker/dockerfile:1.1
FROM golang:1.22 AS build
WORKDIR /src
COPY . .<|>
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: settings that put the compiler's cache among the sources
==== dockerfile
FROM golang:1.22 AS build
ENV GOCACHE=/src/.cache
WORKDIR /src
COPY . .
RUN <|>go build -o /app
FROM scratch
COPY --from=build /app /app
==== case: a home among the sources
==== dockerfile
FROM golang:1.22 AS build
ENV HOME=/src
WORKDIR /src
COPY . .
RUN <|>go build -o /app
FROM scratch
COPY --from=build /app /app
==== case: a temporary folder among the sources, in front of the command
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY . .
RUN <|>GOTMPDIR=/src/tmp go build -o /app
FROM scratch
COPY --from=build /app /app
==== case: Cargo's home among the sources
==== dockerfile
FROM rust:1 AS build
ENV CARGO_HOME=/src/.cargo
WORKDIR /src
COPY . .
RUN <|>cargo build --locked --target-dir /t
FROM scratch
COPY --from=build /t/release/app /app
==== case: Cargo's home elsewhere
==== dockerfile
FROM rust:1 AS build
WORKDIR /src
COPY . .
RUN <|>cargo build --locked --target-dir /t
FROM scratch
COPY --from=build /t/release/app /app
==== offer (safe): Bind-mount the sources in "cargo build" instead of copying them (BuildKit)
FROM rust:1 AS build
WORKDIR /src
RUN --mount=type=bind,target=. \
    cargo build --locked --target-dir /t
FROM scratch
COPY --from=build /t/release/app /app
