==== case: the wrong way round
==== dockerfile
FROM alpine:3.20
COPY app.conf <<EOF
#             ^^^^^ error heredoc-as-destination: The last word of COPY is its destination; "<<EOF" cannot be one, and a build stops here.
x
EOF
==== case: the right way round
==== dockerfile
FROM alpine:3.20
COPY <<EOF /app.conf
x
EOF
