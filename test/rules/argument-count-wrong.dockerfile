==== case: a comment behind FROM
==== dockerfile
FROM scratch # nothing in it
#            ^^^^^^^^^^^^^^^ error argument-count-wrong: A comment has a line of its own; "#" is read as a part of FROM, and a build stops here.
==== fix (correction): Move the comment to a line of its own
# nothing in it
FROM scratch
==== case: a comment behind the name of a stage
==== dockerfile
# syntax=docker/dockerfile:1
FROM golang:1.21 AS build // builds
#                         ^^^^^^^^^ error argument-count-wrong: A comment has a line of its own; "//" is read as a part of FROM, and a build stops here.
RUN go build ./...
==== fix (correction): Move the comment to a line of its own
# syntax=docker/dockerfile:1
# builds
FROM golang:1.21 AS build
RUN go build ./...
==== case: FROM in other ways
==== dockerfile
FROM golang:1.21 build
#                ^^^^^ error argument-count-wrong: A stage is named with "AS build", and a build stops here.
FROM golang:1.21 AS
#                ^^ error argument-count-wrong: There is no name behind "AS", and a build stops here.
FROM golang:1.21 sa build
#                ^^ error argument-count-wrong: A stage is named with "AS build", and a build stops here.
from golang:1.21 base
#                ^^^^ error argument-count-wrong: A stage is named with "AS base", and a build stops here.
FROM golang:1.21 alpine:3.20 AS build
#                ^^^^^^^^^^^^^^^^^^^^ error argument-count-wrong: FROM takes an image, or an image and "AS name", so that a build stops at "alpine:3.20".
FROM golang:1.21 AS build test
#                         ^^^^ error argument-count-wrong: FROM takes an image, or an image and "AS name", so that a build stops at "test".
FROM
#^^^^ error argument-count-wrong: FROM has nothing behind it, and a build stops here.
==== fix (correction): Change to "AS build"
FROM golang:1.21 AS build
FROM golang:1.21 AS
FROM golang:1.21 sa build
from golang:1.21 base
FROM golang:1.21 alpine:3.20 AS build
FROM golang:1.21 AS build test
FROM
==== fix (correction): Change to "AS"
FROM golang:1.21 build
FROM golang:1.21 AS
FROM golang:1.21 AS build
from golang:1.21 base
FROM golang:1.21 alpine:3.20 AS build
FROM golang:1.21 AS build test
FROM
==== fix (correction): Change to "as base"
FROM golang:1.21 build
FROM golang:1.21 AS
FROM golang:1.21 sa build
from golang:1.21 as base
FROM golang:1.21 alpine:3.20 AS build
FROM golang:1.21 AS build test
FROM
==== case: no destination
==== dockerfile
FROM alpine:3.20
COPY app
#    ^^^ error argument-count-wrong: COPY needs a source and a destination, and a build stops here; there is only "app".
ADD app
#   ^^^ error argument-count-wrong: ADD needs a source and a destination, and a build stops here; there is only "app".
COPY
#^^^^ error argument-count-wrong: COPY has nothing behind it, and a build stops here.
COPY ["app"]
#      ^^^ error argument-count-wrong: COPY needs a source and a destination, and a build stops here; there is only "app".
COPY --from=nginx /etc
#                 ^^^^ error argument-count-wrong: COPY needs a source and a destination, and a build stops here; there is only "/etc".
==== case: ENV and LABEL
==== dockerfile
FROM alpine:3.20
ENV A
#   ^ error argument-count-wrong: "A" has no value, and a build stops here.
ENV
#^^^ error argument-count-wrong: ENV has nothing behind it, and a build stops here.
LABEL version
#     ^^^^^^^ error argument-count-wrong: "version" has no value, and a build stops here.
ENV A=1 B
#       ^ error argument-count-wrong: Without quotes the value ends at the blank, so that a build stops at "B".
ENV =1
#   ^^ error argument-count-wrong: There is no name before the "=", and a build stops here.
ENV A=1 # the first
#       ^^^^^^^^^^^ error argument-count-wrong: A comment has a line of its own; "#" is read as a part of ENV, and a build stops here.
ENV NAME=John Smith AGE=7
#             ^^^^^ error argument-count-wrong: Without quotes the value ends at the blank, so that a build stops at "Smith".
LABEL a=b // more
#         ^^^^^^^ error argument-count-wrong: A comment has a line of its own; "//" is read as a part of LABEL, and a build stops here.
ENV A = 1
ENV A 1
ENV A=1 B=
==== fix (correction): Put quotes around "1 B"
FROM alpine:3.20
ENV A
ENV
LABEL version
ENV A="1 B"
ENV =1
ENV A=1 # the first
ENV NAME=John Smith AGE=7
LABEL a=b // more
ENV A = 1
ENV A 1
ENV A=1 B=
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ENV A
ENV
LABEL version
ENV A=1 B
ENV =1
# the first
ENV A=1
ENV NAME=John Smith AGE=7
LABEL a=b // more
ENV A = 1
ENV A 1
ENV A=1 B=
==== fix (correction): Put quotes around "John Smith"
FROM alpine:3.20
ENV A
ENV
LABEL version
ENV A=1 B
ENV =1
ENV A=1 # the first
ENV NAME="John Smith" AGE=7
LABEL a=b // more
ENV A = 1
ENV A 1
ENV A=1 B=
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ENV A
ENV
LABEL version
ENV A=1 B
ENV =1
ENV A=1 # the first
ENV NAME=John Smith AGE=7
# more
LABEL a=b
ENV A = 1
ENV A 1
ENV A=1 B=
==== case: ARG
==== dockerfile
FROM alpine:3.20
ARG
#^^^ error argument-count-wrong: ARG has nothing behind it, and a build stops here.
ARG =1
#   ^^ error argument-count-wrong: There is no name before the "=", and a build stops here.
ARG A B=1
==== case: HEALTHCHECK
==== dockerfile
FROM alpine:3.20
HEALTHCHECK
#^^^^^^^^^^^ error argument-count-wrong: HEALTHCHECK has nothing behind it, and a build stops here.
HEALTHCHECK curl -f http://localhost/
#           ^^^^ error argument-count-wrong: HEALTHCHECK is followed by "CMD" or "NONE", so that a build stops at "curl".
HEALTHCHECK --interval=5s CMD
#                         ^^^ error argument-count-wrong: There is no command behind "CMD", and a build stops here.
HEALTHCHECK NONE at all
#                ^^^^^^ error argument-count-wrong: Nothing may stand behind "NONE", and a build stops here.
HEALTHCHECK none
HEALTHCHECK cmd true
HEALTHCHECK CMD ["true"]
==== fix (correction): Write "CMD" before it
FROM alpine:3.20
HEALTHCHECK
HEALTHCHECK CMD curl -f http://localhost/
HEALTHCHECK --interval=5s CMD
HEALTHCHECK NONE at all
HEALTHCHECK none
HEALTHCHECK cmd true
HEALTHCHECK CMD ["true"]
==== case: SHELL
==== dockerfile
FROM alpine:3.20
SHELL
#^^^^^ error argument-count-wrong: SHELL has nothing behind it, and a build stops here.
SHELL []
#^^^^^ error argument-count-wrong: SHELL has nothing behind it, and a build stops here.
SHELL /bin/bash -c
#     ^^^^^^^^^^^^ error argument-count-wrong: SHELL takes a JSON array such as ["/bin/bash", "-c"], and a build stops here.
SHELL ['/bin/bash', '-c']
#     ^^^^^^^^^^^^^^^^^^^ error argument-count-wrong: SHELL takes a JSON array such as ["/bin/bash", "-c"], and a build stops here.
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
==== fix (correction): Change to ["/bin/bash", "-c"]
FROM alpine:3.20
SHELL
SHELL []
SHELL ["/bin/bash", "-c"]
SHELL ['/bin/bash', '-c']
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
==== fix (correction): Change to ["/bin/bash", "-c"]
FROM alpine:3.20
SHELL
SHELL []
SHELL /bin/bash -c
SHELL ["/bin/bash", "-c"]
SHELL ["/bin/bash", "-o", "pipefail", "-c"]
==== case: nothing behind it
==== dockerfile
FROM alpine:3.20
WORKDIR
#^^^^^^^ error argument-count-wrong: WORKDIR has nothing behind it, and a build stops here.
USER
#^^^^ error argument-count-wrong: USER has nothing behind it, and a build stops here.
EXPOSE
#^^^^^^ error argument-count-wrong: EXPOSE has nothing behind it, and a build stops here.
VOLUME
#^^^^^^ error argument-count-wrong: VOLUME has nothing behind it, and a build stops here.
STOPSIGNAL
#^^^^^^^^^^ error argument-count-wrong: STOPSIGNAL has nothing behind it, and a build stops here.
MAINTAINER
#^^^^^^^^^^ error argument-count-wrong: MAINTAINER has nothing behind it, and a build stops here.
ONBUILD
#^^^^^^^ error argument-count-wrong: ONBUILD has nothing behind it, and a build stops here.
==== case: an empty volume
==== dockerfile
FROM alpine:3.20
VOLUME ["/data", ""]
#                ^^ error argument-count-wrong: The path of a volume is empty, and a build stops here.
VOLUME ["/data"]
==== case: these may stand alone
==== dockerfile
FROM alpine:3.20
RUN
CMD
ENTRYPOINT
CMD []
==== case: inside ONBUILD it is judged when it is triggered
==== dockerfile
FROM alpine:3.20
ONBUILD COPY a
