==== case: capitals
==== dockerfile
FROM Alpine:3.20
#    ^^^^^^^^^^^ error image-name-invalid: The name of an image has no capital letters, so that a build stops at "Alpine:3.20".
FROM docker.io/Library/alpine:3.20
#    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error image-name-invalid: The name of an image has no capital letters, so that a build stops at "docker.io/Library/alpine:3.20".
FROM alpine:3.20-RC1
==== fix (correction): Change to "alpine:3.20"
FROM alpine:3.20
FROM docker.io/Library/alpine:3.20
FROM alpine:3.20-RC1
==== fix (correction): Change to "docker.io/library/alpine:3.20"
FROM Alpine:3.20
FROM docker.io/library/alpine:3.20
FROM alpine:3.20-RC1
==== case: no tag
==== dockerfile
FROM alpine:
#    ^^^^^^^ error image-name-invalid: There is no tag behind the ":" of "alpine:", and a build stops here.
==== fix (correction): Change to "alpine"
FROM alpine
==== case: nothing like a name
==== dockerfile
FROM alpine::3.20
#    ^^^^^^^^^^^^ error image-name-invalid: No image can be called "alpine::3.20", and a build stops here.
FROM alpine@sha256:0123
#    ^^^^^^^^^^^^^^^^^^ error image-name-invalid: No image can be called "alpine@sha256:0123", and a build stops here.
FROM -alpine
#    ^^^^^^^ error image-name-invalid: No image can be called "-alpine", and a build stops here.
FROM alpine:latest:3.20
#    ^^^^^^^^^^^^^^^^^^ error image-name-invalid: No image can be called "alpine:latest:3.20", and a build stops here.
==== case: sound names
==== dockerfile
FROM alpine
FROM alpine@sha256:0123456789012345678901234567890123456789012345678901234567890123
FROM LOCALHOST:5000/a/b_c/d__e-f.g:Tag_1
FROM MyHost/app
FROM $BASE
#    ^^^^^ error image-name-invalid: Nothing is left of "$BASE" where no build argument fills it, so that there is no image to start from and a build stops here.
FROM alpine:${VERSION}
#    ^^^^^^^^^^^^^^^^^ error image-name-invalid: "alpine:${VERSION}" is "alpine:" where no build argument says otherwise, which no image can be called, and a build stops here.
==== case: a stage in other capitals
==== dockerfile
FROM alpine:3.20 AS build
FROM Build
#    ^^^^^ error image-name-invalid: No stage is called "Build" and no image can be, so that a build stops here; "build" is a stage.
#   related 1:21-1:26: The stage "build" begins here.
==== fix (correction): Change to "build"
FROM alpine:3.20 AS build
FROM build
