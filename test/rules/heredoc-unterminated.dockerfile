==== case: no end at all
==== dockerfile
FROM alpine:3.20
RUN <<EOF
#   ^^^^^ error heredoc-unterminated: No line after this one is exactly "EOF", so that the heredoc never ends and a build stops here.
make
==== case: blanks before the end
==== dockerfile
FROM alpine:3.20
RUN <<EOF
#   ^^^^^ error heredoc-unterminated: No line after this one is exactly "EOF", so that the heredoc never ends and a build stops here; line 4 nearly is.
#   related 4:1-4:6: This line ends the heredoc once it is exactly "EOF".
  make
  EOF
CMD ["x"]
==== fix (correction): Change line 4 to "EOF"
FROM alpine:3.20
RUN <<EOF
  make
EOF
CMD ["x"]
==== case: other letters
==== dockerfile
FROM alpine:3.20
COPY <<Eof /x
#    ^^^^^ error heredoc-unterminated: No line after this one is exactly "Eof", so that the heredoc never ends and a build stops here; line 4 nearly is.
#   related 4:1-4:4: This line ends the heredoc once it is exactly "Eof".
hello
EOF
==== fix (correction): Change line 4 to "Eof"
FROM alpine:3.20
COPY <<Eof /x
hello
Eof
==== case: tabs are allowed with a dash
==== dockerfile
FROM alpine:3.20
RUN <<-EOF
	make
	EOF
==== case: a shift that is read as a heredoc
==== dockerfile
FROM alpine:3.20
RUN echo $((1 << 2))
#             ^^^^^^ error heredoc-unterminated: Behind "<<" stands the word that ends a heredoc, and no line is "2))", so that a build stops here.
==== case: the second of two
==== dockerfile
FROM alpine:3.20
COPY <<A <<B /x/
#        ^^^ error heredoc-unterminated: No line after this one is exactly "B", so that the heredoc never ends and a build stops here; line 5 nearly is.
#   related 5:1-5:2: This line ends the heredoc once it is exactly "B".
a
A
b
==== fix (correction): Change line 5 to "B"
FROM alpine:3.20
COPY <<A <<B /x/
a
A
B
==== case: all is well
==== dockerfile
FROM alpine:3.20
RUN <<EOF
make
EOF
RUN cat <<<x
RUN echo "<<EOF"
