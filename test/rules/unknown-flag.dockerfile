==== case: a slip
==== dockerfile
FROM --platfrom=linux/amd64 alpine:3.20
#    ^^^^^^^^^^ error unknown-flag: FROM has no flag "--platfrom", and a build stops here; perhaps "--platform" is meant.
COPY --chwn=app a b
#    ^^^^^^ error unknown-flag: COPY has no flag "--chwn", and a build stops here; perhaps "--chown" is meant.
RUN --mont=type=cache,target=/x make
#   ^^^^^^ error unknown-flag: RUN has no flag "--mont", and a build stops here; perhaps "--mount" is meant.
HEALTHCHECK --intervall=5s CMD true
#           ^^^^^^^^^^^ error unknown-flag: HEALTHCHECK has no flag "--intervall", and a build stops here; perhaps "--interval" is meant.
==== fix (correction): Change to "--platform"
FROM --platform=linux/amd64 alpine:3.20
COPY --chwn=app a b
RUN --mont=type=cache,target=/x make
HEALTHCHECK --intervall=5s CMD true
==== fix (correction): Change to "--chown"
FROM --platfrom=linux/amd64 alpine:3.20
COPY --chown=app a b
RUN --mont=type=cache,target=/x make
HEALTHCHECK --intervall=5s CMD true
==== fix (correction): Change to "--mount"
FROM --platfrom=linux/amd64 alpine:3.20
COPY --chwn=app a b
RUN --mount=type=cache,target=/x make
HEALTHCHECK --intervall=5s CMD true
==== fix (correction): Change to "--interval"
FROM --platfrom=linux/amd64 alpine:3.20
COPY --chwn=app a b
RUN --mont=type=cache,target=/x make
HEALTHCHECK --interval=5s CMD true
==== case: capitals
==== dockerfile
FROM alpine:3.20
COPY --Chown=app a b
#    ^^^^^^^ error unknown-flag: COPY has no flag "--Chown", and a build stops here; perhaps "--chown" is meant.
==== fix (correction): Change to "--chown"
FROM alpine:3.20
COPY --chown=app a b
==== case: COPY has it, ADD does not
==== dockerfile
FROM alpine:3.20 AS build
FROM alpine:3.20
ADD --from=build a b
#   ^^^^^^ error unknown-flag: ADD has no flag "--from", and a build stops here; COPY has it.
add --parents a b
#   ^^^^^^^^^ error unknown-flag: ADD has no flag "--parents", and a build stops here; COPY has it.
COPY --keep-git-dir a b
#    ^^^^^^^^^^^^^^ error unknown-flag: COPY has no flag "--keep-git-dir", and a build stops here; ADD has it.
RUN --platform=linux/amd64 make
#   ^^^^^^^^^^ error unknown-flag: RUN has no flag "--platform", and a build stops here; FROM has it.
==== fix (correction): Change to "COPY"
FROM alpine:3.20 AS build
FROM alpine:3.20
COPY --from=build a b
add --parents a b
COPY --keep-git-dir a b
RUN --platform=linux/amd64 make
==== fix (correction): Change to "copy"
FROM alpine:3.20 AS build
FROM alpine:3.20
ADD --from=build a b
copy --parents a b
COPY --keep-git-dir a b
RUN --platform=linux/amd64 make
==== fix (correction): Change to "ADD"
FROM alpine:3.20 AS build
FROM alpine:3.20
ADD --from=build a b
add --parents a b
ADD --keep-git-dir a b
RUN --platform=linux/amd64 make
==== case: arguments of a program
==== dockerfile
FROM alpine:3.20
ENTRYPOINT --port 80
#          ^^^^^^ error unknown-flag: A word that begins with "--" behind ENTRYPOINT is read as its flag and not as an argument of the program, and a build stops here.
CMD --host=0.0.0.0 --port $PORT
#   ^^^^^^ error unknown-flag: A word that begins with "--" behind CMD is read as its flag and not as an argument of the program, and a build stops here.
==== fix (correction): Write the arguments as a JSON array
FROM alpine:3.20
ENTRYPOINT ["--port", "80"]
CMD --host=0.0.0.0 --port $PORT
==== case: an instruction without flags
==== dockerfile
FROM alpine:3.20
WORKDIR --chown=app /src
#       ^^^^^^^ error unknown-flag: WORKDIR has no flag "--chown", and a build stops here; COPY has it.
ENV --a=1
#   ^^^ error unknown-flag: ENV takes no flags, so that a build stops at "--a".
==== case: nothing near
==== dockerfile
FROM alpine:3.20
RUN --privileged make
#   ^^^^^^^^^^^^ error unknown-flag: RUN has no flag "--privileged", and a build stops here; it takes "--mount", "--network", "--security", "--device".
==== case: here they are never looked at
==== dockerfile
FROM alpine:3.20
ARG --x y
STOPSIGNAL --x 9
HEALTHCHECK --foo=1 NONE
==== case: behind -- and behind the first word they are arguments
==== dockerfile
FROM alpine:3.20
CMD -- --port 80
RUN make --jobs=2
==== case: the known ones
==== dockerfile
FROM --platform=$BUILDPLATFORM alpine:3.20 AS build
FROM alpine:3.20
COPY --from=build --chown=1:1 --chmod=644 --link --parents --exclude=*.md a b
ADD --chown=1:1 --chmod=644 --link --keep-git-dir --checksum=sha256:0123 --unpack --exclude=*.md https://example.org/a b/
RUN --mount=type=cache,target=/x --network=none --security=sandbox --device=vendor.com/device make
HEALTHCHECK --interval=1s --timeout=1s --start-period=1s --start-interval=1s --retries=3 CMD true
