==== case: with its uses
==== dockerfile
FROM golang:1.21 AS Build
#                   ^^^^^ hint StageNameCasing: The stage "Build" is "build" to a build, and a FROM finds it by that name only.
FROM alpine:3.20
COPY --from=Build /a /b
COPY --from=build /a /b
RUN --mount=type=bind,from=BUILD,target=/x make
==== fix (safe, cosmetic): Change to "build"
FROM golang:1.21 AS build
FROM alpine:3.20
COPY --from=build /a /b
COPY --from=build /a /b
RUN --mount=type=bind,from=build,target=/x make
==== case: small letters
==== dockerfile
FROM golang:1.21 AS build-1.x_y
