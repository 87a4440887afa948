==== case: from itself
==== dockerfile
FROM alpine:3.20 AS build
COPY --from=build /a /b
#           ^^^^^ error stage-cycle: This is the stage "build" itself, which cannot take from itself, and a build stops here.
RUN --mount=type=bind,from=build,target=/x make
#                          ^^^^^ error stage-cycle: This is the stage "build" itself, which cannot take from itself, and a build stops here.
FROM alpine:3.20
COPY --from=1 /a /b
#           ^ error stage-cycle: This is the stage "1" itself, which cannot take from itself, and a build stops here.
==== case: two that wait for each other
==== dockerfile
FROM alpine:3.20 AS a
COPY --from=b /x /x
#           ^ error stage-cycle: The stage "b" takes from this one, at once or by way of others, so that none can be built first and a build stops here.
#   related 4:13-4:14: This takes from "a".
FROM alpine:3.20 AS b
COPY --from=a /x /x
==== case: three in a circle, and one that only looks on
==== dockerfile
FROM alpine:3.20 AS a
COPY --from=c /x /x
#           ^ error stage-cycle: The stage "c" takes from this one, at once or by way of others, so that none can be built first and a build stops here.
#   related 6:28-6:29: This takes from "b".
FROM alpine:3.20 AS b
COPY --from=a /x /x
FROM alpine:3.20 AS c
RUN --mount=type=bind,from=b,target=/x make
FROM alpine:3.20
COPY --from=c /x /x
==== case: of two stages with one name the last counts
==== dockerfile
FROM alpine:3.20 AS a
FROM alpine:3.20 AS a
COPY --from=a /x /x
#           ^ error stage-cycle: This is the stage "a" itself, which cannot take from itself, and a build stops here.
