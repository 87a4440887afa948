==== case: a line of usual length
==== dockerfile
FROM alpine:3.20
RUN make
