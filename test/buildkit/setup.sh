#!/bin/sh
# Builds buildkitd and buildctl into a folder: setup.sh BIN. Needs Go of the version that go.mod names and the Go module proxy; no root.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
mkdir -p "$1"
bin=$(cd "$1" && pwd)
cd "$here"
CGO_ENABLED=0 go build -trimpath -o "$bin/" github.com/moby/buildkit/cmd/buildkitd github.com/moby/buildkit/cmd/buildctl
