==== case: packages of Go
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build -o /bin/client /cmd/client
#                           ^^^^^^^^^^^ warning path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src": "./cmd/client" is there.
RUN go build -o /bin/server ./comd/server && go vet ./cmd/...
#                           ^^^^^^^^^^^^^ warning path-misspelt: Nothing was copied to "/src/comd/server"; "/src/cmd/server" is one letter away.
RUN cd cmd && go run ./sever
#                    ^^^^^^^ warning path-misspelt: Nothing was copied to "/src/cmd/sever"; "/src/cmd/server" is one letter away.
RUN go test ./Cmd/...
#           ^^^^^^^^^ warning path-misspelt: Nothing was copied to "/src/Cmd"; "/src/cmd" differs from it in capitals only.
==== fix (correction): Change to "./cmd/client"
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./comd/server && go vet ./cmd/...
RUN cd cmd && go run ./sever
RUN go test ./Cmd/...
==== fix (correction): Change to "./cmd/server"
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./cmd/server && go vet ./cmd/...
RUN cd cmd && go run ./sever
RUN go test ./Cmd/...
==== fix (correction): Change to "./server"
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server && go vet ./cmd/...
RUN cd cmd && go run ./server
RUN go test ./Cmd/...
==== fix (correction): Change to "./cmd/..."
FROM golang:1.23
WORKDIR /src
COPY . .
RUN go build -o /bin/client /cmd/client
RUN go build -o /bin/server ./comd/server && go vet ./cmd/...
RUN cd cmd && go run ./sever
RUN go test ./cmd/...
==== case: mounted sources
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.23
WORKDIR /src
RUN --mount=type=bind,target=. go build ./cmd/sever && go build /cmd/client
#                                       ^^^^^^^^^^^ warning path-misspelt: Nothing is mounted at "/src/cmd/sever"; "/src/cmd/server" is one letter away.
#                                                               ^^^^^^^^^^^ warning path-misspelt: "/cmd/client" starts at the root of the image, but the sources are mounted at "/src": "./cmd/client" is there.
RUN --mount=type=bind,source=go.summ,target=go.sum true
#                            ^^^^^^^ warning path-misspelt: The build context has no "go.summ"; "go.sum" is one letter away, and a build stops here.
==== fix (correction): Change to "./cmd/server"
FROM golang:1.23
WORKDIR /src
RUN --mount=type=bind,target=. go build ./cmd/server && go build /cmd/client
RUN --mount=type=bind,source=go.summ,target=go.sum true
==== fix (correction): Change to "./cmd/client"
FROM golang:1.23
WORKDIR /src
RUN --mount=type=bind,target=. go build ./cmd/sever && go build ./cmd/client
RUN --mount=type=bind,source=go.summ,target=go.sum true
==== fix (correction): Change to "go.sum"
FROM golang:1.23
WORKDIR /src
RUN --mount=type=bind,target=. go build ./cmd/sever && go build /cmd/client
RUN --mount=type=bind,source=go.sum,target=go.sum true
==== case: sources of COPY
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
==== dockerfile
FROM golang:1.23
WORKDIR /src
COPY go mod go.sum .
#    ^^^^^^ warning path-misspelt: "go" and "mod" are two sources here, and neither is in the build context; "go.mod" is one file there.
COPY go.mdo ./
#    ^^^^^^ warning path-misspelt: The build context has no "go.mdo"; "go.mod" is one letter away, and a build stops here.
COPY ["cmd/cleint", "/src/"]
#      ^^^^^^^^^^ warning path-misspelt: The build context has no "cmd/cleint"; "cmd/client" is one letter away, and a build stops here.
COPY GO.SUM $X/y /src/
#    ^^^^^^ warning path-misspelt: The build context has no "GO.SUM"; "go.sum" differs from it in capitals only, and a build stops here.
COPY c*d nothing /src/
==== fix (correction): Change to "go.mod"
FROM golang:1.23
WORKDIR /src
COPY go.mod go.sum .
COPY go.mdo ./
COPY ["cmd/cleint", "/src/"]
COPY GO.SUM $X/y /src/
COPY c*d nothing /src/
==== fix (correction): Change to "go.mod"
FROM golang:1.23
WORKDIR /src
COPY go mod go.sum .
COPY go.mod ./
COPY ["cmd/cleint", "/src/"]
COPY GO.SUM $X/y /src/
COPY c*d nothing /src/
==== fix (correction): Change to "cmd/client"
FROM golang:1.23
WORKDIR /src
COPY go mod go.sum .
COPY go.mdo ./
COPY ["cmd/client", "/src/"]
COPY GO.SUM $X/y /src/
COPY c*d nothing /src/
==== fix (correction): Change to "go.sum"
FROM golang:1.23
WORKDIR /src
COPY go mod go.sum .
COPY go.mdo ./
COPY ["cmd/cleint", "/src/"]
COPY go.sum $X/y /src/
COPY c*d nothing /src/
==== case: without the context
==== dockerfile
FROM golang:1.23
WORKDIR /src
COPY go mod go.sum .
#    ^^^^^^ warning path-misspelt: "go" and "mod" are two sources here, and a build stops where either is missing; "go.mod" is one file.
COPY . .
RUN go build /cmd/client
#            ^^^^^^^^^^^ information path-misspelt: "/cmd/client" starts at the root of the image, but the sources were copied to "/src".
RUN go build ./comd/server
RUN go build /go/src/x
==== fix (correction): Change to "go.mod"
FROM golang:1.23
WORKDIR /src
COPY go.mod go.sum .
COPY . .
RUN go build /cmd/client
RUN go build ./comd/server
RUN go build /go/src/x
==== fix (correction): Change to "./cmd/client"
FROM golang:1.23
WORKDIR /src
COPY go mod go.sum .
COPY . .
RUN go build ./cmd/client
RUN go build ./comd/server
RUN go build /go/src/x
==== case: other languages
==== files
app.py
requirements.txt
server.js
src/main.ts
src/index.js
run.sh
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirments.txt
#                  ^^^^^^^^^^^^^^^ warning path-misspelt: Nothing was copied to "/app/requirments.txt"; "/app/requirements.txt" is one letter away.
COPY . .
RUN sh ./rum.sh && node sever.js && python -u ap.py
#      ^^^^^^^^ warning path-misspelt: Nothing was copied to "/app/rum.sh"; "/app/run.sh" is one letter away.
#                       ^^^^^^^^ warning path-misspelt: Nothing was copied to "/app/sever.js"; "/app/server.js" is one letter away.
#                                             ^^^^^ warning path-misspelt: Nothing was copied to "/app/ap.py"; "/app/app.py" is one letter away.
RUN node src/main.js && python -m other.py
CMD ["python", "app1.py"]
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "/server.js"]
#             ^^^^^^^^^^ warning path-misspelt: "/server.js" starts at the root of the image, but the sources were copied to "/app": "./server.js" is there.
==== fix (correction): Change to "requirements.txt"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
RUN sh ./rum.sh && node sever.js && python -u ap.py
RUN node src/main.js && python -m other.py
CMD ["python", "app1.py"]
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "/server.js"]
==== fix (correction): Change to "./run.sh"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirments.txt
COPY . .
RUN sh ./run.sh && node sever.js && python -u ap.py
RUN node src/main.js && python -m other.py
CMD ["python", "app1.py"]
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "/server.js"]
==== fix (correction): Change to "server.js"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirments.txt
COPY . .
RUN sh ./rum.sh && node server.js && python -u ap.py
RUN node src/main.js && python -m other.py
CMD ["python", "app1.py"]
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "/server.js"]
==== fix (correction): Change to "app.py"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirments.txt
COPY . .
RUN sh ./rum.sh && node sever.js && python -u app.py
RUN node src/main.js && python -m other.py
CMD ["python", "app1.py"]
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "/server.js"]
==== fix (correction): Change to "./server.js"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirments.txt
COPY . .
RUN sh ./rum.sh && node sever.js && python -u ap.py
RUN node src/main.js && python -m other.py
CMD ["python", "app1.py"]
FROM node:22
WORKDIR /app
COPY . .
CMD ["node", "./server.js"]
==== case: what may be there
==== files
go.mod
go.sum
cmd/client/main.go
cmd/server/main.go
gen.go
cmd.sh
==== dockerfile
FROM golang:1.23
WORKDIR /src
COPY . .
RUN mkdir comd && cp -r x comd/server && go build ./comd/server
COPY --from=golang:1.22 /x ./other
RUN go build ./other/sever ./nothing/near
RUN go build -o ./comd/x ./cmd/server
WORKDIR $DIR
RUN go build ./comd/server
==== case: built before it is started
==== files
package.json
src/index.ts
srv.js
==== dockerfile
FROM node:22
WORKDIR /app
COPY . .
RUN npm run build
CMD ["node", "srb.js"]
