==== case: one platform only
==== dockerfile
FROM --platform=linux/amd64 alpine:3.20
#               ^^^^^^^^^^^ hint FromPlatformFlagConstDisallowed: This stage is built for "linux/amd64" whatever platform a build asks for.
FROM --platform=linux/amd64 alpine:3.20 AS build
#               ^^^^^^^^^^^ hint FromPlatformFlagConstDisallowed: This stage is built for "linux/amd64" whatever platform a build asks for.
==== case: the name says so
==== dockerfile
FROM --platform=linux/amd64 alpine:3.20 AS build-amd64
FROM --platform=linux/aarch64 alpine:3.20 AS arm64
FROM --platform=windows/amd64 alpine:3.20 AS windows
==== case: an argument
==== dockerfile
FROM --platform=$BUILDPLATFORM alpine:3.20
