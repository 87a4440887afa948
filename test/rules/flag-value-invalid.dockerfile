==== case: no value
==== dockerfile
FROM alpine:3.20 AS build
FROM --platform alpine:3.20
#    ^^^^^^^^^^ error flag-value-invalid: "--platform" needs a value behind a "=", and a build stops here.
COPY --chown --from=build a b
#    ^^^^^^^ error flag-value-invalid: "--chown" needs a value behind a "=", and a build stops here.
COPY --link= a b
#    ^^^^^^^ error flag-value-invalid: "--link" needs a value behind a "=", and a build stops here.
RUN --mount make
#   ^^^^^^^ error flag-value-invalid: "--mount" needs a value behind a "=", and a build stops here.
==== case: twice
==== dockerfile
FROM alpine:3.20
COPY --chown=1 --chown=1 a b
#              ^^^^^^^^^ error flag-value-invalid: "--chown" stands here twice, and a build stops at the second one.
#   related 2:6-2:15: The first "--chown" is here.
RUN --network=none --network=host make
#                  ^^^^^^^^^^^^^^ error flag-value-invalid: "--network" stands here twice, and a build stops at the second one.
#   related 3:5-3:19: The first "--network" is here.
==== fix (correction): Remove the second "--chown"
FROM alpine:3.20
COPY --chown=1 a b
RUN --network=none --network=host make
==== case: neither true nor false
==== dockerfile
FROM alpine:3.20
COPY --link=yes a b
#           ^^^ error flag-value-invalid: "yes" is neither "true" nor "false", and a build stops here.
COPY --parents=flase a b
#              ^^^^^ error flag-value-invalid: "flase" is neither "true" nor "false", and a build stops here.
ADD --unpack=perhaps a b
#            ^^^^^^^ error flag-value-invalid: "perhaps" is neither "true" nor "false", and a build stops here.
==== fix (correction): Change to "true"
FROM alpine:3.20
COPY --link=true a b
COPY --parents=flase a b
ADD --unpack=perhaps a b
==== fix (correction): Change to "false"
FROM alpine:3.20
COPY --link=yes a b
COPY --parents=false a b
ADD --unpack=perhaps a b
==== case: a closed list
==== dockerfile
FROM alpine:3.20
RUN --network=non make
#             ^^^ error flag-value-invalid: "--network" takes "default", "none", "host", so that a build stops at "non"; perhaps "none" is meant.
RUN --network=HOST make
#             ^^^^ error flag-value-invalid: "--network" takes "default", "none", "host", so that a build stops at "HOST"; perhaps "host" is meant.
RUN --network=bridge make
#             ^^^^^^ error flag-value-invalid: "--network" takes "default", "none", "host", so that a build stops at "bridge".
RUN --security=insecur make
#              ^^^^^^^ error flag-value-invalid: "--security" takes "sandbox", "insecure", so that a build stops at "insecur"; perhaps "insecure" is meant.
==== fix (correction): Change to "none"
FROM alpine:3.20
RUN --network=none make
RUN --network=HOST make
RUN --network=bridge make
RUN --security=insecur make
==== fix (correction): Change to "host"
FROM alpine:3.20
RUN --network=non make
RUN --network=host make
RUN --network=bridge make
RUN --security=insecur make
==== fix (correction): Change to "insecure"
FROM alpine:3.20
RUN --network=non make
RUN --network=HOST make
RUN --network=bridge make
RUN --security=insecure make
==== case: durations and counts
==== dockerfile
FROM alpine:3.20
HEALTHCHECK --interval=30 --timeout=5sec --start-period=10us --retries=three CMD true
#                      ^^ error flag-value-invalid: A duration needs a unit, as in "30s", and a build stops here.
#                                   ^^^^ error flag-value-invalid: "5sec" is no duration such as "30s" or "1m30s", and a build stops here.
#                                                       ^^^^ error flag-value-invalid: A duration is 0 or at least "1ms", so that a build stops at "10us".
#                                                                      ^^^^^ error flag-value-invalid: "three" is no number of 0 or more, and a build stops here.
FROM alpine:3.20
HEALTHCHECK --interval=1m30s --timeout=1.5s --start-period=0 --start-interval=500ms --retries=0 CMD true
FROM alpine:3.20
HEALTHCHECK --interval=30 NONE
==== fix (correction): Change to "30s"
FROM alpine:3.20
HEALTHCHECK --interval=30s --timeout=5sec --start-period=10us --retries=three CMD true
FROM alpine:3.20
HEALTHCHECK --interval=1m30s --timeout=1.5s --start-period=0 --start-interval=500ms --retries=0 CMD true
FROM alpine:3.20
HEALTHCHECK --interval=30 NONE
==== fix (correction): Change to "5s"
FROM alpine:3.20
HEALTHCHECK --interval=30 --timeout=5s --start-period=10us --retries=three CMD true
FROM alpine:3.20
HEALTHCHECK --interval=1m30s --timeout=1.5s --start-period=0 --start-interval=500ms --retries=0 CMD true
FROM alpine:3.20
HEALTHCHECK --interval=30 NONE
==== case: modes
==== dockerfile
FROM alpine:3.20
ARG MODE=888
COPY --chmod=888 a b
#            ^^^ error flag-value-invalid: "888" is no mode such as "755" or "u=rwX,go=rX", and a build stops here.
COPY --chmod=77777 a b
#            ^^^^^ error flag-value-invalid: "77777" is no mode such as "755" or "u=rwX,go=rX", and a build stops here.
COPY --chmod=rwx a b
#            ^^^ error flag-value-invalid: "rwx" is no mode such as "755" or "u=rwX,go=rX", and a build stops here.
COPY --chmod=755 a b
COPY --chmod=u=rwX,go=rX a b
COPY --chmod=+x a b
COPY --chmod=$MODE a b
==== case: names with --link
==== dockerfile
FROM alpine:3.20
COPY --link --chown=app:app a b
#                   ^^^^^^^ error flag-value-invalid: With "--link" no names can be looked up, so that a build stops at "app:app"; numbers such as "1000:1000" work.
COPY --link --chown=1000:app a b
#                   ^^^^^^^^ error flag-value-invalid: With "--link" no names can be looked up, so that a build stops at "1000:app"; numbers such as "1000:1000" work.
COPY --link --chown=1000:1000 a b
COPY --link=false --chown=app a b
COPY --link --chown=root a b
==== case: a stage in a variable
==== dockerfile
ARG STAGE=build
FROM alpine:3.20 AS build
FROM alpine:3.20
COPY --from=$STAGE a b
#           ^^^^^^ error flag-value-invalid: "--from" takes no variables, and a build stops here; a stage of its own "FROM" can take one.
COPY --from=${STAGE} a b
#           ^^^^^^^^ error flag-value-invalid: "--from" takes no variables, and a build stops here; a stage of its own "FROM" can take one.
==== case: platforms
==== dockerfile
FROM --platform=amd46 alpine:3.20 AS a
#               ^^^^^ error flag-value-invalid: "amd46" is no platform such as "linux/amd64", and a build stops here.
FROM --platform=linux/arm/v7/x alpine:3.20 AS b
#               ^^^^^^^^^^^^^^ error flag-value-invalid: "linux/arm/v7/x" is no platform such as "linux/amd64", and a build stops here.
FROM --platform=linux-amd64 alpine:3.20 AS c
#               ^^^^^^^^^^^ error flag-value-invalid: "linux-amd64" is no platform such as "linux/amd64", and a build stops here.
FROM --platform=linux/amd64 alpine:3.20 AS amd64
FROM --platform=arm64 alpine:3.20 AS arm64
FROM --platform=$BUILDPLATFORM alpine:3.20 AS d
FROM --platform=linux/${TARGETARCH} alpine:3.20 AS e
==== fix (correction): Change to "amd64"
FROM --platform=amd64 alpine:3.20 AS a
FROM --platform=linux/arm/v7/x alpine:3.20 AS b
FROM --platform=linux-amd64 alpine:3.20 AS c
FROM --platform=linux/amd64 alpine:3.20 AS amd64
FROM --platform=arm64 alpine:3.20 AS arm64
FROM --platform=$BUILDPLATFORM alpine:3.20 AS d
FROM --platform=linux/${TARGETARCH} alpine:3.20 AS e
==== fix (correction): Change to "linux/amd64"
FROM --platform=amd46 alpine:3.20 AS a
FROM --platform=linux/arm/v7/x alpine:3.20 AS b
FROM --platform=linux/amd64 alpine:3.20 AS c
FROM --platform=linux/amd64 alpine:3.20 AS amd64
FROM --platform=arm64 alpine:3.20 AS arm64
FROM --platform=$BUILDPLATFORM alpine:3.20 AS d
FROM --platform=linux/${TARGETARCH} alpine:3.20 AS e
==== case: checksums
==== dockerfile
FROM alpine:3.20
ADD --checksum=sha256:0123456789012345678901234567890123456789012345678901234567890123 a b/
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error flag-value-invalid: A checksum fits one source that is downloaded, and a build stops here.
ADD --checksum=sha256:0123456789012345678901234567890123456789012345678901234567890123 https://example.org/a https://example.org/b c/
#   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error flag-value-invalid: A checksum fits one source that is downloaded, and a build stops here.
ADD --checksum=sha256:0123456789012345678901234567890123456789012345678901234567890123 https://example.org/a c/
==== case: quotes around values
==== dockerfile
FROM alpine:3.20
COPY --link="true" --chown="1000:1000" a b
HEALTHCHECK --interval="30s" CMD true
