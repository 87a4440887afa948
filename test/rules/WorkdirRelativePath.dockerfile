==== case: the first one
==== dockerfile
FROM alpine:3.20
WORKDIR app
#       ^^^ hint WorkdirRelativePath: Where "app" lies depends on the WORKDIR of the base image, which may change.
WORKDIR src
==== fix (review): Change to "/app"
FROM alpine:3.20
WORKDIR /app
WORKDIR src
note: It is the same folder only where the base image has "/" for its WORKDIR.
==== case: a stage above has one
==== dockerfile
FROM alpine:3.20 AS a
WORKDIR /app
FROM a
WORKDIR src
==== case: a variable may begin with a slash
==== dockerfile
FROM alpine:3.20
ARG DIR=/app
WORKDIR $DIR
WORKDIR src
==== case: Windows has paths of its own
==== dockerfile
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
WORKDIR app
#       ^^^ hint WorkdirRelativePath: Where "app" lies depends on the WORKDIR of the base image, which may change.
==== fix (review): Change to "/app"
FROM mcr.microsoft.com/windows/nanoserver:ltsc2022
WORKDIR /app
note: It is the same folder only where the base image has "/" for its WORKDIR.
