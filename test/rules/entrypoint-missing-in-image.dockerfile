==== case: another program was copied
==== dockerfile
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client
FROM scratch
COPY --from=build /bin/client /bin/
ENTRYPOINT ["/bin/server"]
#            ^^^^^^^^^^^ warning entrypoint-missing-in-image: Nothing copies "/bin/server" into this image, so a container stops at once.
==== case: a letter, a folder
==== dockerfile
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client
FROM scratch AS a
COPY --from=build /bin/client /bin/
ENTRYPOINT ["/bin/clinet"]
#            ^^^^^^^^^^^ warning entrypoint-missing-in-image: Nothing copies "/bin/clinet" into this image, so a container stops at once; "/bin/client" is there.
FROM scratch AS b
WORKDIR /bin
COPY --from=build /bin/client .
CMD ["/client"]
#     ^^^^^^^ warning entrypoint-missing-in-image: Nothing copies "/client" into this image, so a container stops at once; "/bin/client" is there.
==== fix (correction): Change to "/bin/client"
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client
FROM scratch AS a
COPY --from=build /bin/client /bin/
ENTRYPOINT ["/bin/client"]
FROM scratch AS b
WORKDIR /bin
COPY --from=build /bin/client .
CMD ["/client"]
==== fix (correction): Change to "/bin/client"
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client
FROM scratch AS a
COPY --from=build /bin/client /bin/
ENTRYPOINT ["/bin/clinet"]
FROM scratch AS b
WORKDIR /bin
COPY --from=build /bin/client .
CMD ["/bin/client"]
==== case: started from the working folder
==== dockerfile
FROM golang:1.23 AS build
WORKDIR /src
RUN go build -o main .
FROM scratch
WORKDIR /root/
COPY --from=build /src/main .
CMD ["./mian"]
#     ^^^^^^ warning entrypoint-missing-in-image: Nothing copies "/root/mian" into this image, so a container stops at once; "/root/main" is there.
==== fix (correction): Change to "./main"
FROM golang:1.23 AS build
WORKDIR /src
RUN go build -o main .
FROM scratch
WORKDIR /root/
COPY --from=build /src/main .
CMD ["./main"]
==== case: it is there, or may be
==== dockerfile
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client
FROM scratch AS a
COPY --from=build /bin /bin
ENTRYPOINT ["/bin/server"]
FROM scratch AS b
COPY --from=build /bin/client /bin/
ENTRYPOINT ["/bin/client"]
CMD ["/bin/server"]
FROM scratch AS c
COPY . /
CMD ["/app"]
FROM alpine:3.20
CMD ["/app"]
FROM scratch AS d
ADD rootfs.tar.gz /
CMD ["/bin/sh"]
FROM scratch AS e
ENTRYPOINT ["/app"]
FROM e
COPY --from=build /bin/client /app
==== case: the sources seen
==== files
server
web/index.html
==== dockerfile
FROM scratch
COPY server web /app/
CMD ["/app/sever"]
#     ^^^^^^^^^^ warning entrypoint-missing-in-image: Nothing copies "/app/sever" into this image, so a container stops at once; "/app/server" is there.
==== fix (correction): Change to "/app/server"
FROM scratch
COPY server web /app/
CMD ["/app/server"]
==== case: the files of a system come in an archive
==== files
rootfs.tar.xz
==== dockerfile
FROM scratch
ADD rootfs.tar.xz /
CMD ["/bin/sh"]
==== case: the same, unseen
==== dockerfile
FROM scratch
ADD rootfs.tar.xz /
CMD ["/bin/sh"]
==== case: an archive or a folder that is made before the build, and is not there yet
==== files
README.md
==== dockerfile
FROM scratch AS a
ADD rootfs.tar.xz /
CMD ["/bin/sh"]
FROM scratch AS b
ADD *.tar.xz /
CMD ["/bin/sh"]
FROM scratch AS c
COPY rootfs /
CMD ["/bin/sh"]
