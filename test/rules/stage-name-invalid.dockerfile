==== case: a digit first
==== dockerfile
FROM golang:1.21 AS 1st
#                   ^^^ error stage-name-invalid: The name of a stage begins with a letter, so that a build stops at "1st".
FROM 1st AS test
FROM alpine:3.20
COPY --from=1st /a /b
==== fix (correction): Change to "stage-1st"
FROM golang:1.21 AS stage-1st
FROM stage-1st AS test
FROM alpine:3.20
COPY --from=stage-1st /a /b
==== case: a colon
==== dockerfile
FROM golang:1.21 AS build:prod
#                   ^^^^^^^^^^ error stage-name-invalid: The name of a stage has letters, digits, "-", "_" and ".", so that a build stops at "build:prod".
FROM alpine:3.20
COPY --from=build:prod /a /b
==== fix (correction): Change to "build-prod"
FROM golang:1.21 AS build-prod
FROM alpine:3.20
COPY --from=build-prod /a /b
==== case: a variable
==== dockerfile
FROM golang:1.21 AS $NAME
#                   ^^^^^ error stage-name-invalid: The name of a stage takes no variables, so that a build stops at "$NAME".
==== case: sound names
==== dockerfile
FROM golang:1.21 AS a
FROM golang:1.21 AS build-1
FROM golang:1.21 AS Build_2.x
