==== case: the fragments of a first Dockerfile, the context seen
==== files
go.mod
go.sum
main.go
==== dockerfile
# syntax=docker/dockerfile:1
FROM golang:1.23
WORKDIR /app
COPY go.mod go.sum ./ //=> first argument is thing we copy, second is destination
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning comment-after-instruction: "//=> first argument is thing we copy, s…" is no comment here: its last word, "destination", becomes the destination, and every word before it a source.
RUN go mod download
COPY *.go ./
RUN CGO_ENABLED=0 GOOS=linux go build -o /docker-gs-ping
CMD ["/docker-gs-ping"]
==== fix (correction): Move the comment to a line of its own
# syntax=docker/dockerfile:1
FROM golang:1.23
WORKDIR /app
# first argument is thing we copy, second is destination
COPY go.mod go.sum ./
RUN go mod download
COPY *.go ./
RUN CGO_ENABLED=0 GOOS=linux go build -o /docker-gs-ping
CMD ["/docker-gs-ping"]
==== case: the fragments of a first Dockerfile, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
FROM golang:1.23
WORKDIR /app
COPY go.mod go.sum ./ //=> first argument is thing we copy, second is destination
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning comment-after-instruction: "//=> first argument is thing we copy, s…" is no comment here: its last word, "destination", becomes the destination, and every word before it a source.
RUN go mod download
COPY *.go ./
RUN CGO_ENABLED=0 GOOS=linux go build -o /docker-gs-ping
CMD ["/docker-gs-ping"]
==== fix (correction): Move the comment to a line of its own
# syntax=docker/dockerfile:1
FROM golang:1.23
WORKDIR /app
# first argument is thing we copy, second is destination
COPY go.mod go.sum ./
RUN go mod download
COPY *.go ./
RUN CGO_ENABLED=0 GOOS=linux go build -o /docker-gs-ping
CMD ["/docker-gs-ping"]
==== case: a multi-stage build, the context seen
==== files
cmd/go.mod
cmd/go.sum
cmd/main.go
cmd/main_test.go
==== dockerfile
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload
#          ^^^^^^^^ warning command-misspelt: "go mod" has no command "donwload"; "download" is one letter away, and a build stops here.

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error argument-count-wrong: A comment has a line of its own; "#" is read as a part of FROM, and a build stops here.

RUN go test -v ./..
#              ^^^^ warning command-misspelt: "./.." is the folder above this one; "./..." names every package from here on.

FROM grc.io/distroless/base-debian11 AS final-stage
#    ^^^^^^ warning image-misspelt: No well-known registry is called "grc.io"; "gcr.io" is one letter away, and a build asks whoever owns "grc.io" for the image.

WORKDIR /

COPY --from=build-stage /doc-image /doc-image
#                       ^^^^^^^^^^ warning copy-path-missing-in-stage: Nothing in stage "build-stage" writes "/doc-image"; line 13 writes "/docker", which nothing copies.
#   related 13:42-13:49: "/docker" is written here.

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Change to "download"
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod download

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default

RUN go test -v ./..

FROM grc.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /doc-image /doc-image

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Move the comment to a line of its own
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

# we take our builded image, as default
FROM build-stage AS test-stage

RUN go test -v ./..

FROM grc.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /doc-image /doc-image

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Change to "./..."
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default

RUN go test -v ./...

FROM grc.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /doc-image /doc-image

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Change to "gcr.io"
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default

RUN go test -v ./..

FROM gcr.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /doc-image /doc-image

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Change to "/docker"
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default

RUN go test -v ./..

FROM grc.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /docker /docker

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== case: a multi-stage build, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload
#          ^^^^^^^^ warning command-misspelt: "go mod" has no command "donwload"; "download" is one letter away, and a build stops here.

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default
#                              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error argument-count-wrong: A comment has a line of its own; "#" is read as a part of FROM, and a build stops here.

RUN go test -v ./..
#              ^^^^ warning command-misspelt: "./.." is the folder above this one; "./..." names every package from here on.

FROM grc.io/distroless/base-debian11 AS final-stage
#    ^^^^^^ warning image-misspelt: No well-known registry is called "grc.io"; "gcr.io" is one letter away, and a build asks whoever owns "grc.io" for the image.

WORKDIR /

COPY --from=build-stage /doc-image /doc-image
#                       ^^^^^^^^^^ warning copy-path-missing-in-stage: Nothing in stage "build-stage" writes "/doc-image"; line 13 writes "/docker", which nothing copies.
#   related 13:42-13:49: "/docker" is written here.

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Change to "download"
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod download

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default

RUN go test -v ./..

FROM grc.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /doc-image /doc-image

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Move the comment to a line of its own
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

# we take our builded image, as default
FROM build-stage AS test-stage

RUN go test -v ./..

FROM grc.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /doc-image /doc-image

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Change to "./..."
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default

RUN go test -v ./...

FROM grc.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /doc-image /doc-image

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Change to "gcr.io"
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default

RUN go test -v ./..

FROM gcr.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /doc-image /doc-image

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== fix (correction): Change to "/docker"
# syntax=docker/dockerfile:1

FROM golang:1.23.1 AS build-stage

WORKDIR /app

COPY /cmd/go.mod /cmd/go.sum ./

RUN go mod donwload

COPY /cmd/*.go ./

RUN CGO_ENABLED=0 GOOS=linux go build -o /docker

FROM build-stage AS test-stage # we take our builded image, as default

RUN go test -v ./..

FROM grc.io/distroless/base-debian11 AS final-stage

WORKDIR /

COPY --from=build-stage /docker /docker

USER nonroot:nonroot

ENTRYPOINT ["/docker"]
==== case: two names of a list of instructions
==== dockerfile
FROM alpine:3.20
MAININER Ann
#^^^^^^^^ error unknown-instruction: No instruction is called "MAININER", and a build stops here; perhaps "MAINTAINER" is meant.
STOPSIGN SIGTERM
#^^^^^^^^ error unknown-instruction: No instruction is called "STOPSIGN", and a build stops here; perhaps "STOPSIGNAL" is meant.
==== fix (correction): Change to "MAINTAINER"
FROM alpine:3.20
MAINTAINER Ann
STOPSIGN SIGTERM
==== fix (correction): Change to "STOPSIGNAL"
FROM alpine:3.20
MAININER Ann
STOPSIGNAL SIGTERM
