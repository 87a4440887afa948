==== case: too great a number
==== dockerfile
FROM golang:1.21
FROM alpine:3.20
COPY --from=7 /a /b
#           ^ error stage-index-missing: No stage has the number 7, since counting from 0 the last one is 1, and a build stops here.
COPY --from=-1 /a /b
#           ^^ error stage-index-missing: No stage has the number -1, since counting from 0 the last one is 1, and a build stops here.
==== case: a number that hits an image by accident
==== dockerfile
FROM alpine:3.20
COPY --from=nginx:1.27 /a /b
COPY --from=1 /a /b
==== case: in a mount a number is the name of an image
==== dockerfile
FROM alpine:3.20
RUN --mount=type=bind,from=7,target=/x make
