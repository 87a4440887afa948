==== case: a subcommand
==== dockerfile
FROM golang:1.23
RUN go mod donwload && go biuld ./...
#          ^^^^^^^^ warning command-misspelt: "go mod" has no command "donwload"; "download" is one letter away, and a build stops here.
#                         ^^^^^ warning command-misspelt: "go" has no command "biuld"; "build" is one letter away, and a build stops here.
RUN apt-get updat && apt-get -y instal curl
#           ^^^^^ warning command-misspelt: "apt-get" has no command "updat"; "update" is one letter away, and a build stops here.
#                               ^^^^^^ warning command-misspelt: "apt-get" has no command "instal"; "install" is one letter away, and a build stops here.
RUN pip --no-cache-dir isntall flask
#                      ^^^^^^^ warning command-misspelt: "pip" has no command "isntall"; "install" is one letter away, and a build stops here.
RUN npm instal-ci || npm updaet
#                        ^^^^^^ warning command-misspelt: "npm" has no command "updaet"; "update" is one letter away, and a build stops here.
==== fix (correction): Change to "download"
FROM golang:1.23
RUN go mod download && go biuld ./...
RUN apt-get updat && apt-get -y instal curl
RUN pip --no-cache-dir isntall flask
RUN npm instal-ci || npm updaet
==== fix (correction): Change to "build"
FROM golang:1.23
RUN go mod donwload && go build ./...
RUN apt-get updat && apt-get -y instal curl
RUN pip --no-cache-dir isntall flask
RUN npm instal-ci || npm updaet
==== fix (correction): Change to "update"
FROM golang:1.23
RUN go mod donwload && go biuld ./...
RUN apt-get update && apt-get -y instal curl
RUN pip --no-cache-dir isntall flask
RUN npm instal-ci || npm updaet
==== fix (correction): Change to "install"
FROM golang:1.23
RUN go mod donwload && go biuld ./...
RUN apt-get updat && apt-get -y install curl
RUN pip --no-cache-dir isntall flask
RUN npm instal-ci || npm updaet
==== fix (correction): Change to "install"
FROM golang:1.23
RUN go mod donwload && go biuld ./...
RUN apt-get updat && apt-get -y instal curl
RUN pip --no-cache-dir install flask
RUN npm instal-ci || npm updaet
==== fix (correction): Change to "update"
FROM golang:1.23
RUN go mod donwload && go biuld ./...
RUN apt-get updat && apt-get -y instal curl
RUN pip --no-cache-dir isntall flask
RUN npm instal-ci || npm update
==== case: a program
==== dockerfile
FROM golang:1.23
RUN golanci-lint run
#   ^^^^^^^^^^^^ warning command-misspelt: No well-known command is called "golanci-lint"; "golangci-lint" is one letter away, and a build stops here.
RUN CGO_ENABLED=0 Go build
#                 ^^ warning command-misspelt: No command is called "Go"; "go" is, in lower case, and a build stops here.
RUN mkdri /x
#   ^^^^^ warning command-misspelt: No well-known command is called "mkdri"; "mkdir" is one letter away, and a build stops here.
RUN if true; then apt-gte update; fi; git clnoe x
#                 ^^^^^^^ warning command-misspelt: No well-known command is called "apt-gte"; "apt-get" is one letter away, and a build stops here.
#                                         ^^^^^ warning command-misspelt: "git" has no command "clnoe"; "clone" is one letter away, and a build stops here.
COPY --from=pyhton:3 /a /b
CMD ["pyhton", "app.py"]
#     ^^^^^^ warning command-misspelt: No well-known command is called "pyhton"; "python" is one letter away, and a container stops here.
==== fix (correction): Change to "golangci-lint"
FROM golang:1.23
RUN golangci-lint run
RUN CGO_ENABLED=0 Go build
RUN mkdri /x
RUN if true; then apt-gte update; fi; git clnoe x
COPY --from=pyhton:3 /a /b
CMD ["pyhton", "app.py"]
==== fix (correction): Change to "go"
FROM golang:1.23
RUN golanci-lint run
RUN CGO_ENABLED=0 go build
RUN mkdri /x
RUN if true; then apt-gte update; fi; git clnoe x
COPY --from=pyhton:3 /a /b
CMD ["pyhton", "app.py"]
==== fix (correction): Change to "mkdir"
FROM golang:1.23
RUN golanci-lint run
RUN CGO_ENABLED=0 Go build
RUN mkdir /x
RUN if true; then apt-gte update; fi; git clnoe x
COPY --from=pyhton:3 /a /b
CMD ["pyhton", "app.py"]
==== fix (correction): Change to "apt-get"
FROM golang:1.23
RUN golanci-lint run
RUN CGO_ENABLED=0 Go build
RUN mkdri /x
RUN if true; then apt-get update; fi; git clnoe x
COPY --from=pyhton:3 /a /b
CMD ["pyhton", "app.py"]
==== fix (correction): Change to "clone"
FROM golang:1.23
RUN golanci-lint run
RUN CGO_ENABLED=0 Go build
RUN mkdri /x
RUN if true; then apt-gte update; fi; git clone x
COPY --from=pyhton:3 /a /b
CMD ["pyhton", "app.py"]
==== fix (correction): Change to "python"
FROM golang:1.23
RUN golanci-lint run
RUN CGO_ENABLED=0 Go build
RUN mkdri /x
RUN if true; then apt-gte update; fi; git clnoe x
COPY --from=pyhton:3 /a /b
CMD ["python", "app.py"]
==== case: all packages
==== dockerfile
FROM golang:1.23
RUN go test -v ./..
#              ^^^^ warning command-misspelt: "./.." is the folder above this one; "./..." names every package from here on.
RUN cd cmd && go vet ..
==== fix (correction): Change to "./..."
FROM golang:1.23
RUN go test -v ./...
RUN cd cmd && go vet ..
==== case: a program of the file's own
==== dockerfile
FROM golang:1.23
COPY golanci-lint /usr/local/bin/
RUN golanci-lint run
RUN gti() { git "$@"; }; gti status
RUN curl -o /usr/bin/pyhton https://example.org/p && pyhton x.py
==== case: a program of the context
==== files
bin/golanci-lint
==== dockerfile
FROM golang:1.23
COPY . /usr/local/
RUN golanci-lint run
==== case: scripts of a package
==== file package.json
{"scripts": {"versions": "x", "instal": "y", "build": "z"}}
==== dockerfile
FROM node:22
RUN yarn instal && npm run build && npm run biuld
#                                           ^^^^^ warning command-misspelt: No script of "package.json" is called "biuld"; "build" is one letter away, and a build stops here.
RUN yarn buidl && pnpm run bild && yarn linter && yarn isntall
#        ^^^^^ warning command-misspelt: No script of "package.json" is called "buidl"; "build" is one letter away, and a build stops here.
#                          ^^^^ warning command-misspelt: No script of "package.json" is called "bild"; "build" is one letter away, and a build stops here.
#                                                      ^^^^^^^ warning command-misspelt: "yarn" has no command "isntall"; "install" is one letter away, and a build stops here.
==== fix (correction): Change to "build"
FROM node:22
RUN yarn instal && npm run build && npm run build
RUN yarn buidl && pnpm run bild && yarn linter && yarn isntall
==== fix (correction): Change to "build"
FROM node:22
RUN yarn instal && npm run build && npm run biuld
RUN yarn build && pnpm run bild && yarn linter && yarn isntall
==== fix (correction): Change to "build"
FROM node:22
RUN yarn instal && npm run build && npm run biuld
RUN yarn buidl && pnpm run build && yarn linter && yarn isntall
==== fix (correction): Change to "install"
FROM node:22
RUN yarn instal && npm run build && npm run biuld
RUN yarn buidl && pnpm run bild && yarn linter && yarn install
==== case: scripts of a package that is not seen
==== dockerfile
FROM node:22
RUN yarn instal && npm run biuld && pnpm tests && yarn workspaecs info
#        ^^^^^^ warning command-misspelt: "yarn" has no command "instal"; "install" is one letter away, and a build stops here.
#                                                      ^^^^^^^^^^ warning command-misspelt: "yarn" has no command "workspaecs"; "workspaces" is one letter away, and a build stops here.
==== fix (correction): Change to "install"
FROM node:22
RUN yarn install && npm run biuld && pnpm tests && yarn workspaecs info
==== fix (correction): Change to "workspaces"
FROM node:22
RUN yarn instal && npm run biuld && pnpm tests && yarn workspaces info
==== case: short words
==== dockerfile
FROM debian:12
RUN mkdi /x && cmod 755 /x && wgt -O- x && fid . && ls && bas x
#   ^^^^ warning command-misspelt: No well-known command is called "mkdi"; "mkdir" is one letter away, and a build stops here.
#              ^^^^ warning command-misspelt: No well-known command is called "cmod"; "chmod" is one letter away, and a build stops here.
#                             ^^^ warning command-misspelt: No well-known command is called "wgt"; "wget" is one letter away, and a build stops here.
#                                          ^^^ warning command-misspelt: No well-known command is called "fid"; "find" is one letter away, and a build stops here.
#                                                         ^^^ warning command-misspelt: No well-known command is called "bas"; "bash" is one letter away, and a build stops here.
==== fix (correction): Change to "mkdir"
FROM debian:12
RUN mkdir /x && cmod 755 /x && wgt -O- x && fid . && ls && bas x
==== fix (correction): Change to "chmod"
FROM debian:12
RUN mkdi /x && chmod 755 /x && wgt -O- x && fid . && ls && bas x
==== fix (correction): Change to "wget"
FROM debian:12
RUN mkdi /x && cmod 755 /x && wget -O- x && fid . && ls && bas x
==== fix (correction): Change to "find"
FROM debian:12
RUN mkdi /x && cmod 755 /x && wgt -O- x && find . && ls && bas x
==== fix (correction): Change to "bash"
FROM debian:12
RUN mkdi /x && cmod 755 /x && wgt -O- x && fid . && ls && bash x
==== case: real programs with near names
==== dockerfile
FROM debian:12
RUN nodejs x.js; javap X; pip3.11 install x; python3.12 x.py; egrep a b; zcat c; R -e 1; dockerd; getcap /x; ctest
RUN $GO buidl; "go" "$X"; git -C repos pul
RUN go tool cover; go mod $X; cargo chef cook; docker compose up
==== case: Bundler by its long name
==== dockerfile
FROM ruby:3.3
RUN bundler install
==== case: a program that npm installs
==== dockerfile
FROM node:20
RUN mkdirp x
