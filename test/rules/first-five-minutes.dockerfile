==== case: opened for the first time
==== files
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== file .dockerignore
.git
bin
==== file go.mod
module example.org/translate

go 1.21
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 5) re-runs after an edit of any of the 7 files copied here, such as "cmd/server/main.go", though it reads only "go.mod" and "go.sum".
#   related 5:5-5:20: re-runs, and downloads every module again
#   related 6:5-6:40: re-runs too, and must: it reads the sources
#   related 7:5-7:42: re-runs too, and must: it reads the sources
RUN go mod download
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ warning path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src": "./cmd/client" is there.
RUN go build -o /bin/server ./comd/server
#                           ^^^^^^^^^^^^^ warning path-misspelt: Nothing was copied to "/src/comd/server"; "/src/cmd/server" is one letter away.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server
ENTRYPOINT [ "/bin/server" ]
==== fix (safe): Copy go.mod and go.sum first, the rest after "go mod download"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/client"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./comd/server
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./cmd/server
ENTRYPOINT [ "/bin/server" ]
==== case: step 1, the manifests first
==== files
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== file .dockerignore
.git
bin
==== file go.mod
module example.org/translate

go 1.21
==== dockerfile
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./cmd/server
#^^^ hint builds-in-sequence: "go build" needs nothing of the build on line 7; in stages of their own both would run at the same time.
ENTRYPOINT [ "/bin/server" ]
==== case: step 2, a stage for the result
==== files
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== file .dockerignore
.git
bin
==== file go.mod
module example.org/translate

go 1.21
==== dockerfile
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./cmd/server
#^^^ hint builds-in-sequence: "go build" needs nothing of the build on line 7; in stages of their own both would run at the same time.

FROM scratch
COPY --from=build /bin/client /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: step 3, a stage for each program
==== files
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== file .dockerignore
.git
bin
==== file go.mod
module example.org/translate

go 1.21
==== dockerfile
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .

FROM base AS build-client
RUN go build -o /bin/client ./cmd/client

FROM base AS build-server
RUN go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: step 5, mounts in the place of copies
==== files
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== file .dockerignore
.git
bin
==== file go.mod
module example.org/translate

go 1.21
==== dockerfile
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod download

FROM base AS build-client
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base AS build-server
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: step 6, arguments and further targets
==== files
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== file .dockerignore
.git
bin
==== file go.mod
module example.org/translate

go 1.21
==== dockerfile
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM golang:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod download

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} AS lint
WORKDIR /test
RUN --mount=type=bind,target=. \
    golangci-lint run

FROM base AS build-client
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base AS build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
