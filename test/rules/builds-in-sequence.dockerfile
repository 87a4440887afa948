==== case: two programs of one module
==== dockerfile
FROM golang:1.23-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./cmd/server
#^^^ hint builds-in-sequence: "go build" needs nothing of the build on line 6; in stages of their own both would run at the same time.
==== case: the order is what to mend first
==== dockerfile
FROM golang:1.23-alpine
WORKDIR /src
COPY . .
RUN go mod download
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./cmd/server
==== case: the second uses the first
==== dockerfile
FROM golang:1.23-alpine
WORKDIR /src
COPY . .
RUN go build -o /bin/gen ./cmd/gen
RUN go build -toolexec=/bin/gen -o /bin/server ./cmd/server
==== case: something between them
==== dockerfile
FROM golang:1.23-alpine
WORKDIR /src
COPY . .
RUN go build -o /bin/gen ./cmd/gen
RUN /bin/gen
RUN go build -o /bin/server ./cmd/server
==== case: stages of their own
==== dockerfile
FROM golang:1.23-alpine AS base
WORKDIR /src
COPY . .
FROM base AS client
RUN go build -o /bin/client ./cmd/client
FROM base AS server
RUN go build -o /bin/server ./cmd/server
==== case: more than one command in a step
==== dockerfile
FROM golang:1.23-alpine
COPY . .
RUN go generate ./... && go build -o /bin/a ./cmd/a
RUN go vet ./... && go build -o /bin/b ./cmd/b
