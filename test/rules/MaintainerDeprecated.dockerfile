==== case: a name and an address
==== dockerfile
FROM alpine:3.20
maintainer "Ann" <ann@example.org>
#^^^^^^^^^^ hint MaintainerDeprecated: "MAINTAINER" is deprecated; the label "org.opencontainers.image.authors" says the same.
==== fix (review): Change to a LABEL
FROM alpine:3.20
label org.opencontainers.image.authors="\"Ann\" <ann@example.org>"
note: The author moves from the image's "Author" field to the label "org.opencontainers.image.authors".
==== case: nothing after it
==== dockerfile
FROM alpine:3.20
MAINTAINER
#^^^^^^^^^^ hint MaintainerDeprecated: "MAINTAINER" is deprecated; the label "org.opencontainers.image.authors" says the same.
==== case: silenced
==== dockerfile
FROM alpine:3.20
# check=skip=MaintainerDeprecated
MAINTAINER Ann
