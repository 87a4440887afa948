==== case: asked for
==== dockerfile
# check=experimental=InvalidDefinitionDescription
# the version of Go
ARG VERSION=1.23
#   ^^^^^^^ hint InvalidDefinitionDescription: "docker build --call=outline" does not show this comment for "VERSION", because it does not begin with that name.
#   related 2:1-2:20: The comment is here.
#compiles
FROM golang:$VERSION AS build
#                       ^^^^^ hint InvalidDefinitionDescription: "docker build --call=targets" does not show this comment for "build", because it does not begin with that name.
#   related 4:1-4:10: The comment is here.
# a stage without a name
FROM alpine
# Builds it
ARG A=1 B
#   ^ hint InvalidDefinitionDescription: "docker build --call=outline" shows this comment for none of the arguments, because it begins with the name of none.
#   related 8:1-8:12: The comment is here.
==== fix (safe): Begin the comment with "VERSION"
# check=experimental=InvalidDefinitionDescription
# VERSION the version of Go
ARG VERSION=1.23
#compiles
FROM golang:$VERSION AS build
# a stage without a name
FROM alpine
# Builds it
ARG A=1 B
==== fix (safe): Begin the comment with "build"
# check=experimental=InvalidDefinitionDescription
# the version of Go
ARG VERSION=1.23
# build compiles
FROM golang:$VERSION AS build
# a stage without a name
FROM alpine
# Builds it
ARG A=1 B
==== case: as it wants them
==== dockerfile
# check=experimental=all;skip=InvalidDefinitionDescription
# VERSION is that of Go
ARG VERSION=1.23
# build compiles
FROM golang:$VERSION AS Build
# kept apart
#
ARG A
# B is one of both
ARG A B
==== case: an indented comment
==== dockerfile
# check=experimental=all
FROM golang:1.23 AS build
  # A is what
ARG A
#   ^ hint InvalidDefinitionDescription: "docker build --call=outline" does not show this comment for "A", because it does not begin with that name.
#   related 3:3-3:14: The comment is here.
==== case: for one instruction
==== dockerfile
FROM golang:1.23
# check=experimental=InvalidDefinitionDescription
# the version
ARG VERSION
#   ^^^^^^^ hint InvalidDefinitionDescription: "docker build --call=outline" does not show this comment for "VERSION", because it does not begin with that name.
#   related 3:1-3:14: The comment is here.
# the version
ARG OTHER
==== fix (safe): Begin the comment with "VERSION"
FROM golang:1.23
# check=experimental=InvalidDefinitionDescription
# VERSION the version
ARG VERSION
# the version
ARG OTHER
==== case: not asked for
==== dockerfile
# the compiler
FROM golang:1.23 AS build
# the version
ARG VERSION
