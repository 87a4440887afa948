==== case: two programs from a stage
==== dockerfile
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client && go build -o /bin/server ./cmd/server
FROM scratch
COPY --from=build /bin/client /bin/server /bin
#                                         ^^^^ warning copy-destination-no-folder: No folder "/bin" is in this image, so the 2 sources become one file of that name, and only the last, "/bin/server", stays.
ENTRYPOINT ["/bin/server"]
==== fix (correction): Change to "/bin/"
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client && go build -o /bin/server ./cmd/server
FROM scratch
COPY --from=build /bin/client /bin/server /bin/
ENTRYPOINT ["/bin/server"]
==== case: a pattern
==== files
a.txt
b.txt
c/d.txt
==== dockerfile
FROM scratch
COPY *.txt /docs
#          ^^^^^ warning copy-destination-no-folder: No folder "/docs" is in this image, so the 2 sources become one file of that name, and only the last, "b.txt", stays.
COPY ["a.txt", "b.txt", "/other"]
#                        ^^^^^^ warning copy-destination-no-folder: No folder "/other" is in this image, so the 2 sources become one file of that name, and only the last, "b.txt", stays.
==== fix (correction): Change to "/docs/"
FROM scratch
COPY *.txt /docs/
COPY ["a.txt", "b.txt", "/other"]
==== fix (correction): Change to "/other/"
FROM scratch
COPY *.txt /docs
COPY ["a.txt", "b.txt", "/other/"]
==== case: files by their names, the context unseen
==== dockerfile
FROM scratch
COPY a.txt b.txt /docs
#                ^^^^^ warning copy-destination-no-folder: No folder "/docs" is in this image, so the 2 sources become one file of that name, and only the last, "b.txt", stays.
==== fix (correction): Change to "/docs/"
FROM scratch
COPY a.txt b.txt /docs/
==== case: a folder, or nobody knows
==== files
a.txt
b.txt
c/d.txt
==== dockerfile
FROM scratch AS one
WORKDIR /docs
COPY a.txt b.txt .
COPY a.txt b.txt /docs
COPY a.txt /x/a.txt
COPY a.txt b.txt /x
COPY a.txt c /y
COPY * /z
FROM alpine:3.20
COPY a.txt b.txt /docs
FROM one
COPY a.txt b.txt /x
FROM scratch
COPY --from=one / /
COPY a.txt b.txt /docs
FROM scratch
COPY --from=one /docs /x /y
==== case: archives that ADD unpacks
==== files
a.tar
b.tar.gz
==== dockerfile
FROM scratch
ADD a.tar b.tar.gz /out
==== case: files that ADD copies as they are
==== files
a.txt
b.txt
==== dockerfile
FROM scratch
ADD a.txt b.txt /out
#               ^^^^ warning copy-destination-no-folder: No folder "/out" is in this image, so the 2 sources become one file of that name, and only the last, "b.txt", stays.
==== fix (correction): Change to "/out/"
FROM scratch
ADD a.txt b.txt /out/
