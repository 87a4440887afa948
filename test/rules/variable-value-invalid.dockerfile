==== case: flags of COPY and ADD
==== dockerfile
FROM alpine:3.20
ARG MODE=u+z OWNER=app SUM=abc
COPY --chmod=$MODE a /a
#            ^^^^^ error variable-value-invalid: "$MODE" is "u+z" where no build argument says otherwise, which is no mode such as "755", and a build stops here.
COPY --link --chown=${OWNER}:0 a /a
#                   ^^^^^^^^^^ error variable-value-invalid: "${OWNER}:0" is "app:0" where no build argument says otherwise, and with "--link" no names can be looked up, so that a build stops here.
COPY --chown=$OWNER a /a
ADD --checksum=$SUM https://example.org/a /a
#              ^^^^ error variable-value-invalid: "$SUM" is "abc" where no build argument says otherwise, which is no checksum such as "sha256:" and 64 digits, and a build stops here.
ADD --checksum=$SUM $MODE /a
#              ^^^^ error variable-value-invalid: A checksum fits one source that is downloaded, which this is not where no build argument says otherwise, and a build stops here.
ENV FILE=https://example.org/a
ADD --checksum=sha256:aa $FILE /a
#              ^^^^^^^^^ error variable-value-invalid: "sha256:aa" is no checksum such as "sha256:" and 64 digits, and a build stops here.
==== case: platforms
==== dockerfile
ARG SYSTEM=linx
ARG EMPTY=
FROM --platform=$SYSTEM alpine:3.20
#               ^^^^^^^ error variable-value-invalid: "$SYSTEM" is "linx" where no build argument says otherwise, which is no platform such as "linux/amd64", and a build stops here. A build of the last stage does not stop at it, as it needs nothing of this one.
FROM --platform=$EMPTY alpine:3.20
#               ^^^^^^ error variable-value-invalid: Nothing is left of "$EMPTY" where no build argument fills it, and a build stops here. A build of the last stage does not stop at it, as it needs nothing of this one.
FROM --platform=$NOTHING alpine:3.20
#               ^^^^^^^^ error variable-value-invalid: Nothing is left of "$NOTHING" where no build argument fills it, and a build stops here. A build of the last stage does not stop at it, as it needs nothing of this one.
FROM --platform=linux/${EMPTY:-arm64} alpine:3.20
FROM --platform=$BUILDPLATFORM alpine:3.20
==== case: volumes
==== dockerfile
FROM scratch
VOLUME $NOTHING /data
#      ^^^^^^^^ error variable-value-invalid: Nothing is left of "$NOTHING" where no build argument fills it, and a build stops here.
ENV DATA=/data
VOLUME $DATA ${NOTHING:-/x}
==== case: what a build, an image or nobody decides is not known
==== dockerfile
ARG PLATFORM
FROM --platform=$PLATFORM alpine:3.20
ARG MODE
COPY --chmod=$MODE a /a
COPY --chmod=$FROM_THE_IMAGE a /a
VOLUME $FROM_THE_IMAGE
ADD --checksum=$SUM https://example.org/a /a
==== case: a value is asked for
==== dockerfile
ARG EMPTY=
FROM alpine:${EMPTY:?which}
#           ^^^^^^^^^^^^^^^ error variable-value-invalid: Nothing gives "EMPTY" a value, and a build stops here with "which". A build of the last stage does not stop at it, as it needs nothing of this one.
FROM scratch
LABEL a=${NOTHING?} b="${NOTHING:-${NOTHING:?say it}}"
#       ^^^^^^^^^^^ error variable-value-invalid: Nothing gives "NOTHING" a value, and the "?" behind it makes a build stop here.
#                                 ^^^^^^^^^^^^^^^^^^ error variable-value-invalid: Nothing gives "NOTHING" a value, and a build stops here with "say it".
COPY <<TEXT /a
${NOTHING:?}
#^^^^^^^^^^^^ error variable-value-invalid: Nothing gives "NOTHING" a value, and the "?" behind it makes a build stop here.
TEXT
RUN --mount=target=/a,source=${NOTHING:?} make
#                            ^^^^^^^^^^^^ error variable-value-invalid: Nothing gives "NOTHING" a value, and the "?" behind it makes a build stop here.
ENV SET=1 BLANK=
LABEL a=${SET:?} b=${BLANK?} c=${SET:+x} d='${NOTHING:?}'
USER ${BLANK:?}
#    ^^^^^^^^^^ error variable-value-invalid: Nothing gives "BLANK" a value, and the "?" behind it makes a build stop here.
RUN echo ${NOTHING:?}
==== case: a build is to give the value
==== dockerfile
ARG VERSION
FROM alpine:${VERSION:?which}
ARG NAME
LABEL a=${NAME:?} b=${FROM_THE_IMAGE:?}
