==== case: one stage, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 5) re-runs after an edit of any of the 6 files copied here, such as "cmd/server/main.go", though it reads only "go.mod" and "go.sum".
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
==== fix (review): Copy go.mod and go.sum first, the rest after "go mod download"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server
ENTRYPOINT [ "/bin/server" ]
note: "go mod download" may need more: "go.mod" cannot be read.
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
==== case: one stage, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 5) re-runs after an edit of any file copied here, though it reads only "go.mod" and "go.sum".
#   related 5:5-5:20: re-runs, and downloads every module again
#   related 6:5-6:40: re-runs too, and must: it reads the sources
#   related 7:5-7:42: re-runs too, and must: it reads the sources
RUN go mod download
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ information path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src".
RUN go build -o /bin/server ./comd/server
#                           ^^^^^^^^^^^^^ information path-spelled-two-ways: "./comd/server" and "/cmd/client" (line 6) seem to name one folder, "cmd", in two ways.
#   related 6:29-6:40: "/cmd/client" is the other spelling.
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
==== fix (review): Copy go.mod and go.sum first, the rest after "go mod download"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server
ENTRYPOINT [ "/bin/server" ]
note: The build context cannot be seen: look whether it has go.mod and go.sum, and whether that is all that is read.
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
==== case: two stages, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY go mod go.sum .
#    ^^^^^^ warning path-misspelt: "go" and "mod" are two sources here, and neither is in the build context; "go.mod" is one file there.
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ warning path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src": "./cmd/client" is there.
RUN go build -o /bin/server ./comd/server
#^^^ hint builds-in-sequence: "go build" needs nothing of the build on line 7; in stages of their own both would run at the same time.
#                           ^^^^^^^^^^^^^ warning path-misspelt: Nothing was copied to "/src/comd/server"; "/src/cmd/server" is one letter away.

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
#                                     ^^^^ warning copy-destination-no-folder: No folder "/bin" is in this image, so the 2 sources become one file of that name, and only the last, "/bin/server", stays.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine
WORKDIR /src
COPY go mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "go.mod"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go.mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/client"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./cmd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "/bin/"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: two stages, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY go mod go.sum .
#    ^^^^^^ warning path-misspelt: "go" and "mod" are two sources here, and a build stops where either is missing; "go.mod" is one file.
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ information path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src".
RUN go build -o /bin/server ./comd/server
#^^^ hint builds-in-sequence: "go build" needs nothing of the build on line 7; in stages of their own both would run at the same time.
#                           ^^^^^^^^^^^^^ information path-spelled-two-ways: "./comd/server" and "/cmd/client" (line 7) seem to name one folder, "cmd", in two ways.
#   related 7:29-7:40: "/cmd/client" is the other spelling.

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
#                                     ^^^^ warning copy-destination-no-folder: No folder "/bin" is in this image, so the 2 sources become one file of that name, and only the last, "/bin/server", stays.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine
WORKDIR /src
COPY go mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "go.mod"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go.mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/client"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./cmd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "/bin/"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine
WORKDIR /src
COPY go mod go.sum .
RUN go mod download
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=0 /bin/client /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: stages side by side, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
#   ^^ warning command-misspelt: No command is called "Go"; "go" is, in lower case, and a build stops here.
COPY . .

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ warning path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src": "./cmd/client" is there.

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 2:28-2:32: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN go build -o /bin/server ./comd/server
#                           ^^^^^^^^^^^^^ warning path-misspelt: Nothing was copied to "/src/comd/server"; "/src/cmd/server" is one letter away.

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 11:13-11:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "go"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base AS build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/client"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM base as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas AS build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./cmd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: stages side by side, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
#   ^^ warning command-misspelt: No command is called "Go"; "go" is, in lower case, and a build stops here.
COPY . .

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ information path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src".

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 2:28-2:32: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN go build -o /bin/server ./comd/server
#                           ^^^^^^^^^^^^^ information path-spelled-two-ways: "./comd/server" and "/cmd/client" (line 9) seem to name one folder, "cmd", in two ways.
#   related 9:29-9:40: "/cmd/client" is the other spelling.

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 11:13-11:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "go"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base AS build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/client"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM base as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas AS build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./cmd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch
COPY --from=build-client /bin/client /bin/
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: two targets, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
#   ^^ warning command-misspelt: No command is called "Go"; "go" is, in lower case, and a build stops here.
COPY . .

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ warning path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src": "./cmd/client" is there.

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 2:28-2:32: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN go build -o /bin/server ./comd/server
#                           ^^^^^^^^^^^^^ warning path-misspelt: Nothing was copied to "/src/comd/server"; "/src/cmd/server" is one letter away.

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 11:13-11:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "go"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base AS build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/client"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM base as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas AS build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: two targets, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
#   ^^ warning command-misspelt: No command is called "Go"; "go" is, in lower case, and a build stops here.
COPY . .

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ information path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src".

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 2:28-2:32: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN go build -o /bin/server ./comd/server
#                           ^^^^^^^^^^^^^ information path-spelled-two-ways: "./comd/server" and "/cmd/client" (line 9) seem to name one folder, "cmd", in two ways.
#   related 9:29-9:40: "/cmd/client" is the other spelling.

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 11:13-11:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "go"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base AS build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/client"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM base as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas AS build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "./cmd/server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN Go mod download
COPY . .

FROM base as build-client
RUN go build -o /bin/client /cmd/client

FROM bas as build-server
RUN go build -o /bin/server ./comd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: cache mounts, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "server", does not stop at it, as it needs nothing of this one.
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 2:28-2:32: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 13:13-13:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM base as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: cache mounts, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "server", does not stop at it, as it needs nothing of this one.
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 2:28-2:32: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 13:13-13:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM base as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
COPY go.mod go.sum .
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go mod download -x
COPY . .

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: bind mounts, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "server", does not stop at it, as it needs nothing of this one.
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 2:28-2:32: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 14:13-14:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: bind mounts, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "server", does not stop at it, as it needs nothing of this one.
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 2:28-2:32: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 14:13-14:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
FROM goland:1.21-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: an argument for the version of Go, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "server", does not stop at it, as it needs nothing of this one.
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 3:37-3:41: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 15:13-15:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM golang:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: an argument for the version of Go, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "server", does not stop at it, as it needs nothing of this one.
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 3:37-3:41: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 15:13-15:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM golang:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: an argument for the version of the program, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "server", does not stop at it, as it needs nothing of this one.
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 3:37-3:41: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 15:13-15:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM golang:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: an argument for the version of the program, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "server", does not stop at it, as it needs nothing of this one.
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 3:37-3:41: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 15:13-15:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM golang:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]
==== case: a stage that lints, the context seen
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
README.md
==== dockerfile
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "lint", does not stop at it, as it needs nothing of this one.
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 4:37-4:41: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 16:13-16:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
#                                                    ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
WORKDIR /test
RUN --mount=type=bind, target=. \
#                     ^ error mount-option-unknown: The mount ends at the blank, so that "target=." becomes a part of the command, and a build stops here.
    golanci-lint run
#   ^^^^^^^^^^^^ warning command-misspelt: No well-known command is called "golanci-lint"; "golangci-lint" is one letter away, and a build stops here.
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM golang:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} AS lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (correction): Remove the blank behind the comma
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind,target=. \
    golanci-lint run
==== fix (correction): Change to "golangci-lint"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golangci-lint run
==== case: a stage that lints, the context unseen
==== dockerfile
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
#    ^^^^^^ warning image-misspelt: No official image is called "goland"; "golang" is one letter away, and a build stops here.
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
#         ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
RUN --mount=type=cahe,target=/go/pkg/mod/ \
#                ^^^^ error mount-type-unknown: No mount has the type "cahe", and a build stops here; perhaps "cache" is meant. A build of the last stage, "lint", does not stop at it, as it needs nothing of this one.
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
#    ^^^ warning stage-misspelt: No stage is called "bas", so BuildKit looks for an image of that name; "base" is one letter away.
#   related 4:37-4:41: The stage "base" begins here.
#        ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
#            ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
COPY --from=buid-server /bin/server /bin/
#           ^^^^^^^^^^^ warning stage-misspelt: No stage is called "buid-server", so BuildKit looks for an image of that name; "build-server" is one letter away.
#   related 16:13-16:25: The stage "build-server" begins here.
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
#                                                    ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
WORKDIR /test
RUN --mount=type=bind, target=. \
#                     ^ error mount-option-unknown: The mount ends at the blank, so that "target=." becomes a part of the command, and a build stops here.
    golanci-lint run
#   ^^^^^^^^^^^^ warning command-misspelt: No well-known command is called "golanci-lint"; "golangci-lint" is one letter away, and a build stops here.
==== fix (correction): Change to "golang"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM golang:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base AS build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (correction): Change to "cache"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (correction): Change to "base"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM base as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas AS build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch AS client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch AS server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (correction): Change to "build-server"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=build-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (safe, cosmetic): Change to "AS"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} AS lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golanci-lint run
==== fix (correction): Remove the blank behind the comma
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind,target=. \
    golanci-lint run
==== fix (correction): Change to "golangci-lint"
# syntax=docker/dockerfile:1
ARG GO_VERSION=1.21
ARG GOLANGCI_LINT_VERSION=v1.52
FROM goland:${GO_VERSION}-alpine AS base
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,source=go.sum,target=go.sum \
    --mount=type=bind,source=go.mod,target=go.mod \
    go mod download -x

FROM base as build-client
RUN --mount=type=cahe,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -o /bin/client ./cmd/client

FROM bas as build-server
ARG APP_VERSION="v0.0.0+unknown"
RUN --mount=type=cache,target=/go/pkg/mod/ \
    --mount=type=bind,target=. \
    go build -ldflags "-X main.version=$APP_VERSION" -o /bin/server ./cmd/server

FROM scratch as client
COPY --from=build-client /bin/client /bin/
ENTRYPOINT [ "/bin/client" ]

FROM scratch as server
COPY --from=buid-server /bin/server /bin/
ENTRYPOINT [ "/bin/server" ]

FROM scratch AS binaries
COPY --from=build-client /bin/client /
COPY --from=build-server /bin/server /

FROM golangci/golangci-lint:${GOLANGCI_LINT_VERSION} as lint
WORKDIR /test
RUN --mount=type=bind, target=. \
    golangci-lint run
