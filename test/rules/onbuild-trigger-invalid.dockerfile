==== case: chained
==== dockerfile
FROM alpine:3.20
ONBUILD ONBUILD RUN make
#       ^^^^^^^ error onbuild-trigger-invalid: An ONBUILD cannot hold another one, and a build stops here.
==== fix (correction): Remove the second ONBUILD
FROM alpine:3.20
ONBUILD RUN make
==== case: what cannot be held
==== dockerfile
FROM alpine:3.20
ONBUILD FROM alpine
#       ^^^^ error onbuild-trigger-invalid: ONBUILD cannot hold FROM, and a build stops here.
ONBUILD MAINTAINER Ann
#       ^^^^^^^^^^ error onbuild-trigger-invalid: ONBUILD cannot hold MAINTAINER, and a build stops here.
==== case: what can
==== dockerfile
FROM alpine:3.20
ONBUILD RUN make
ONBUILD COPY . .
