==== case: made under another name
==== dockerfile
FROM golang:1.23 AS build-stage
WORKDIR /app
COPY . .
RUN go build -o /docker
FROM gcr.io/distroless/base-debian12
COPY --from=build-stage /doc-image /doc-image
#                       ^^^^^^^^^^ warning copy-path-missing-in-stage: Nothing in stage "build-stage" writes "/doc-image"; line 4 writes "/docker", which nothing copies.
#   related 4:17-4:24: "/docker" is written here.
ENTRYPOINT ["/docker"]
==== fix (correction): Change to "/docker"
FROM golang:1.23 AS build-stage
WORKDIR /app
COPY . .
RUN go build -o /docker
FROM gcr.io/distroless/base-debian12
COPY --from=build-stage /docker /docker
ENTRYPOINT ["/docker"]
==== case: nothing starts it
==== dockerfile
FROM golang:1.23 AS build-stage
WORKDIR /app
COPY . .
RUN go build -o /docker
FROM gcr.io/distroless/base-debian12
COPY --from=build-stage /doc-image /doc-image
#                       ^^^^^^^^^^ information copy-path-missing-in-stage: Nothing in stage "build-stage" writes "/doc-image"; line 4 writes "/docker", which nothing copies.
#   related 4:17-4:24: "/docker" is written here.
==== case: a letter
==== dockerfile
FROM golang:1.23 AS build
WORKDIR /src
RUN go build -o out/server ./cmd/server
FROM alpine:3.20
COPY --from=build /src/out/sever /bin/
#                 ^^^^^^^^^^^^^^ warning copy-path-missing-in-stage: Nothing in stage "build" writes "/src/out/sever"; line 3 writes "/src/out/server".
#   related 3:17-3:27: "/src/out/server" is written here.
==== fix (correction): Change to "/src/out/server"
FROM golang:1.23 AS build
WORKDIR /src
RUN go build -o out/server ./cmd/server
FROM alpine:3.20
COPY --from=build /src/out/server /bin/
==== case: from a stage that began with nothing
==== dockerfile
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client
FROM scratch AS client
COPY --from=build /bin/client /bin/
FROM scratch AS all
COPY --from=client /bin/clinet /
#                  ^^^^^^^^^^^ warning copy-path-missing-in-stage: Stage "client" holds no "/bin/clinet", and a build stops here; "/bin/client" is there.
COPY --from=client /etc/passwd /etc/
#                  ^^^^^^^^^^^ warning copy-path-missing-in-stage: Stage "client" holds no "/etc/passwd", and a build stops here.
==== fix (correction): Change to "/bin/client"
FROM golang:1.23 AS build
RUN go build -o /bin/client ./cmd/client
FROM scratch AS client
COPY --from=build /bin/client /bin/
FROM scratch AS all
COPY --from=client /bin/client /
COPY --from=client /etc/passwd /etc/
==== case: a number and a dash
==== dockerfile
FROM golang:1.23
RUN go build -o /docker-image
FROM scratch
COPY --from=0 /docker_image /docker_image
#             ^^^^^^^^^^^^^ warning copy-path-missing-in-stage: Nothing in stage "0" writes "/docker_image"; line 2 writes "/docker-image".
#   related 2:17-2:30: "/docker-image" is written here.
ENTRYPOINT ["/docker_image"]
==== fix (correction): Change to "/docker-image"
FROM golang:1.23
RUN go build -o /docker-image
FROM scratch
COPY --from=0 /docker-image /docker_image
ENTRYPOINT ["/docker_image"]
==== case: nobody knows
==== dockerfile
FROM golang:1.23 AS build
COPY . /src
RUN go build -o /out/app && make && cp x /thing
FROM build AS more
RUN go build -o /other .
FROM alpine:3.20
COPY --from=build /out/app /etc/ssl/certs/ca-certificates.crt /bin/
COPY --from=build /thing /src/x /out /
COPY --from=more /usr/share/zoneinfo /zone
COPY --from=more /unknown* /
==== case: a name that is part of the one that is written
==== dockerfile
FROM golang:1.22 AS g
WORKDIR /src
COPY . .
RUN go build -o /server .
FROM scratch
COPY --from=g /serve /server
#             ^^^^^^ warning copy-path-missing-in-stage: Nothing in stage "g" writes "/serve"; line 4 writes "/server".
#   related 4:17-4:24: "/server" is written here.
==== fix (correction): Change to "/server"
FROM golang:1.22 AS g
WORKDIR /src
COPY . .
RUN go build -o /server .
FROM scratch
COPY --from=g /server /server
==== case: repositories, downloads and archives bring what is not to be seen here
==== files
app.tar.gz
a
==== dockerfile
FROM scratch AS one
ADD https://www.example.com/a/b.git#main /
FROM scratch AS two
ADD --unpack https://example.com/a.tar /x/
FROM scratch AS three
ADD https://example.com/download?id=1 /y/
FROM scratch AS four
ADD app.tar.gz /
FROM scratch
COPY --from=one /metadata/root.json /
COPY --from=two /x/bin/tool /
COPY --from=three /y/tool /
COPY --from=four /bin/tool /
