==== case: started from the working folder
==== dockerfile
FROM golang:1.23 AS build
WORKDIR /src
RUN go build -o main .
FROM alpine:3.20
WORKDIR /root/
COPY --from=build /src/main .
CMD ["./mian"]
#     ^^^^^^ information path-spelled-two-ways: "/root/mian" is started here, but "/root/main" is what was copied.
#   related 6:29-6:30: "/root/main" is copied here.
==== fix (correction): Change to "./main"
FROM golang:1.23 AS build
WORKDIR /src
RUN go build -o main .
FROM alpine:3.20
WORKDIR /root/
COPY --from=build /src/main .
CMD ["./main"]
==== case: copied and read
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY requirement.txt .
RUN pip install -r requirements.txt
#                  ^^^^^^^^^^^^^^^^ information path-spelled-two-ways: "requirements.txt" is read here, but "requirement.txt" is what was copied.
COPY . .
RUN python sever.py
FROM python:3.12
WORKDIR /app
COPY requirement.txt reqs ./
RUN pip install -r requirements.txt
==== fix (correction): Change to "requirement.txt"
FROM python:3.12
WORKDIR /app
COPY requirement.txt .
RUN pip install -r requirement.txt
COPY . .
RUN python sever.py
FROM python:3.12
WORKDIR /app
COPY requirement.txt reqs ./
RUN pip install -r requirements.txt
==== case: a folder of packages
==== dockerfile
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./comd/server
#                           ^^^^^^^^^^^^^ information path-spelled-two-ways: "./comd/server" and "./cmd/client" (line 4) seem to name one folder, "cmd", in two ways.
#   related 4:29-4:41: "./cmd/client" is the other spelling.
==== fix (correction): Change to "./cmd/server"
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./cmd/server
==== case: copied and started
==== dockerfile
FROM golang:1.23 AS build
RUN go build -o /docker-image
FROM gcr.io/distroless/base-debian12
COPY --from=build /docker-image /docker-image
ENTRYPOINT ["/docker_image"]
#            ^^^^^^^^^^^^^ information path-spelled-two-ways: "/docker_image" is started here, but "/docker-image" is what was copied.
#   related 4:33-4:46: "/docker-image" is copied here.
==== fix (correction): Change to "/docker-image"
FROM golang:1.23 AS build
RUN go build -o /docker-image
FROM gcr.io/distroless/base-debian12
COPY --from=build /docker-image /docker-image
ENTRYPOINT ["/docker-image"]
==== case: two folders, and what an image holds
==== dockerfile
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build ./cmd/client ./cmds/x ./internal/a ./pkg/b ./cmd2/c
FROM nginx:1.27
COPY nginx.conf /docker-entrypoint.d/
COPY start.sh /
ENTRYPOINT ["/docker-entrypoint.sh"]
FROM alpine:3.20
COPY start.sh /start
RUN ln -s /start /strat
CMD ["/strat"]
==== case: the context says it itself
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build ./cmd/client && go build ./comd/server
