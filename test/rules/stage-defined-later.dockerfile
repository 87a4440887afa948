==== case: a stage further down
==== dockerfile
FROM alpine:3.20 AS app
COPY --from=build /bin/app /bin/
#           ^^^^^ error stage-defined-later: The stage "build" begins only at line 4; a stage takes from stages above it, and a build stops here. A build of the last stage, "build", does not stop at it, as it needs nothing of this one.
#   related 4:21-4:26: "build" begins here.
RUN --mount=type=bind,from=build,target=/x make
#                          ^^^^^ error stage-defined-later: The stage "build" begins only at line 4; a stage takes from stages above it, and a build stops here. A build of the last stage, "build", does not stop at it, as it needs nothing of this one.
#   related 4:21-4:26: "build" begins here.
FROM golang:1.21 AS build
RUN go build ./...
==== case: by its number
==== dockerfile
FROM alpine:3.20
COPY --from=1 /bin/app /bin/
#           ^ error stage-defined-later: The stage "1" begins only at line 3; a stage takes from stages above it, and a build stops here. A build of the last stage does not stop at it, as it needs nothing of this one.
#   related 3:1-3:5: "1" begins here.
FROM golang:1.21
RUN go build ./...
==== case: through a FROM it is no circle
==== dockerfile
FROM alpine:3.20 AS app
COPY --from=build /bin/app /bin/
#           ^^^^^ error stage-defined-later: The stage "build" begins only at line 3; a stage takes from stages above it, and a build stops here.
#   related 3:13-3:18: "build" begins here.
FROM app AS build
==== case: stages above, and images
==== dockerfile
FROM golang:1.21 AS build
RUN go build ./...
FROM alpine:3.20
COPY --from=build /bin/app /bin/
COPY --from=BUILD /bin/app /bin/
COPY --from=nginx:1.27 /etc/nginx /etc/nginx
COPY --from=0 /bin/app /bin/
