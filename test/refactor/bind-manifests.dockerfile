==== case: the sources are copied later, so the image holds the same
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY <|>package.json package-lock.json ./
RUN npm ci
COPY . .
CMD ["node", "src/index.js"]
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
CMD ["node", "src/index.js"]
==== case: the cursor on the step that reads them; nothing is known of the context
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm<|> ci
COPY . .
CMD ["node", "src/index.js"]
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
CMD ["node", "src/index.js"]
==== case: the cursor elsewhere
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . <|>.
==== case: the image of another stage takes only the program
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod download
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: every step that reads them gets the mounts, as no later COPY brings them back
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download
COPY cmd ./cmd
RUN apk add --no-cache git
RUN go vet ./... && go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod download
COPY cmd ./cmd
RUN apk add --no-cache git
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go vet ./... && go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: steps of stages on top read them
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS base
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download

FROM base AS build
COPY cmd ./cmd
RUN go build -o /bin/app ./cmd/server

FROM base AS lint
COPY . .
RUN go vet ./...

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS base
WORKDIR /src
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod download

FROM base AS build
COPY cmd ./cmd
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go build -o /bin/app ./cmd/server

FROM base AS lint
COPY . .
RUN go vet ./...

FROM scratch
COPY --from=build /bin/app /app
==== case: another name in the image
==== files
requirements/prod.txt
app.py
==== dockerfile
FROM python:3.12 AS build
WORKDIR /app
COPY requirements/prod.txt require<|>ments.txt
RUN pip install --prefix=/install -r requirements.txt

FROM python:3.12-slim
COPY --from=build /install /usr/local
==== offer (safe): Use a bind mount for requirements/prod.txt instead of copying it (BuildKit)
FROM python:3.12 AS build
WORKDIR /app
RUN --mount=type=bind,source=requirements/prod.txt,target=requirements.txt \
    pip install --prefix=/install -r requirements.txt

FROM python:3.12-slim
COPY --from=build /install /usr/local
==== case: a folder outside of the WORKDIR
==== files
requirements.txt
app.py
==== dockerfile
FROM python:3.12 AS build
WORKDIR /app
COPY requirements.txt<|> /tmp/
RUN pip install --prefix=/install -r /tmp/requirements.txt

FROM python:3.12-slim
COPY --from=build /install /usr/local
==== offer (safe): Use a bind mount for requirements.txt instead of copying it (BuildKit)
FROM python:3.12 AS build
WORKDIR /app
RUN --mount=type=bind,source=requirements.txt,target=/tmp/requirements.txt \
    pip install --prefix=/install -r /tmp/requirements.txt

FROM python:3.12-slim
COPY --from=build /install /usr/local
==== case: a folder below the WORKDIR, which an earlier step has made
==== files
client/package.json
client/package-lock.json
package.json
==== dockerfile
FROM node:22 AS build
WORKDIR /app
RUN mkdir -p client
COPY client/package.json client/package-lock.json client/<|>
RUN cd client && npm ci --ignore-scripts
COPY . .
RUN cp package.json /out.json

FROM scratch
COPY --from=build /out.json /
==== offer (safe): Use bind mounts for client/package.json and client/package-lock.json instead of copying them (BuildKit)
FROM node:22 AS build
WORKDIR /app
RUN mkdir -p client
RUN --mount=type=bind,source=client/package.json,target=client/package.json \
    --mount=type=bind,source=client/package-lock.json,target=client/package-lock.json \
    cd client && npm ci --ignore-scripts
COPY . .
RUN cp package.json /out.json

FROM scratch
COPY --from=build /out.json /
==== case: a folder below the WORKDIR that only the COPY makes
==== files
client/package.json
client/package-lock.json
package.json
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY client/package.json client/package-lock.json client/<|>
RUN cd client && npm ci --ignore-scripts
COPY . .

FROM scratch
COPY --from=build /out.json /
==== case: a whole folder
==== files
package.json
yarn.lock
.yarn/releases/yarn.cjs
src/index.js
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock ./
COPY .yarn<|> ./.yarn
RUN yarn install --frozen-lockfile
COPY . .
==== offer (safe): Use a bind mount for .yarn instead of copying it (BuildKit)
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock ./
RUN --mount=type=bind,source=.yarn,target=.yarn \
    yarn install --frozen-lockfile
COPY . .
==== case: a whole folder in which the command writes
==== files
package.json
yarn.lock
.yarn/releases/yarn.cjs
src/index.js
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock ./
COPY .yarn<|> ./.yarn
RUN yarn install --immutable
COPY . .
==== case: what may be a folder where nobody can see
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock ./
COPY .yarn<|> ./.yarn
RUN yarn install --frozen-lockfile
COPY . .
==== offer (safe): Use a bind mount for .yarn instead of copying it (BuildKit)
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock ./
RUN --mount=type=bind,source=.yarn,target=.yarn \
    yarn install --frozen-lockfile
COPY . .
==== case: a whole folder onto one that is there would be merged
==== files
package.json
yarn.lock
.yarn/releases/yarn.cjs
src/index.js
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json pnpm-lock.yaml ./
RUN mkdir .yarn
COPY .yarn<|> ./.yarn
RUN yarn install --frozen-lockfile
COPY . .
==== case: two folders into one are merged
==== files
package.json
yarn.lock
.yarn/releases/yarn.cjs
more/x.patch
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY package.json yarn.lock ./
COPY .yarn more<|> ./.yarn/
RUN yarn install --frozen-lockfile
COPY . .
==== case: from a stage with a name
==== dockerfile
FROM ghcr.io/astral-sh/uv:latest AS export
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv export --frozen -o requirements.txt

FROM python:3.12 AS build
WORKDIR /app
COPY --from=export /app/requirements.txt ./<|>
RUN pip install --prefix=/install -r requirements.txt

FROM python:3.12-slim
COPY --from=build /install /usr/local
==== offer (safe): Use a bind mount for /app/requirements.txt instead of copying it (BuildKit)
FROM ghcr.io/astral-sh/uv:latest AS export
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv export --frozen -o requirements.txt

FROM python:3.12 AS build
WORKDIR /app
RUN --mount=type=bind,from=export,source=/app/requirements.txt,target=requirements.txt \
    pip install --prefix=/install -r requirements.txt

FROM python:3.12-slim
COPY --from=build /install /usr/local
==== case: from a stage by number, which a mount cannot name
==== dockerfile
FROM ghcr.io/astral-sh/uv:latest AS export
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv export --frozen -o requirements.txt

FROM python:3.12 AS build
WORKDIR /app
COPY --from=0 /app/requirements.txt ./<|>
RUN pip install --prefix=/install -r requirements.txt

FROM python:3.12-slim
COPY --from=build /install /usr/local
==== case: a pattern, expanded from the files that are there
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package*.json<|> ./
RUN npm ci
COPY . .
==== offer (review): Use bind mounts for package-lock.json and package.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package-lock.json,target=package-lock.json \
    --mount=type=bind,source=package.json,target=package.json \
    npm ci
COPY . .
note: The mounts name the files that "package*.json" matches now: a file that comes later needs a mount of its own.
==== case: a pattern, and nobody can see the files
==== dockerfile
FROM node:22
WORKDIR /app
COPY package*.json<|> ./
RUN npm ci
COPY . .
==== case: a heredoc
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN <<EOF
set -e
go mod download
EOF
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    <<EOF
set -e
go mod download
EOF
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a heredoc behind mounts
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN --mount=type=cache,target=/go/pkg/mod <<EOF
go mod download
EOF
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=cache,target=/go/pkg/mod \
    --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    <<EOF
go mod download
EOF
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: in the style of the lines that are there, the comment between them too
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
# The modules change seldom.
COPY go.mod go.sum ./<|>
run  --mount=type=cache,target=/go/pkg/mod \
  # Private modules need a key.
  --mount=type=ssh \
  go mod download && \
  go mod verify
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
# The modules change seldom.
run  --mount=type=cache,target=/go/pkg/mod \
  # Private modules need a key.
  --mount=type=ssh \
  --mount=type=bind,source=go.mod,target=go.mod \
  --mount=type=bind,source=go.sum,target=go.sum \
  go mod download && \
  go mod verify
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: the step's command keeps its line
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN --network=default go mod download
RUN \
	go mod verify
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --network=default \
	--mount=type=bind,source=go.mod,target=go.mod \
	--mount=type=bind,source=go.sum,target=go.sum \
	go mod download
RUN --mount=type=bind,source=go.mod,target=go.mod \
	--mount=type=bind,source=go.sum,target=go.sum \
	go mod verify
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: JSON forms
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY ["package.json", "package-lock.json", "./"]<|>
RUN ["npm", "ci"]
COPY [".", "."]
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    ["npm", "ci"]
COPY [".", "."]
==== case: a comment between the lines of the COPY stays, and one of two empty lines goes
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app

COPY package.json \
     # Exact versions.
     package-lock.json \
     ./<|>

RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app

     # Exact versions.

RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: an empty line before and behind
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app

COPY package.json package-lock.json ./<|>

RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app

RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: a step has the mounts already
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod download
RUN go mod verify
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod download
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod verify
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: the image that is built holds them
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY src ./src
CMD ["node", "src/index.js"]
==== case: the image of another stage that nobody uses holds them
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22 AS base
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci

FROM base AS test
COPY src ./src

FROM base
COPY . .
==== case: a later COPY leaves one of them out
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY --exclude=package-lock.json . .
==== case: a later COPY brings another file to the place
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
other/package.json
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY other/package.json ./
COPY . .
==== case: a later COPY goes somewhere else
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
WORKDIR /srv
COPY . .
==== case: another stage copies a folder above them
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download

FROM scratch
COPY --from=build /src /src
==== case: another stage copies one of them
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download

FROM scratch
COPY --from=build /src/go.mod /
==== case: another stage copies something beside them
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download
RUN mkdir out

FROM scratch
COPY --from=build /src/out /
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /src
RUN --mount=type=bind,source=go.mod,target=go.mod \
    --mount=type=bind,source=go.sum,target=go.sum \
    go mod download
RUN mkdir out

FROM scratch
COPY --from=build /src/out /
==== case: another stage mounts the folder above them
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download

FROM alpine
RUN --mount=from=build,source=/src,target=/src cp /src/go.mod /
==== case: a command that may do anything
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download
RUN ./prepare.sh
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a script that cannot be read
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download
RUN if true; then
COPY . .
RUN go build -o /bin/app ./cmd/server

FROM scratch
COPY --from=build /bin/app /app
==== case: a base that only the builder knows may be this stage
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
ARG BASE
FROM golang:1.22 AS build
WORKDIR /src
COPY go.mod go.sum ./<|>
RUN go mod download

FROM $BASE
RUN true
==== case: the folder is not there without the COPY
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
COPY go.mod go.sum /src/<|>
RUN cd /src && go mod download
FROM scratch
COPY --from=build /bin/app /app
==== case: the folder is the base image's affair
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
COPY go.mod go.sum ./<|>
RUN go mod download
FROM scratch
COPY --from=build /bin/app /app
==== case: the folder is made by a command
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /
RUN mkdir -p /src
COPY go.mod go.sum /src/<|>
RUN cd /src && go mod download
FROM scratch
COPY --from=build /bin/app /app
==== offer (safe): Use bind mounts for go.mod and go.sum instead of copying them (BuildKit)
FROM golang:1.22 AS build
WORKDIR /
RUN mkdir -p /src
RUN --mount=type=bind,source=go.mod,target=/src/go.mod \
    --mount=type=bind,source=go.sum,target=/src/go.sum \
    cd /src && go mod download
FROM scratch
COPY --from=build /bin/app /app
==== case: --chown, and root reads
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY --chown=node:node package.json package-lock.json<|> ./
RUN npm ci
COPY --chown=node:node . .
USER node
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY --chown=node:node . .
USER node
==== case: --chown, and somebody else reads
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
USER node
COPY --chown=node:node package.json package-lock.json<|> ./
RUN npm ci
COPY --chown=node:node . .
==== case: --chown, and nobody knows who reads
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM example.com/team/node:22
WORKDIR /app
COPY --chown=node:node package.json package-lock.json<|> ./
RUN npm ci
COPY --chown=node:node . .
==== case: --chmod of a file that is run
==== files
mvnw
pom.xml
src/Main.java
==== dockerfile
FROM eclipse-temurin:21
WORKDIR /app
COPY --chmod=755 mvnw pom.xml<|> ./
RUN ./mvnw --batch-mode dependency:go-offline
COPY . .
==== case: --chmod of files that are only read
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY --chmod=644 package.json package-lock.json<|> ./
RUN npm ci
COPY --chmod=644 . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY --chmod=644 . .
==== case: neither, and somebody else than root reads
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
USER node
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
USER node
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: npm install writes the lock file
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm install
COPY . .
==== case: yarn install may write the lock file
==== files
package.json
yarn.lock
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock<|> ./
RUN yarn install
COPY . .
==== case: yarn with a frozen lock file
==== files
package.json
yarn.lock
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock<|> ./
RUN yarn install --frozen-lockfile
COPY . .
==== offer (safe): Use bind mounts for package.json and yarn.lock instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=yarn.lock,target=yarn.lock \
    yarn install --frozen-lockfile
COPY . .
==== case: pnpm may write the lock file
==== files
package.json
pnpm-lock.yaml
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml<|> ./
RUN pnpm install --no-frozen-lockfile
COPY . .
==== case: pnpm with a frozen lock file
==== files
package.json
pnpm-lock.yaml
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json pnpm-lock.yaml<|> ./
RUN pnpm install --frozen-lockfile
COPY . .
==== offer (safe): Use bind mounts for package.json and pnpm-lock.yaml instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=pnpm-lock.yaml,target=pnpm-lock.yaml \
    pnpm install --frozen-lockfile
COPY . .
==== case: uv sync may write the lock file
==== files
pyproject.toml
uv.lock
==== dockerfile
FROM node:22
WORKDIR /app
COPY pyproject.toml uv.lock<|> ./
RUN uv sync --no-install-project
COPY . .
==== case: uv sync with a frozen lock file
==== files
pyproject.toml
uv.lock
==== dockerfile
FROM node:22
WORKDIR /app
COPY pyproject.toml uv.lock<|> ./
RUN uv sync --frozen --no-install-project
COPY . .
==== offer (safe): Use bind mounts for pyproject.toml and uv.lock instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml \
    --mount=type=bind,source=uv.lock,target=uv.lock \
    uv sync --frozen --no-install-project
COPY . .
==== case: poetry may write the lock file
==== files
pyproject.toml
poetry.lock
==== dockerfile
FROM node:22
WORKDIR /app
COPY pyproject.toml poetry.lock<|> ./
RUN poetry lock
COPY . .
==== case: bundler may write the lock file
==== files
Gemfile
Gemfile.lock
==== dockerfile
FROM node:22
WORKDIR /app
COPY Gemfile Gemfile.lock<|> ./
RUN bundle install
COPY . .
==== case: cargo may write the lock file
==== files
Cargo.toml
Cargo.lock
src/main.rs
==== dockerfile
FROM node:22
WORKDIR /app
COPY Cargo.toml Cargo.lock<|> ./
RUN cargo fetch
COPY . .
==== case: cargo with a locked lock file
==== files
Cargo.toml
Cargo.lock
src/main.rs
==== dockerfile
FROM node:22
WORKDIR /app
COPY Cargo.toml Cargo.lock<|> ./
RUN cargo fetch --locked
COPY . .
==== offer (safe): Use bind mounts for Cargo.toml and Cargo.lock instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=Cargo.toml,target=Cargo.toml \
    --mount=type=bind,source=Cargo.lock,target=Cargo.lock \
    cargo fetch --locked
COPY . .
==== case: npm adds a package
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci && npm install express
COPY . .
==== case: npm adds a package of no project
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm install -g corepack && npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm install -g corepack && npm ci
COPY . .
==== case: yarn writes its settings
==== files
package.json
yarn.lock
.yarnrc.yml
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json yarn.lock .yarnrc.yml<|> ./
RUN yarn set version stable && yarn install --immutable
COPY . .
==== case: go get adds a module
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22
WORKDIR /app
COPY go.mod go.sum<|> ./
RUN go mod download && go get example.com/x@v1
COPY . .
==== case: go mod tidy writes both
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22
WORKDIR /app
COPY go.mod go.sum<|> ./
RUN go mod tidy
COPY . .
==== case: the owner of the folder above changes
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci && chown -R node:node /app
COPY . .
==== case: the owner of another folder changes
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci && chown -R node:node node_modules
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci && chown -R node:node node_modules
COPY . .
==== case: a command edits one of them
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci && sed -i s/a/b/ package.json
COPY . .
==== case: a command renames one of them
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci && mv package-lock.json old.json
COPY . .
==== case: a command writes into one of them
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN echo '{}' > package.json && npm ci
COPY . .
==== case: a command removes all of them
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci && rm -f *.json
COPY . .
==== case: a command removes other things
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci && rm -rf /root/.npm/* /tmp/*
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci && rm -rf /root/.npm/* /tmp/*
COPY . .
==== case: the file sets what freezes the lock file
==== files
pyproject.toml
uv.lock
==== dockerfile
FROM node:22
WORKDIR /app
ENV UV_FROZEN=1
COPY pyproject.toml uv.lock<|> ./
RUN uv sync --no-install-project
COPY . .
==== offer (safe): Use bind mounts for pyproject.toml and uv.lock instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
ENV UV_FROZEN=1
RUN --mount=type=bind,source=pyproject.toml,target=pyproject.toml \
    --mount=type=bind,source=uv.lock,target=uv.lock \
    uv sync --no-install-project
COPY . .
==== case: the file lets go write go.mod
==== files
go.mod
go.sum
README.md
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.22
WORKDIR /app
ENV GOFLAGS=-mod=mod
COPY go.mod go.sum<|> ./
RUN go mod download
COPY . .
==== case: the file of another step is changed, not this one's
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
RUN npm install
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
RUN npm install
==== case: ONBUILD in the stage
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22 AS base
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
ONBUILD RUN npm ls
==== case: ONBUILD of these very instructions
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
ONBUILD COPY package.json package-lock.json<|> ./
ONBUILD RUN npm ci
==== case: an image made for ONBUILD
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:8-onbuild
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: a Windows stage
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM mcr.microsoft.com/windows/servercore:ltsc2022
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: another shell
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM mcr.microsoft.com/powershell
SHELL ["pwsh", "-Command"]
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: two files for one target
==== files
a/package.json
b/package.json
==== dockerfile
FROM node:22
WORKDIR /app
COPY a/package.json b/package.json<|> ./
RUN npm ci
COPY . .
==== case: several files onto one name
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> /app/x
RUN npm ci
COPY . .
==== case: a file that the ignore file leaves out
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== file .dockerignore
package-lock.json
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: files and a folder
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json src<|> ./
RUN npm ci
COPY . .
==== case: a file more that npm's own scripts may read
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
.env.example
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json .env.example<|> ./
RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json, package-lock.json and .env.example instead of copying them (BuildKit)
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    --mount=type=bind,source=.env.example,target=.env.example \
    npm ci
COPY . .
==== case: no manifest among the files
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
notes.txt
==== dockerfile
FROM node:22 AS build
WORKDIR /app
COPY notes.txt<|> ./
RUN cat notes.txt
COPY . .
==== case: nothing reads them
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN echo hello
COPY . .
==== case: a variable in a path
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
ARG LOCK=package-lock.json
COPY package.json $LOCK<|> ./
RUN npm ci
COPY . .
==== case: --parents does more than a mount
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
WORKDIR /app
COPY --parents package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: # syntax=docker/dockerfile:1.0
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile:1.0
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: # syntax=docker/dockerfile:1.1.7
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile:1.1.7
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: # syntax=docker/dockerfile:1.1-experimental
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile:1.1-experimental
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
# syntax=docker/dockerfile:1.1-experimental
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: # syntax=docker/dockerfile:1.2
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile:1.2
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
# syntax=docker/dockerfile:1.2
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: # syntax=docker/dockerfile:1.10
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile:1.10
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
# syntax=docker/dockerfile:1.10
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: # syntax=docker/dockerfile:1
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile:1
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
# syntax=docker/dockerfile:1
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: # syntax=docker/dockerfile
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
# syntax=docker/dockerfile
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: # syntax=docker/dockerfile@sha256:abc
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile@sha256:abc
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: # syntax=docker/dockerfile:1.4@sha256:abc
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=docker/dockerfile:1.4@sha256:abc
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== offer (safe): Use bind mounts for package.json and package-lock.json instead of copying them (BuildKit)
# syntax=docker/dockerfile:1.4@sha256:abc
FROM node:22
WORKDIR /app
RUN --mount=type=bind,source=package.json,target=package.json \
    --mount=type=bind,source=package-lock.json,target=package-lock.json \
    npm ci
COPY . .
==== case: # syntax=example.com/frontend:1
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
# syntax=example.com/frontend:1
FROM node:22
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN npm ci
COPY . .
==== case: a mount with a target that only the builder knows
==== files
package.json
package-lock.json
src/index.js
public/logo.svg
==== dockerfile
FROM node:22
ARG CACHE
WORKDIR /app
COPY package.json package-lock.json<|> ./
RUN --mount=type=cache,target=$CACHE npm ci
COPY . .
==== case: a folder of sources, which another refactoring offers
==== files
svc/go.mod
svc/main.go
==== dockerfile
FROM golang:1.22 AS build
WORKDIR /src
COPY svc ./svc
RUN <|>cd svc && go build -o /app
FROM scratch
COPY --from=build /app /app
==== case: Maven's phases leave pom.xml as it is, whatever else they write
==== files
pom.xml
src/main/java/A.java
==== dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml .<|>
RUN mvn -B dependency:go-offline
COPY src ./src
RUN mvn -B package -DskipTests
FROM eclipse-temurin:21-jre
COPY --from=build /build/target/app.jar /app.jar
==== offer (safe): Use a bind mount for pom.xml instead of copying it (BuildKit)
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
RUN --mount=type=bind,source=pom.xml,target=pom.xml \
    mvn -B dependency:go-offline
COPY src ./src
RUN --mount=type=bind,source=pom.xml,target=pom.xml \
    mvn -B package -DskipTests
FROM eclipse-temurin:21-jre
COPY --from=build /build/target/app.jar /app.jar
==== case: other goals of Maven may change pom.xml
==== files
pom.xml
src/main/java/A.java
==== dockerfile
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /build
COPY pom.xml .<|>
RUN mvn -B dependency:go-offline
COPY src ./src
RUN mvn -B versions:set package
FROM eclipse-temurin:21-jre
COPY --from=build /build/target/app.jar /app.jar
==== case: Bundler that is told to leave its lock file alone
==== files
Gemfile
Gemfile.lock
config.ru
==== dockerfile
FROM ruby:3.3 AS base
WORKDIR /app
RUN bundle config set --local frozen true
FROM base
COPY Gemfile Gemfile.lock ./<|>
RUN bundle install
COPY . .
==== offer (safe): Use bind mounts for Gemfile and Gemfile.lock instead of copying them (BuildKit)
FROM ruby:3.3 AS base
WORKDIR /app
RUN bundle config set --local frozen true
FROM base
RUN --mount=type=bind,source=Gemfile,target=Gemfile \
    --mount=type=bind,source=Gemfile.lock,target=Gemfile.lock \
    bundle install
COPY . .
==== case: Bundler that is told so only afterwards
==== files
Gemfile
Gemfile.lock
config.ru
==== dockerfile
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./<|>
RUN bundle install
RUN bundle config set --local frozen true
COPY . .
