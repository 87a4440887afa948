==== case: one and several
==== dockerfile
FROM alpine:3.20
RUN make \

    all \
    
    # a comment

    install
#   ^^^^^^^ hint NoEmptyContinuation: Line 3 is empty, and the instruction goes on behind it, which a later version of Docker refuses.
#   related 3:1-4:1: The empty line is here.
==== fix (safe): Remove the empty lines
FROM alpine:3.20
RUN make \
    all \
    # a comment
    install
==== case: in a heredoc they are content
==== dockerfile
FROM alpine:3.20
RUN <<EOF

make
EOF
==== case: comments only
==== dockerfile
FROM alpine:3.20
RUN make \
    # a comment
    all
