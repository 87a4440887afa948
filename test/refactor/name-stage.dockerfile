==== case: the cursor on FROM
==== dockerfile
FROM golang<|>:1.22
RUN go build -o /bin/app .
FROM scratch
COPY --from=0 /bin/app /app
==== offer (safe): Name stage 0 "build"
FROM golang:1.22 AS build
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== case: the cursor on the COPY; every reference changes, other numbers stay
==== dockerfile
FROM golang:1.22
RUN go build -o /bin/app .
FROM node:22 AS web
FROM alpine AS tools
COPY --from=0 /bin/app /app
COPY --from=1 /x /x
FROM scratch
COPY --link --from=0<|> /bin/app /app
RUN --mount=type=bind,from=0,target=/x true
==== offer (safe): Name stage 0 "build"
FROM golang:1.22 AS build
RUN go build -o /bin/app .
FROM node:22 AS web
FROM alpine AS tools
COPY --from=build /bin/app /app
COPY --from=1 /x /x
FROM scratch
COPY --link --from=build /bin/app /app
RUN --mount=type=bind,from=0,target=/x true
==== case: as in lower case, as the file has it
==== dockerfile
FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine as tools
FROM scratch
COPY --from=0<|> /bin/app /app
==== offer (safe): Name stage 0 "build"
FROM golang:1.22 as build
RUN go build -o /bin/app .
FROM alpine as tools
FROM scratch
COPY --from=build /bin/app /app
==== case: a file in lower case
==== dockerfile
from golang:1.22
run go build -o /bin/app .
from scratch
copy --from=0<|> /bin/app /app
==== offer (safe): Name stage 0 "build"
from golang:1.22 as build
run go build -o /bin/app .
from scratch
copy --from=build /bin/app /app
==== case: build is taken
==== dockerfile
FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine AS build
FROM scratch
COPY --from=0<|> /bin/app /app
==== offer (safe): Name stage 0 "builder"
FROM golang:1.22 AS builder
RUN go build -o /bin/app .
FROM alpine AS build
FROM scratch
COPY --from=builder /bin/app /app
==== case: build is an image here
==== dockerfile
FROM golang:1.22
RUN go build -o /bin/app .
FROM scratch
COPY --from=0<|> /bin/app /app
COPY --from=build /x /x
==== offer (safe): Name stage 0 "builder"
FROM golang:1.22 AS builder
RUN go build -o /bin/app .
FROM scratch
COPY --from=builder /bin/app /app
COPY --from=build /x /x
==== case: build and builder are taken, and in another case
==== dockerfile
FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine AS BUILD
FROM alpine AS Builder
FROM scratch
COPY --from=0<|> /bin/app /app
==== offer (safe): Name stage 0 "build-golang"
FROM golang:1.22 AS build-golang
RUN go build -o /bin/app .
FROM alpine AS BUILD
FROM alpine AS Builder
FROM scratch
COPY --from=build-golang /bin/app /app
==== case: all of them are taken
==== dockerfile
FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine AS build
FROM alpine AS builder
FROM alpine AS build-golang
FROM scratch
COPY --from=0<|> /bin/app /app
==== offer (safe): Name stage 0 "build-2"
FROM golang:1.22 AS build-2
RUN go build -o /bin/app .
FROM alpine AS build
FROM alpine AS builder
FROM alpine AS build-golang
FROM scratch
COPY --from=build-2 /bin/app /app
==== case: two stages without names, the first of them
==== dockerfile
FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine:3.20
COPY --from=0<|> /bin/app /app
FROM scratch
COPY --from=1 /app /app
==== offer (safe): Name stage 0 "build"
FROM golang:1.22 AS build
RUN go build -o /bin/app .
FROM alpine:3.20
COPY --from=build /bin/app /app
FROM scratch
COPY --from=1 /app /app
==== case: the second of them
==== dockerfile
FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine:3.20
COPY --from=0 /bin/app /app
FROM scratch
COPY --from=1<|> /app /app
==== offer (safe): Name stage 1 "files"
FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine:3.20 AS files
COPY --from=0 /bin/app /app
FROM scratch
COPY --from=files /app /app
==== case: a stage that only installs
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
FROM node:22-slim
COPY --from=0<|> /app/node_modules ./node_modules
==== offer (safe): Name stage 0 "deps"
FROM node:22 AS deps
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
FROM node:22-slim
COPY --from=deps /app/node_modules ./node_modules
==== case: a stage that runs nothing
==== dockerfile
FROM scratch
COPY a /a
FROM alpine
COPY --from=0<|> /a /a
==== offer (safe): Name stage 0 "files"
FROM scratch AS files
COPY a /a
FROM alpine
COPY --from=files /a /a
==== case: quotes, a comment and a platform
==== dockerfile
FROM --platform=$BUILDPLATFORM \
  golang:1.22 
# Compiles.
RUN go build -o /bin/app .
FROM scratch
COPY --from="0"<|> /bin/app /app
==== offer (safe): Name stage 0 "build"
FROM --platform=$BUILDPLATFORM \
  golang:1.22 AS build 
# Compiles.
RUN go build -o /bin/app .
FROM scratch
COPY --from=build /bin/app /app
==== case: a selection over all of it
==== dockerfile
<|>FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine:3.20
COPY --from=0 /bin/app /app
FROM scratch
COPY --from=1 /app /app<|>
==== offer (safe): Name stage 0 "build"
FROM golang:1.22 AS build
RUN go build -o /bin/app .
FROM alpine:3.20
COPY --from=build /bin/app /app
FROM scratch
COPY --from=1 /app /app
==== offer (safe): Name stage 1 "files"
FROM golang:1.22
RUN go build -o /bin/app .
FROM alpine:3.20 AS files
COPY --from=0 /bin/app /app
FROM scratch
COPY --from=files /app /app
==== case: a name is there already
==== dockerfile
FROM golang:1.22 AS go
RUN go build -o /bin/app .
FROM scratch
COPY --from=0<|> /bin/app /app
==== case: no reference by number
==== dockerfile
FROM golang<|>:1.22
RUN go build -o /bin/app .
FROM scratch
COPY --from=golang:1.22 /bin/app /app
==== case: a number that is no stage
==== dockerfile
FROM golang:1.22
FROM scratch
COPY --from=7<|> /bin/app /app
==== case: a FROM that is not whole
==== dockerfile
FROM golang:1.22 AS
RUN go build -o /bin/app .
FROM scratch
COPY --from=0<|> /bin/app /app
==== case: backticks for continuation
==== dockerfile
# escape=`
FROM golang:1.22
RUN go build `
    -o /bin/app .
FROM scratch
COPY --link `
     --from=0<|> `
     /bin/app /app
==== offer (safe): Name stage 0 "build"
# escape=`
FROM golang:1.22 AS build
RUN go build `
    -o /bin/app .
FROM scratch
COPY --link `
     --from=build `
     /bin/app /app
