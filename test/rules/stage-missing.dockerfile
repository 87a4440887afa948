==== case: no FROM
==== dockerfile
RUN make
#^^^ error stage-missing: No FROM says which image to start from, and a build stops here.
COPY a b
==== case: arguments only
==== dockerfile
ARG A=1
ARG B=2
#^^^ error stage-missing: No FROM says which image to start from, and a build stops here.
==== case: something before it
==== dockerfile
COPY a b
#^^^^ error stage-missing: Only ARG may stand before the first FROM, so that a build stops at "COPY".
#   related 2:1-2:5: The first FROM is here.
FROM alpine:3.20
==== case: arguments before it
==== dockerfile
ARG VERSION=3.20
FROM alpine:$VERSION
==== case: nothing yet
==== dockerfile

#^ error stage-missing: There is no instruction in this file, and a build stops here; the first one is FROM.
==== case: comments only
==== dockerfile
# syntax=docker/dockerfile:1
#^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error stage-missing: There is no instruction in this file, and a build stops here; the first one is FROM.

# to be written
==== case: FROM misspelt is told by itself
==== dockerfile
FORM alpine:3.20
RUN make
