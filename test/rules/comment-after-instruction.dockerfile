==== case: copies
==== dockerfile
FROM alpine:3.20
COPY go.mod go.sum ./ //=> first the source, then the destination
#                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning comment-after-instruction: "//=> first the source, then the destina…" is no comment here: its last word, "destination", becomes the destination, and every word before it a source.
  COPY . . # everything
#          ^^^^^^^^^^^^ warning comment-after-instruction: "# everything" is no comment here: its last word, "everything", becomes the destination, and every word before it a source.
ADD --chown=1:1 a b <- the archive
#                   ^^^^^^^^^^^^^^ warning comment-after-instruction: "<- the archive" is no comment here: its last word, "archive", becomes the destination, and every word before it a source.
ONBUILD COPY a b # later
#                ^^^^^^^ warning comment-after-instruction: "# later" is no comment here: its last word, "later", becomes the destination, and every word before it a source.
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
# first the source, then the destination
COPY go.mod go.sum ./
  COPY . . # everything
ADD --chown=1:1 a b <- the archive
ONBUILD COPY a b # later
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
COPY go.mod go.sum ./ //=> first the source, then the destination
  # everything
  COPY . .
ADD --chown=1:1 a b <- the archive
ONBUILD COPY a b # later
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
COPY go.mod go.sum ./ //=> first the source, then the destination
  COPY . . # everything
# the archive
ADD --chown=1:1 a b
ONBUILD COPY a b # later
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
COPY go.mod go.sum ./ //=> first the source, then the destination
  COPY . . # everything
ADD --chown=1:1 a b <- the archive
# later
ONBUILD COPY a b
==== case: what else BuildKit takes
==== dockerfile
FROM alpine:3.20
ARG VERSION=1 # the default
#             ^^^^^^^^^^^^^ warning comment-after-instruction: "# the default" is no comment here: each of its words becomes a build argument.
ENV NAME value # legacy
#              ^^^^^^^^ warning comment-after-instruction: "# legacy" is no comment here: it becomes part of the value.
VOLUME /data # files
#            ^^^^^^^ warning comment-after-instruction: "# files" is no comment here: each of its words becomes a volume.
WORKDIR /app # home
#            ^^^^^^ warning comment-after-instruction: "# home" is no comment here: it becomes part of the folder's name.
USER app # not root
#        ^^^^^^^^^^ warning comment-after-instruction: "# not root" is no comment here: it becomes part of the user's name.
CMD ["run"] # start
#           ^^^^^^^ warning comment-after-instruction: "# start" is no comment here: with text behind "]" the list is a command for a shell, which finds no program of that name.
ENTRYPOINT ["run"]
RUN ["go", "build"] # x
#                   ^^^ warning comment-after-instruction: "# x" is no comment here: with text behind "]" the list is a command for a shell, which finds no program of that name.
HEALTHCHECK CMD ["true"] # y
#                        ^^^ warning comment-after-instruction: "# y" is no comment here: with text behind "]" the list is a command for a shell, which finds no program of that name.
RUN [ -f x ] # z
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
# the default
ARG VERSION=1
ENV NAME value # legacy
VOLUME /data # files
WORKDIR /app # home
USER app # not root
CMD ["run"] # start
ENTRYPOINT ["run"]
RUN ["go", "build"] # x
HEALTHCHECK CMD ["true"] # y
RUN [ -f x ] # z
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ARG VERSION=1 # the default
# legacy
ENV NAME value
VOLUME /data # files
WORKDIR /app # home
USER app # not root
CMD ["run"] # start
ENTRYPOINT ["run"]
RUN ["go", "build"] # x
HEALTHCHECK CMD ["true"] # y
RUN [ -f x ] # z
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ARG VERSION=1 # the default
ENV NAME value # legacy
# files
VOLUME /data
WORKDIR /app # home
USER app # not root
CMD ["run"] # start
ENTRYPOINT ["run"]
RUN ["go", "build"] # x
HEALTHCHECK CMD ["true"] # y
RUN [ -f x ] # z
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ARG VERSION=1 # the default
ENV NAME value # legacy
VOLUME /data # files
# home
WORKDIR /app
USER app # not root
CMD ["run"] # start
ENTRYPOINT ["run"]
RUN ["go", "build"] # x
HEALTHCHECK CMD ["true"] # y
RUN [ -f x ] # z
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ARG VERSION=1 # the default
ENV NAME value # legacy
VOLUME /data # files
WORKDIR /app # home
# not root
USER app
CMD ["run"] # start
ENTRYPOINT ["run"]
RUN ["go", "build"] # x
HEALTHCHECK CMD ["true"] # y
RUN [ -f x ] # z
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ARG VERSION=1 # the default
ENV NAME value # legacy
VOLUME /data # files
WORKDIR /app # home
USER app # not root
# start
CMD ["run"]
ENTRYPOINT ["run"]
RUN ["go", "build"] # x
HEALTHCHECK CMD ["true"] # y
RUN [ -f x ] # z
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ARG VERSION=1 # the default
ENV NAME value # legacy
VOLUME /data # files
WORKDIR /app # home
USER app # not root
CMD ["run"] # start
ENTRYPOINT ["run"]
# x
RUN ["go", "build"]
HEALTHCHECK CMD ["true"] # y
RUN [ -f x ] # z
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
ARG VERSION=1 # the default
ENV NAME value # legacy
VOLUME /data # files
WORKDIR /app # home
USER app # not root
CMD ["run"] # start
ENTRYPOINT ["run"]
RUN ["go", "build"] # x
# y
HEALTHCHECK CMD ["true"]
RUN [ -f x ] # z
==== case: a shell command that goes on
==== dockerfile
FROM alpine:3.20
RUN apk add curl # for the check \
#                ^^^^^^^^^^^^^^^ warning comment-after-instruction: The shell gets these lines as one, so "# for the check" makes a comment of all that follows, up to line 4.
    git \
    make
RUN apk add curl \
    # a line of its own
    git
RUN apk add git && \
    apk add make # last \
#                ^^^^^^ warning comment-after-instruction: The shell gets these lines as one, so "# last" makes a comment of all that follows, up to line 10.
    && true
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
# for the check
RUN apk add curl \
    git \
    make
RUN apk add curl \
    # a line of its own
    git
RUN apk add git && \
    apk add make # last \
    && true
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
RUN apk add curl # for the check \
    git \
    make
RUN apk add curl \
    # a line of its own
    git
RUN apk add git && \
    # last
    apk add make \
    && true
==== case: no remarks
==== dockerfile
FROM alpine:3.20
RUN echo "a # b" \
    c#d \
    ${x#y}
RUN true # at the end
CMD run # a comment for the shell
ENV A="b # c" B=1
LABEL a="// x"
ARG A="x # y"
COPY ["a", "b # c"]
COPY https://example.org//x /y/
ENTRYPOINT ["a", "# b"]
==== case: another shell
==== dockerfile
# escape=`
FROM mcr.microsoft.com/windows/servercore:ltsc2022
RUN dir # x `
  y
==== case: a file of that name
==== files
#
a
==== dockerfile
FROM alpine:3.20
COPY a # /b/
