==== case: the first five minutes
==== files
README.md
cmd/client/main.go
cmd/server/main.go
go.sum
==== file go.mod
module example.org/x

go 1.21
==== file .dockerignore
.git
bin
==== dockerfile
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine
WORKDIR /src
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 5) re-runs after an edit of any of the 7 files copied here, such as "cmd/server/main.go", though it reads only "go.mod" and "go.sum".
#   related 5:5-5:20: re-runs, and downloads every module again
#   related 6:5-6:41: re-runs too, and must: it reads the sources
#   related 7:5-7:41: re-runs too, and must: it reads the sources
RUN go mod download
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./cmd/server
ENTRYPOINT [ "/bin/server" ]
==== fix (safe): Copy go.mod and go.sum first, the rest after "go mod download"
# syntax=docker/dockerfile:1
FROM golang:1.21-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/client ./cmd/client
RUN go build -o /bin/server ./cmd/server
ENTRYPOINT [ "/bin/server" ]
==== case: the context is not seen
==== dockerfile
FROM golang:1.21-alpine
WORKDIR /src
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 4) re-runs after an edit of any file copied here, though it reads only "go.mod" and "go.sum".
#   related 4:5-4:20: re-runs, and downloads every module again
#   related 5:5-5:41: re-runs too, and must: it reads the sources
RUN go mod download
RUN go build -o /bin/server ./cmd/server
==== fix (review): Copy go.mod and go.sum first, the rest after "go mod download"
FROM golang:1.21-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/server ./cmd/server
note: The build context cannot be seen: look whether it has go.mod and go.sum, and whether that is all that is read.
==== case: manifests first already
==== files
go.mod
go.sum
main.go
==== dockerfile
FROM golang:1.21-alpine
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /bin/server .
==== case: a module in a folder of the sources
==== file go.mod
module x
replace y => ./y
==== files
main.go
y/go.mod
==== dockerfile
FROM golang
WORKDIR /src
COPY . .
RUN go mod download
==== case: npm, node_modules ignored
==== file package.json
{ "dependencies": { "express": "4" }, "scripts": { "build": "tsc" } }
==== files
package-lock.json
src/index.ts
.npmrc
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
# everything
COPY --chown=node:node . .
#^^^^^^^^^^^^^^^^^^^^^^^^^^ information dependencies-after-source: "npm ci" (line 6) re-runs after an edit of any of the 6 files copied here, such as "src/index.ts", though it reads only "package.json", "package-lock.json" and ".npmrc".
#   related 6:5-6:11: re-runs, and downloads every package again
#   related 7:5-7:18: re-runs too, and must: it reads the sources
# packages
RUN npm ci
RUN npm run build
CMD ["node", "dist/index.js"]
==== fix (safe): Copy package.json, package-lock.json and .npmrc first, the rest after "npm ci"
FROM node:20
WORKDIR /app
# everything
COPY --chown=node:node package.json package-lock.json .npmrc ./
# packages
RUN npm ci
COPY --chown=node:node . .
RUN npm run build
CMD ["node", "dist/index.js"]
==== case: npm, node_modules not ignored
==== file package.json
{}
==== files
package-lock.json
index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 4 files copied here, such as "index.js", though it reads only "package.json" and "package-lock.json".
#   related 4:5-4:11: re-runs, and downloads every package again
RUN npm ci
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
note: Without an entry in the ignore file, the build context's own "node_modules" would be copied over what "npm ci" has left there.
append to .dockerignore: "node_modules"
==== case: npm install writes the lock file
==== file package.json
{}
==== files
package-lock.json
index.js
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm install" (line 4) re-runs after an edit of any of the 5 files copied here, such as "index.js", though it reads only "package.json" and "package-lock.json".
#   related 4:5-4:16: re-runs, and downloads every package again
RUN npm install
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm install"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm install
COPY . .
note: "npm install" may write "package-lock.json", and the COPY after it brings back that of the build context.
==== case: a script that may read the sources
==== file package.json
{ "scripts": { "postinstall": "node scripts/patch.js" } }
==== files
package-lock.json
index.js
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 5 files copied here, such as "index.js"; it reads "package.json" and "package-lock.json", and perhaps more: its "postinstall" script ("node scripts/patch.js") may read the sources.
#   related 4:5-4:11: re-runs, and downloads every package again
RUN npm ci
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
note: "npm ci" may need more: its "postinstall" script ("node scripts/patch.js") may read the sources.
==== case: workspaces
==== file package.json
{ "workspaces": ["packages/*"] }
==== files
package-lock.json
packages/a/package.json
packages/a/index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm ci
==== case: install and build in one step
==== file package.json
{}
==== files
package-lock.json
index.js
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 5) re-runs after an edit of any of the 5 files copied here, such as "index.js", though it reads only "package.json" and "package-lock.json".
#   related 5:5-5:22: re-runs, with what its cache mount has kept
#   related 6:8-6:21: re-runs too, and must: it reads the sources
RUN --mount=type=cache,target=/root/.npm \
    npm ci --no-audit \
    && npm run build
==== fix (safe): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN --mount=type=cache,target=/root/.npm \
    npm ci --no-audit
COPY . .
RUN --mount=type=cache,target=/root/.npm \
    npm run build
==== case: install and build in one step that cannot be parted
==== file package.json
{}
==== files
package-lock.json
index.js
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 5 files copied here, such as "index.js", though it reads only "package.json" and "package-lock.json".
#   related 4:13-4:19: re-runs, and downloads every package again
#   related 4:21-4:34: re-runs too, and must: it reads the sources
RUN set -e; npm ci; npm run build
==== case: yarn in a folder
==== file web/package.json
{}
==== files
web/yarn.lock
web/src/app.js
server/main.go
==== file .dockerignore
**/node_modules
==== dockerfile
FROM node:20
COPY . /app
#^^^^^^^^^^^ information dependencies-after-source: "yarn install" (line 4) re-runs after an edit of any of the 6 files copied here, such as "web/src/app.js", though it reads only "package.json" and "yarn.lock".
#   related 4:5-4:35: re-runs, and downloads every package again
#   related 5:5-5:15: re-runs too, and must: it reads the sources
WORKDIR /app/web
RUN yarn install --frozen-lockfile
RUN yarn build
==== fix (safe): Copy web/package.json and web/yarn.lock first, the rest after "yarn install"
FROM node:20
COPY web/package.json web/yarn.lock /app/web/
WORKDIR /app/web
RUN yarn install --frozen-lockfile
COPY . /app
RUN yarn build
==== case: a relative destination and another WORKDIR behind it
==== file web/package.json
{}
==== files
web/package-lock.json
web/src/app.js
==== file .dockerignore
**/node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 5) re-runs after an edit of any of the 5 files copied here, such as "web/src/app.js", though it reads only "package.json" and "package-lock.json".
#   related 5:5-5:11: re-runs, and downloads every package again
WORKDIR web
RUN npm ci
==== fix (safe): Copy web/package.json and web/package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY web/package.json web/package-lock.json web/
WORKDIR web
RUN npm ci
COPY . /app/
==== case: pnpm with corepack
==== file package.json
{}
==== files
pnpm-lock.yaml
src/index.ts
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY . /app
#^^^^^^^^^^^ information dependencies-after-source: "pnpm install" (line 6) re-runs after an edit of any of the 5 files copied here, such as "src/index.ts", though it reads only "package.json" and "pnpm-lock.yaml".
#   related 6:5-6:35: re-runs, and downloads every package again
#   related 7:5-7:15: re-runs too, and must: it reads the sources
ENV CI=1
RUN corepack enable
RUN pnpm install --frozen-lockfile
RUN pnpm build
==== fix (safe): Copy package.json and pnpm-lock.yaml first, the rest after "pnpm install"
FROM node:20
WORKDIR /app
COPY package.json pnpm-lock.yaml /app/
ENV CI=1
RUN corepack enable
RUN pnpm install --frozen-lockfile
COPY . /app
RUN pnpm build
==== case: what pnpm fetch is for
==== file package.json
{}
==== files
pnpm-lock.yaml
src/index.ts
==== dockerfile
FROM node:20
WORKDIR /app
COPY pnpm-lock.yaml ./
RUN pnpm fetch
COPY . .
RUN pnpm install -r --offline
==== case: bun
==== file package.json
{}
==== files
bun.lock
index.ts
==== file .dockerignore
node_modules
==== dockerfile
FROM oven/bun:1
WORKDIR /app
copy . .
#^^^^^^^^ information dependencies-after-source: "bun install" (line 4) re-runs after an edit of any of the 5 files copied here, such as "index.ts", though it reads only "package.json" and "bun.lock".
#   related 4:5-4:34: re-runs, and downloads every package again
run bun install --frozen-lockfile
==== fix (safe): Copy package.json and bun.lock first, the rest after "bun install"
FROM oven/bun:1
WORKDIR /app
copy package.json bun.lock ./
run bun install --frozen-lockfile
copy . .
==== case: pip with files that include others
==== file requirements.txt
flask
-r requirements/base.txt
==== file requirements/base.txt
gunicorn
==== files
app.py
==== dockerfile
FROM python:3.12
WORKDIR /app
RUN pip install --upgrade pip
ADD . /app/
#^^^^^^^^^^^ information dependencies-after-source: "pip install -r requirements.txt" (line 6) re-runs after an edit of any of the 4 files copied here, such as "app.py", though it reads only "requirements.txt" and "requirements/base.txt".
#   related 6:5-6:51: re-runs, and downloads every package again
RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir -r requirements.txt
CMD ["python", "app.py"]
==== fix (safe): Copy requirements.txt and requirements/base.txt first, the rest after "pip install -r requirements.txt"
FROM python:3.12
WORKDIR /app
RUN pip install --upgrade pip
COPY requirements.txt /app/
COPY requirements/base.txt /app/requirements/
RUN apt-get update && apt-get install -y gcc && rm -rf /var/lib/apt/lists/*
RUN pip install --no-cache-dir -r requirements.txt
ADD . /app/
CMD ["python", "app.py"]
==== case: pip of the project itself
==== files
setup.py
requirements.txt
app.py
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
RUN pip install .
RUN pip install -r requirements.txt
==== case: single files with the manifest
==== file requirements.txt
flask
==== files
app.py
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY requirements.txt app.py ./
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information dependencies-after-source: "pip install -r requirements.txt" (line 4) re-runs after an edit of any of the 2 files copied here, such as "app.py", though it reads only "requirements.txt".
#   related 4:5-4:36: re-runs, and downloads every package again
RUN pip install -r requirements.txt
==== fix (safe): Copy requirements.txt first, the rest after "pip install -r requirements.txt"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY requirements.txt app.py ./
==== case: a script and nothing else
==== file requirements.txt
flask
==== files
entrypoint.sh
app.py
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY entrypoint.sh /
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
==== case: sources before their manifests
==== file package.json
{}
==== files
package-lock.json
src/index.ts
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY src ./src
#^^^^^^^^^^^^^^ information dependencies-after-source: "npm ci" (line 5) re-runs after an edit of "src/index.ts", which is copied here, though it reads only "package.json" and "package-lock.json".
#   related 5:5-5:11: re-runs, and downloads every package again
COPY package*.json ./
RUN npm ci
==== fix (safe): Move "COPY src ./src" after "npm ci"
FROM node:20
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY src ./src
==== case: a folder that holds the project
==== file backend/requirements.txt
flask
==== files
backend/app.py
frontend/index.js
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY backend/ .
#^^^^^^^^^^^^^^^ information dependencies-after-source: "pip install -r requirements.txt" (line 4) re-runs after an edit of any of the 2 files copied here, such as "backend/app.py", though it reads only "requirements.txt".
#   related 4:53-4:84: re-runs, and downloads every package again
RUN python -m venv /venv && . /venv/bin/activate && pip install -r requirements.txt
==== fix (safe): Copy backend/requirements.txt first, the rest after "pip install -r requirements.txt"
FROM python:3.12
WORKDIR /app
COPY backend/requirements.txt ./
RUN python -m venv /venv && . /venv/bin/activate && pip install -r requirements.txt
COPY backend/ .
==== case: a requirements file by its absolute path
==== file requirements.txt
flask
==== files
app.py
==== dockerfile
FROM python:3.12
COPY . /code
#^^^^^^^^^^^^ information dependencies-after-source: "pip install -r /code/requirements.txt" (line 3) re-runs after an edit of any of the 3 files copied here, such as "app.py", though it reads only "/code/requirements.txt".
#   related 3:5-3:42: re-runs, and downloads every package again
RUN pip install -r /code/requirements.txt
WORKDIR /code
==== fix (safe): Copy requirements.txt first, the rest after "pip install -r /code/requirements.txt"
FROM python:3.12
COPY requirements.txt /code/
RUN pip install -r /code/requirements.txt
COPY . /code
WORKDIR /code
==== case: uv
==== file pyproject.toml
[project]
name = "x"
==== files
uv.lock
main.py
==== file .dockerignore
.venv
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "uv sync" (line 4) re-runs after an edit of any of the 5 files copied here, such as "main.py", though it reads only "pyproject.toml" and "uv.lock".
#   related 4:5-4:21: re-runs, and installs every package again
RUN uv sync --locked
==== fix (safe): Copy pyproject.toml and uv.lock first, the rest after "uv sync"
FROM python:3.12
WORKDIR /app
COPY pyproject.toml uv.lock ./
RUN uv sync --locked
COPY . .
==== case: uv in two steps
==== dockerfile
FROM python:3.12
WORKDIR /app
RUN --mount=type=bind,source=uv.lock,target=uv.lock --mount=type=bind,source=pyproject.toml,target=pyproject.toml uv sync --locked --no-install-project
COPY . .
RUN uv sync --locked
==== case: poetry
==== file pyproject.toml
[tool.poetry]
==== files
poetry.lock
main.py
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "poetry install" (line 4) re-runs after an edit of any of the 4 files copied here, such as "main.py", though it reads only "pyproject.toml" and "poetry.lock".
#   related 4:47-4:83: re-runs, and downloads every package again
RUN poetry config virtualenvs.create false && poetry install --no-root --only main
==== fix (review): Copy pyproject.toml and poetry.lock first, the rest after "poetry install"
FROM python:3.12
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry config virtualenvs.create false && poetry install --no-root --only main
COPY . .
note: "poetry install" may write "poetry.lock", and the COPY after it brings back that of the build context. Without an entry in the ignore file, the build context's own ".venv" would be copied over what "poetry install" has left there.
append to .dockerignore: ".venv"
==== case: poetry of the project itself
==== file pyproject.toml
[tool.poetry]
==== files
poetry.lock
main.py
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
RUN poetry install
==== case: maven
==== file pom.xml
<project/>
==== files
src/main/java/App.java
==== dockerfile
FROM maven:3-eclipse-temurin-21
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "mvn dependency:go-offline" (line 4) re-runs after an edit of any of the 3 files copied here, such as "src/main/java/App.java", though it reads only "pom.xml".
#   related 4:5-4:33: re-runs, and downloads every dependency again
#   related 5:5-5:16: re-runs too, and must: it reads the sources
RUN mvn -B dependency:go-offline
RUN mvn package
==== fix (safe): Copy pom.xml first, the rest after "mvn dependency:go-offline"
FROM maven:3-eclipse-temurin-21
WORKDIR /app
COPY pom.xml ./
RUN mvn -B dependency:go-offline
COPY . .
RUN mvn package
==== case: maven's wrapper made executable
==== file pom.xml
<project/>
==== files
mvnw
.mvn/wrapper/maven-wrapper.properties
src/main/java/App.java
==== dockerfile
FROM eclipse-temurin:21
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "./mvnw dependency:go-offline" (line 5) re-runs after an edit of any of the 5 files copied here, such as "src/main/java/App.java", though it reads only "mvnw", ".mvn/wrapper/maven-wrapper.properties" and "pom.xml".
#   related 5:5-5:33: re-runs, and downloads every dependency again
RUN chmod +x mvnw
RUN ./mvnw dependency:go-offline
==== case: maven's wrapper
==== file pom.xml
<project/>
==== files
mvnw
.mvn/wrapper/maven-wrapper.properties
src/main/java/App.java
==== dockerfile
FROM eclipse-temurin:21
WORKDIR /app
COPY --link . .
#^^^^^^^^^^^^^^^ information dependencies-after-source: "./mvnw dependency:go-offline" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/main/java/App.java", though it reads only "mvnw", ".mvn/wrapper/maven-wrapper.properties" and "pom.xml".
#   related 4:5-4:33: re-runs, and downloads every dependency again
RUN ./mvnw dependency:go-offline
==== fix (safe): Copy mvnw, .mvn/wrapper/maven-wrapper.properties and pom.xml first, the rest after "./mvnw dependency:go-offline"
FROM eclipse-temurin:21
WORKDIR /app
COPY --link mvnw pom.xml ./
COPY --link .mvn/wrapper/maven-wrapper.properties .mvn/wrapper/
RUN ./mvnw dependency:go-offline
COPY --link . .
==== case: gradle
==== file build.gradle
plugins { id 'java' }
==== file settings.gradle
rootProject.name = 'x'
==== files
src/main/java/App.java
==== file .dockerignore
.gradle
build
==== dockerfile
FROM gradle:8
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "gradle dependencies" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/main/java/App.java", though it reads only "build.gradle" and "settings.gradle".
#   related 4:5-4:36: re-runs, and resolves every dependency again
RUN gradle dependencies --no-daemon
==== fix (safe): Copy build.gradle and settings.gradle first, the rest after "gradle dependencies"
FROM gradle:8
WORKDIR /app
COPY build.gradle settings.gradle ./
RUN gradle dependencies --no-daemon
COPY . .
==== case: cargo
==== file Cargo.toml
[package]
name = "x"
==== files
Cargo.lock
src/main.rs
src/lib.rs
==== dockerfile
FROM rust:1
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "cargo fetch" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/main.rs", though it reads only "Cargo.toml" and "Cargo.lock".
#   related 4:5-4:25: re-runs, and downloads every crate again
#   related 5:5-5:35: re-runs too, and must: it reads the sources
RUN cargo fetch --locked
RUN cargo build --release --locked
==== fix (review): Copy Cargo.toml and Cargo.lock first, the rest after "cargo fetch"
FROM rust:1
WORKDIR /app
COPY Cargo.toml Cargo.lock ./
RUN mkdir -p src && touch src/main.rs && cargo fetch --locked
COPY . .
RUN cargo build --release --locked
note: "cargo fetch" gets an empty "src/main.rs" to begin with, as Cargo refuses a package that has neither "src/main.rs" nor "src/lib.rs".
==== case: cargo chef
==== file Cargo.toml
[package]
name = "x"
==== files
Cargo.lock
src/main.rs
==== dockerfile
FROM rust:1 AS chef
RUN cargo install cargo-chef
WORKDIR /app
FROM chef AS planner
COPY . .
RUN cargo chef prepare --recipe-path recipe.json
FROM chef AS builder
COPY --from=planner /app/recipe.json recipe.json
RUN cargo chef cook --release --recipe-path recipe.json
COPY . .
RUN cargo build --release
==== case: dotnet with a solution
==== file App.sln
Project("{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}") = "Web", "src\Web\Web.csproj", "{1}"
EndProject
==== file src/Web/Web.csproj
<Project Sdk="Microsoft.NET.Sdk.Web"><ItemGroup><ProjectReference Include="..\Core\Core.csproj" /></ItemGroup></Project>
==== file src/Core/Core.csproj
<Project Sdk="Microsoft.NET.Sdk" />
==== files
Directory.Build.props
src/Web/Program.cs
src/Core/Core.cs
==== file .dockerignore
**/bin
**/obj
==== dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "dotnet restore" (line 4) re-runs after an edit of any of the 8 files copied here, such as "src/Web/Program.cs", though it reads only "App.sln", "Directory.Build.props", "src/Web/Web.csproj" and "src/Core/Core.csproj".
#   related 4:5-4:19: re-runs, and downloads every package again
#   related 5:5-5:38: re-runs too, and must: it reads the sources
RUN dotnet restore
RUN dotnet publish -c Release -o /out
==== fix (safe): Copy App.sln, Directory.Build.props, src/Web/Web.csproj and src/Core/Core.csproj first, the rest after "dotnet restore"
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY App.sln Directory.Build.props ./
COPY src/Web/Web.csproj src/Web/
COPY src/Core/Core.csproj src/Core/
RUN dotnet restore
COPY . .
RUN dotnet publish -c Release -o /out
==== case: dotnet, nothing ignored
==== file App.csproj
<Project Sdk="Microsoft.NET.Sdk.Web" />
==== files
Program.cs
==== dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "dotnet restore" (line 4) re-runs after an edit of any of the 3 files copied here, such as "Program.cs", though it reads only "App.csproj".
#   related 4:5-4:19: re-runs, and downloads every package again
RUN dotnet restore
==== fix (review): Copy App.csproj first, the rest after "dotnet restore"
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY App.csproj ./
RUN dotnet restore
COPY . .
note: Without an entry in the ignore file, the build context's own "obj" would be copied over what "dotnet restore" has left there.
append to .dockerignore: "obj"
==== case: bundler
==== file Gemfile
source 'https://rubygems.org'
ruby file: '.ruby-version'
==== files
Gemfile.lock
.ruby-version
app.rb
==== dockerfile
FROM ruby:3.3
WORKDIR /app
ENV BUNDLE_FROZEN=1
COPY . .
#^^^^^^^^ information dependencies-after-source: "bundle install" (line 5) re-runs after an edit of any of the 5 files copied here, such as "app.rb", though it reads only "Gemfile", "Gemfile.lock" and ".ruby-version".
#   related 5:5-5:19: re-runs, and installs every gem again
RUN bundle install
==== fix (safe): Copy Gemfile, Gemfile.lock and .ruby-version first, the rest after "bundle install"
FROM ruby:3.3
WORKDIR /app
ENV BUNDLE_FROZEN=1
COPY Gemfile Gemfile.lock .ruby-version ./
RUN bundle install
COPY . .
==== case: composer
==== file composer.json
{ "require": { "monolog/monolog": "^3" } }
==== files
composer.lock
public/index.php
==== file .dockerignore
vendor
==== dockerfile
FROM composer:2
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "composer install" (line 4) re-runs after an edit of any of the 5 files copied here, such as "public/index.php", though it reads only "composer.json" and "composer.lock".
#   related 4:5-4:30: re-runs, and downloads every package again
RUN composer install --no-dev
==== fix (safe): Copy composer.json and composer.lock first, the rest after "composer install"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-dev
COPY . .
==== case: composer with Laravel's scripts
==== file composer.json
{ "scripts": { "post-autoload-dump": ["@php artisan package:discover"] } }
==== files
composer.lock
artisan
public/index.php
==== file .dockerignore
vendor
==== dockerfile
FROM composer:2
WORKDIR /app
COPY . .
RUN composer install
==== case: mix
==== file mix.exs
defmodule A do
end
==== files
mix.lock
lib/a.ex
==== file .dockerignore
deps
_build
==== dockerfile
FROM elixir:1.17
WORKDIR /app
RUN mix local.hex --force
COPY . .
#^^^^^^^^ information dependencies-after-source: "mix deps.get" (line 5) re-runs after an edit of any of the 5 files copied here, such as "lib/a.ex", though it reads only "mix.exs" and "mix.lock".
#   related 5:5-5:44: re-runs, and downloads every package again
RUN mix deps.get --only prod --check-locked
==== fix (safe): Copy mix.exs and mix.lock first, the rest after "mix deps.get"
FROM elixir:1.17
WORKDIR /app
RUN mix local.hex --force
COPY mix.exs mix.lock ./
RUN mix deps.get --only prod --check-locked
COPY . .
==== case: two package managers, one move
==== file package.json
{}
==== file requirements.txt
flask
==== files
package-lock.json
app.py
==== file .dockerignore
node_modules
==== dockerfile
FROM nikolaik/python-nodejs
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 6 files copied here, such as "app.py", though it reads only "package.json" and "package-lock.json".
#   related 4:5-4:11: re-runs, and downloads every package again
#   related 5:5-5:36: re-runs, and downloads every package again
#   related 6:5-6:18: re-runs too, and must: it reads the sources
RUN npm ci
RUN pip install -r requirements.txt
RUN npm run build
==== fix (safe): Copy package.json, package-lock.json and requirements.txt first, the rest after "pip install -r requirements.txt"
FROM nikolaik/python-nodejs
WORKDIR /app
COPY package.json package-lock.json requirements.txt ./
RUN npm ci
RUN pip install -r requirements.txt
COPY . .
RUN npm run build
==== case: something unknown before the install
==== file package.json
{}
==== files
package-lock.json
index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN make prepare
RUN npm ci
==== case: a mount of the whole context
==== file package.json
{}
==== files
package-lock.json
index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN --mount=type=bind,target=/src cd /src && npm ci
==== case: another COPY between, of other files
==== file package.json
{}
==== files
package-lock.json
index.js
config/app.json
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 5) re-runs after an edit of any of the 6 files copied here, such as "index.js", though it reads only "package.json" and "package-lock.json".
#   related 5:5-5:11: re-runs, and downloads every package again
COPY config/app.json /app/app.json
RUN npm ci
==== fix (safe): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
COPY config/app.json /app/app.json
RUN npm ci
COPY . .
==== case: the install is in a stage that stands on the other
==== file package.json
{}
==== files
package-lock.json
index.js
==== dockerfile
FROM node:20 AS base
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 5) re-runs after an edit of any of the 4 files copied here, such as "index.js", though it reads only "package.json" and "package-lock.json".
#   related 5:5-5:11: re-runs, and downloads every package again
FROM base AS build
RUN npm ci
==== case: no WORKDIR in the file
==== file requirements.txt
flask
==== files
app.py
==== dockerfile
FROM tiangolo/uvicorn-gunicorn
COPY . .
#^^^^^^^^ information dependencies-after-source: "pip install -r requirements.txt" (line 3) re-runs after an edit of any of the 3 files copied here, such as "app.py", though it reads only "requirements.txt".
#   related 3:5-3:36: re-runs, and downloads every package again
RUN pip install -r requirements.txt
==== fix (safe): Copy requirements.txt first, the rest after "pip install -r requirements.txt"
FROM tiangolo/uvicorn-gunicorn
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
==== case: a heredoc
==== file requirements.txt
flask
==== files
app.py
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "pip install -r requirements.txt" (line 7) re-runs after an edit of any of the 3 files copied here, such as "app.py", though it reads only "requirements.txt".
#   related 7:1-7:32: re-runs, and downloads every package again
RUN <<EOF
apt-get update
apt-get install -y gcc
pip install -r requirements.txt
EOF
CMD ["python", "app.py"]
==== fix (safe): Copy requirements.txt first, the rest after "pip install -r requirements.txt"
FROM python:3.12
WORKDIR /app
COPY requirements.txt ./
RUN <<EOF
apt-get update
apt-get install -y gcc
pip install -r requirements.txt
EOF
COPY . .
CMD ["python", "app.py"]
==== case: packages that no manifest names
==== files
app.py
requirements.txt
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
RUN pip install flask
RUN apt-get update && apt-get install -y curl
==== case: another COPY between that writes the same file
==== file package.json
{}
==== files
package-lock.json
index.js
config/index.js
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 5) re-runs after an edit of any of the 6 files copied here, such as "index.js", though it reads only "package.json" and "package-lock.json".
#   related 5:5-5:11: re-runs, and downloads every package again
COPY config/index.js /app/index.js
RUN npm ci
==== case: a script that names a file
==== file package.json
{ "scripts": { "postinstall": "node scripts/patch.js" } }
==== files
package-lock.json
index.js
scripts/patch.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN npm ci
==== case: an install that only sometimes runs
==== file package.json
{}
==== files
package-lock.json
index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
RUN if [ -f package-lock.json ]; then npm ci; fi
==== case: a destination that a variable names
==== file package.json
{}
==== files
package-lock.json
index.js
==== file .dockerignore
node_modules
==== dockerfile
FROM node:20
ENV APP_HOME=/srv/app
WORKDIR $APP_HOME
COPY . $APP_HOME
#^^^^^^^^^^^^^^^^ information dependencies-after-source: "npm ci" (line 5) re-runs after an edit of any of the 5 files copied here, such as "index.js", though it reads only "package.json" and "package-lock.json".
#   related 5:5-5:11: re-runs, and downloads every package again
RUN npm ci
==== fix (safe): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
ENV APP_HOME=/srv/app
WORKDIR $APP_HOME
COPY package.json package-lock.json $APP_HOME/
RUN npm ci
COPY . $APP_HOME
==== case: JSON form, comments in between, no line break at the end
==== file requirements.txt
flask
==== files
app.py
==== dockerfile
FROM python:3.12
WORKDIR /app
    COPY [ ".", \
#   ^^^^^^^^^^^^^>5:12 information dependencies-after-source: "pip install -r requirements.txt" (line 6) re-runs after an edit of any of the 3 files copied here, such as "app.py", though it reads only "requirements.txt".
#   related 6:9-8:29: re-runs, and downloads every package again
      # all of it
      "." ]
    RUN pip install \
      # quietly
      -q -r requirements.txt
==== fix (safe): Copy requirements.txt first, the rest after "pip install -r requirements.txt"
FROM python:3.12
WORKDIR /app
    COPY requirements.txt ./
    RUN pip install \
      # quietly
      -q -r requirements.txt
    COPY [ ".", \
      # all of it
      "." ]
==== case: an output among the sources
==== file pyproject.toml
[tool.poetry]
==== files
poetry.lock
main.py
==== dockerfile
FROM python:3.12
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "poetry export" (line 4) re-runs after an edit of any of the 4 files copied here, such as "main.py", though it reads only "pyproject.toml" and "poetry.lock".
#   related 4:5-4:38: re-runs, and downloads every package again
#   related 5:5-5:36: re-runs, and downloads every package again
RUN poetry export -o requirements.txt
RUN pip install -r requirements.txt
==== fix (review): Copy pyproject.toml and poetry.lock first, the rest after "pip install -r requirements.txt"
FROM python:3.12
WORKDIR /app
COPY pyproject.toml poetry.lock ./
RUN poetry export -o requirements.txt
RUN pip install -r requirements.txt
COPY . .
note: Without an entry in the ignore file, the build context's own "requirements.txt" would be copied over what "poetry export" has left there.
append to .dockerignore: "requirements.txt"
==== case: a virtual environment whose folder a variable names
==== file requirements.txt
flask
==== files
app.py
==== dockerfile
FROM python:3.9.2-alpine
WORKDIR /home/app
COPY --chown=nonroot:nonroot . .
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ information dependencies-after-source: "pip install -r requirements.txt" (line 8) re-runs after an edit of any of the 3 files copied here, such as "app.py", though it reads only "requirements.txt".
#   related 8:5-8:36: re-runs, and downloads every package again
ENV VIRTUAL_ENV=/home/app/venv
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
RUN export FLASK_APP=app.py
RUN pip install -r requirements.txt
==== fix (review): Copy requirements.txt first, the rest after "pip install -r requirements.txt"
FROM python:3.9.2-alpine
WORKDIR /home/app
COPY --chown=nonroot:nonroot requirements.txt ./
ENV VIRTUAL_ENV=/home/app/venv
RUN python -m venv $VIRTUAL_ENV
ENV PATH="$VIRTUAL_ENV/bin:$PATH"
RUN export FLASK_APP=app.py
RUN pip install -r requirements.txt
COPY --chown=nonroot:nonroot . .
note: Without an entry in the ignore file, the build context's own "venv" would be copied over what "python -m venv $VIRTUAL_ENV" has left there.
append to .dockerignore: "venv"
==== case: a dependency whose install script reads a schema of the project
==== file package.json
{"dependencies":{"@prisma/client":"5"}}
==== file .dockerignore
node_modules
==== files
package-lock.json
prisma/schema.prisma
src/index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 6 files copied here, such as "src/index.js"; it reads "package.json" and "package-lock.json", and perhaps more: "@prisma/client" has an install script of its own, which reads "prisma/schema.prisma".
#   related 4:5-4:11: re-runs, and downloads every package again
RUN npm ci
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
note: "npm ci" may need more: "@prisma/client" has an install script of its own, which reads "prisma/schema.prisma".
==== case: the same dependency without a schema
==== file package.json
{"dependencies":{"@prisma/client":"5"}}
==== file .dockerignore
node_modules
==== files
package-lock.json
src/index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/index.js", though it reads only "package.json" and "package-lock.json".
#   related 4:5-4:11: re-runs, and downloads every package again
RUN npm ci
==== fix (safe): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
==== case: Git hooks where the context has the repository
==== file package.json
{"scripts":{"prepare":"husky"},"devDependencies":{"husky":"^9"}}
==== file .dockerignore
node_modules
==== files
.git/HEAD
package-lock.json
src/index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 6 files copied here, such as "src/index.js"; it reads "package.json" and "package-lock.json", and perhaps more: its "prepare" script ("husky") sets up hooks in ".git", which the build context has.
#   related 4:5-4:11: re-runs, and downloads every package again
RUN npm ci
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
note: "npm ci" may need more: its "prepare" script ("husky") sets up hooks in ".git", which the build context has.
==== case: an ignore file that brings part of the install's folder back
==== file package.json
{}
==== file .dockerignore
node_modules
!node_modules/keep
==== files
package-lock.json
node_modules/keep/index.js
src/index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 6 files copied here, such as "src/index.js", though it reads only "package.json" and "package-lock.json".
#   related 4:5-4:11: re-runs, and downloads every package again
RUN npm ci
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
note: Without an entry in the ignore file, the build context's own "node_modules" would be copied over what "npm ci" has left there.
append to .dockerignore: "node_modules"
==== case: an ignore file that would bring back some kinds of files, were there any
==== file package.json
{}
==== file .dockerignore
node_modules
!**/*.md
==== files
package-lock.json
src/index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/index.js", though it reads only "package.json" and "package-lock.json".
#   related 4:5-4:11: re-runs, and downloads every package again
RUN npm ci
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
note: Without an entry in the ignore file, the build context's own "node_modules" would be copied over what "npm ci" has left there.
append to .dockerignore: "node_modules"
==== case: an ignore file that lists what is sent
==== file package.json
{}
==== file .dockerignore
*
!package*.json
!src
==== files
package-lock.json
src/index.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 3 files copied here, such as "src/index.js", though it reads only "package.json" and "package-lock.json".
#   related 4:5-4:11: re-runs, and downloads every package again
RUN npm ci
==== fix (safe): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
==== case: Go modules kept among the sources
==== file go.mod
module x
==== files
go.sum
main.go
modcache/x/y.go
==== dockerfile
FROM golang:1.22
WORKDIR /src
ENV GOMODCACHE=/src/modcache
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 5) re-runs after an edit of any of the 5 files copied here, such as "modcache/x/y.go", though it reads only "go.mod" and "go.sum".
#   related 5:5-5:20: re-runs, and downloads every module again
#   related 6:5-6:21: re-runs too, and must: it reads the sources
RUN go mod download
RUN go build -o /app
==== fix (review): Copy go.mod and go.sum first, the rest after "go mod download"
FROM golang:1.22
WORKDIR /src
ENV GOMODCACHE=/src/modcache
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app
note: Without an entry in the ignore file, the build context's own "modcache" would be copied over what "go mod download" has left there.
append to .dockerignore: "modcache"
==== case: GOPATH among the sources, and ignored
==== file go.mod
module x
==== file .dockerignore
.go
==== files
go.sum
main.go
==== dockerfile
FROM golang:1.22
WORKDIR /src
ENV GOPATH=/src/.go
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 5) re-runs after an edit of any of the 5 files copied here, such as "main.go", though it reads only "go.mod" and "go.sum".
#   related 5:5-5:20: re-runs, and downloads every module again
#   related 6:5-6:21: re-runs too, and must: it reads the sources
RUN go mod download
RUN go build -o /app
==== fix (safe): Copy go.mod and go.sum first, the rest after "go mod download"
FROM golang:1.22
WORKDIR /src
ENV GOPATH=/src/.go
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app
==== case: npm's cache among the sources, by an option and by a variable
==== file package.json
{}
==== file .dockerignore
node_modules
==== files
package-lock.json
src/index.js
==== dockerfile
FROM node:20 AS a
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/index.js", though it reads only "package.json" and "package-lock.json".
#   related 4:5-4:24: re-runs, and downloads every package again
RUN npm ci --cache .npm

FROM node:20
WORKDIR /app
ENV npm_config_cache=/app/.npm-cache
COPY . .
#^^^^^^^^ information dependencies-after-source: "npm ci" (line 10) re-runs after an edit of any of the 5 files copied here, such as "src/index.js", though it reads only "package.json" and "package-lock.json".
#   related 10:5-10:11: re-runs, and downloads every package again
RUN npm ci
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20 AS a
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --cache .npm
COPY . .

FROM node:20
WORKDIR /app
ENV npm_config_cache=/app/.npm-cache
COPY . .
RUN npm ci
note: Without an entry in the ignore file, the build context's own ".npm" would be copied over what "npm ci" has left there.
append to .dockerignore: ".npm"
==== fix (review): Copy package.json and package-lock.json first, the rest after "npm ci"
FROM node:20 AS a
WORKDIR /app
COPY . .
RUN npm ci --cache .npm

FROM node:20
WORKDIR /app
ENV npm_config_cache=/app/.npm-cache
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
note: Without an entry in the ignore file, the build context's own ".npm-cache" would be copied over what "npm ci" has left there.
append to .dockerignore: ".npm-cache"
==== case: a virtual environment that is on the PATH
==== file requirements.txt
flask
==== files
app.py
==== dockerfile
FROM python:3.12
WORKDIR /app
RUN python -m venv /app/venv
ENV PATH="/app/venv/bin:$PATH"
COPY . .
#^^^^^^^^ information dependencies-after-source: "pip install -r requirements.txt" (line 6) re-runs after an edit of any of the 3 files copied here, such as "app.py", though it reads only "requirements.txt".
#   related 6:5-6:36: re-runs, and downloads every package again
RUN pip install -r requirements.txt
==== fix (review): Copy requirements.txt first, the rest after "pip install -r requirements.txt"
FROM python:3.12
WORKDIR /app
RUN python -m venv /app/venv
ENV PATH="/app/venv/bin:$PATH"
COPY requirements.txt ./
RUN pip install -r requirements.txt
COPY . .
note: Without an entry in the ignore file, the build context's own "venv" would be copied over what "pip install -r requirements.txt" has left there.
append to .dockerignore: "venv"
==== case: caches in their usual places
==== file go.mod
module x
==== files
go.sum
main.go
==== dockerfile
FROM golang:1.22
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 3) re-runs after an edit of any of the 4 files copied here, such as "main.go", though it reads only "go.mod" and "go.sum".
#   related 3:5-3:20: re-runs, and downloads every module again
#   related 4:5-4:21: re-runs too, and must: it reads the sources
RUN go mod download
RUN go build -o /app
==== fix (safe): Copy go.mod and go.sum first, the rest after "go mod download"
FROM golang:1.22
COPY go.mod go.sum ./
RUN go mod download
COPY . .
RUN go build -o /app
==== case: packages that composer.json puts elsewhere
==== file composer.json
{"require":{"a/b":"1"},"config":{"vendor-dir":"lib/php"}}
==== file .dockerignore
vendor
==== files
composer.lock
src/a.php
==== dockerfile
FROM composer:2
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "composer install" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/a.php"; it reads "composer.json" and "composer.lock", and perhaps more: "composer.json" puts packages or files into "lib/php".
#   related 4:5-4:21: re-runs, and downloads every package again
RUN composer install
==== fix (review): Copy composer.json and composer.lock first, the rest after "composer install"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install
COPY . .
note: "composer install" may need more: "composer.json" puts packages or files into "lib/php".
==== case: a plugin of Composer that writes among the sources
==== file composer.json
{"require":{"symfony/flex":"^2"}}
==== file .dockerignore
vendor
==== files
composer.lock
src/a.php
==== dockerfile
FROM composer:2
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "composer install" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/a.php"; it reads "composer.json" and "composer.lock", and perhaps more: "composer.json" puts packages or files into folders of the sources, as "symfony/flex" does.
#   related 4:5-4:34: re-runs, and downloads every package again
RUN composer install --no-scripts
==== fix (review): Copy composer.json and composer.lock first, the rest after "composer install"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install --no-scripts
COPY . .
note: "composer install" may need more: "composer.json" puts packages or files into folders of the sources, as "symfony/flex" does.
==== case: packages of Composer where they always are
==== file composer.json
{"require":{"a/b":"1"},"config":{"vendor-dir":"vendor"}}
==== file .dockerignore
vendor
==== files
composer.lock
src/a.php
==== dockerfile
FROM composer:2
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "composer install" (line 4) re-runs after an edit of any of the 5 files copied here, such as "src/a.php", though it reads only "composer.json" and "composer.lock".
#   related 4:5-4:21: re-runs, and downloads every package again
RUN composer install
==== fix (safe): Copy composer.json and composer.lock first, the rest after "composer install"
FROM composer:2
WORKDIR /app
COPY composer.json composer.lock ./
RUN composer install
COPY . .
==== case: settings of Bundler in the context
==== file Gemfile
source "https://rubygems.org"
==== files
.bundle/config
Gemfile.lock
app.rb
==== dockerfile
FROM ruby:3.3
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "bundle install" (line 4) re-runs after an edit of any of the 5 files copied here, such as "app.rb"; it reads "Gemfile", "Gemfile.lock" and ".bundle/config", and perhaps more: ".bundle/config" may put the gems into a folder of the sources.
#   related 4:5-4:28: re-runs, and installs every gem again
RUN bundle install --frozen
==== fix (review): Copy Gemfile, Gemfile.lock and .bundle/config first, the rest after "bundle install"
FROM ruby:3.3
WORKDIR /app
COPY Gemfile Gemfile.lock ./
COPY .bundle/config .bundle/
RUN bundle install --frozen
COPY . .
note: "bundle install" may need more: ".bundle/config" may put the gems into a folder of the sources.
==== case: settings of Yarn 1 in the context
==== file package.json
{}
==== file .dockerignore
node_modules
==== files
.yarnrc
yarn.lock
src/a.js
==== dockerfile
FROM node:20
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "yarn install" (line 4) re-runs after an edit of any of the 6 files copied here, such as "src/a.js"; it reads "package.json", "yarn.lock" and ".yarnrc", and perhaps more: ".yarnrc" may name folders of the sources.
#   related 4:5-4:35: re-runs, and downloads every package again
RUN yarn install --frozen-lockfile
==== fix (review): Copy package.json, yarn.lock and .yarnrc first, the rest after "yarn install"
FROM node:20
WORKDIR /app
COPY package.json yarn.lock .yarnrc ./
RUN yarn install --frozen-lockfile
COPY . .
note: "yarn install" may need more: ".yarnrc" may name folders of the sources.
==== case: packages of a user whose home is among the sources
==== file requirements.txt
flask
==== files
app.py
==== dockerfile
FROM python:3.12
ENV HOME=/app
WORKDIR /app
COPY . .
#^^^^^^^^ information dependencies-after-source: "pip install -r requirements.txt" (line 5) re-runs after an edit of any of the 3 files copied here, such as "app.py", though it reads only "requirements.txt".
#   related 5:5-5:58: re-runs, and downloads every package again
RUN pip install --user --no-cache-dir -r requirements.txt
==== fix (review): Copy requirements.txt first, the rest after "pip install -r requirements.txt"
FROM python:3.12
ENV HOME=/app
WORKDIR /app
COPY requirements.txt ./
RUN pip install --user --no-cache-dir -r requirements.txt
COPY . .
note: Without entries in the ignore file, the build context's own ".cache" and ".local" would be copied over what "pip install -r requirements.txt" has left there.
append to .dockerignore: ".cache\n.local"
==== case: folders among the sources that a command has set
==== file Gemfile
source "https://rubygems.org"
==== file go.mod
module x
==== files
Gemfile.lock
go.sum
app.rb
main.go
==== dockerfile
FROM ruby:3.3 AS a
WORKDIR /app
RUN bundle config set --local path vendor/bundle
COPY . .
#^^^^^^^^ information dependencies-after-source: "bundle install" (line 5) re-runs after an edit of any of the 7 files copied here, such as "main.go", though it reads only "Gemfile" and "Gemfile.lock".
#   related 5:5-5:28: re-runs, and installs every gem again
RUN bundle install --frozen
FROM golang:1.22 AS b
WORKDIR /src
RUN go env -w GOMODCACHE=/src/mod
COPY . .
#^^^^^^^^ information dependencies-after-source: "go mod download" (line 10) re-runs after an edit of any of the 7 files copied here, such as "main.go", though it reads only "go.mod" and "go.sum".
#   related 10:5-10:20: re-runs, and downloads every module again
RUN go mod download
==== fix (review): Copy Gemfile and Gemfile.lock first, the rest after "bundle install"
FROM ruby:3.3 AS a
WORKDIR /app
RUN bundle config set --local path vendor/bundle
COPY Gemfile Gemfile.lock ./
RUN bundle install --frozen
COPY . .
FROM golang:1.22 AS b
WORKDIR /src
RUN go env -w GOMODCACHE=/src/mod
COPY . .
RUN go mod download
note: Without an entry in the ignore file, the build context's own "vendor/bundle" would be copied over what "bundle install" has left there.
append to .dockerignore: "vendor/bundle"
==== fix (review): Copy go.mod and go.sum first, the rest after "go mod download"
FROM ruby:3.3 AS a
WORKDIR /app
RUN bundle config set --local path vendor/bundle
COPY . .
RUN bundle install --frozen
FROM golang:1.22 AS b
WORKDIR /src
RUN go env -w GOMODCACHE=/src/mod
COPY go.mod go.sum ./
RUN go mod download
COPY . .
note: Without an entry in the ignore file, the build context's own "mod" would be copied over what "go mod download" has left there.
append to .dockerignore: "mod"
==== case: one file that the install has no use for, and files that are named twice
==== files
app/src/Program.cs
pb/demo.proto
==== file app/src/App.csproj
<Project Sdk="Microsoft.NET.Sdk" />
==== file app/NuGet.config
<configuration />
==== file app/Directory.Build.props
<Project />
==== dockerfile
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY ./app/ ./
#^^^^^^^^^^^^^^ information dependencies-after-source: "dotnet restore ./src/App.csproj" (line 5) re-runs after an edit of any of the 4 files copied here, such as "app/src/Program.cs", though it reads only "src/App.csproj", "NuGet.config" and "Directory.Build.props".
#   related 5:5-5:36: re-runs, and downloads every package again
#   related 6:5-6:44: re-runs too, and must: it reads the sources
COPY ./pb/ ./pb/
#^^^^^^^^^^^^^^^^ information dependencies-after-source: "dotnet restore ./src/App.csproj" (line 5) re-runs after an edit of "pb/demo.proto", which is copied here, though it reads only "src/App.csproj", "NuGet.config" and "Directory.Build.props".
#   related 5:5-5:36: re-runs, and downloads every package again
#   related 6:5-6:44: re-runs too, and must: it reads the sources
RUN dotnet restore ./src/App.csproj
RUN dotnet publish ./src/App.csproj -o /out
==== fix (review): Copy app/src/App.csproj, app/NuGet.config and app/Directory.Build.props first, the rest after "dotnet restore ./src/App.csproj"
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY app/src/App.csproj src/
COPY app/NuGet.config app/Directory.Build.props ./
COPY ./pb/ ./pb/
RUN dotnet restore ./src/App.csproj
COPY ./app/ ./
RUN dotnet publish ./src/App.csproj -o /out
note: Without an entry in the ignore file, the build context's own "app/src/obj" would be copied over what "dotnet restore ./src/App.csproj" has left there.
append to .dockerignore: "app/src/obj"
==== fix (safe): Move "COPY ./pb/ ./pb/" after "dotnet restore ./src/App.csproj"
FROM mcr.microsoft.com/dotnet/sdk:8.0
WORKDIR /app
COPY ./app/ ./
RUN dotnet restore ./src/App.csproj
COPY ./pb/ ./pb/
RUN dotnet publish ./src/App.csproj -o /out
