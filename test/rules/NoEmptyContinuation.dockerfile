==== case: one and several
==== dockerfile
FROM alpine:3.20
RUN make \

#^>4:1 hint NoEmptyContinuation: The instruction above goes on behind this empty line, which a later version of Docker refuses.
    all \
    
    # a comment

    install
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
