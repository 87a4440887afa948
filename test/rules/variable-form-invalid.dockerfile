==== case: never closed
==== dockerfile
FROM node:22
WORKDIR ${HOME
#       ^^^^^^ error variable-form-invalid: The "{" is never closed, and a build stops here.
ENV A="b
#     ^^ error variable-form-invalid: This quote is never closed, and a build stops here.
LABEL a='b
#       ^^ error variable-form-invalid: This quote is never closed, and a build stops here.
COPY ${A/b c
#    ^^^^^ error variable-form-invalid: A replacement has two slashes, as in "NAME/old/new", and a build stops here.
USER "$A
#    ^^^ error variable-form-invalid: This quote is never closed, and a build stops here.
==== fix (correction): Change to "${HOME}"
FROM node:22
WORKDIR ${HOME}
ENV A="b
LABEL a='b
COPY ${A/b c
USER "$A
==== fix (correction): Change to "${A}"
FROM node:22
WORKDIR ${HOME
ENV A="b
LABEL a='b
COPY ${A}/b c
USER "$A
==== case: what no form has
==== dockerfile
ARG TAG=3.20
FROM alpine:3.20
ENV A=${B:=c}
#     ^^^^^^^ error variable-form-invalid: Behind the name of a variable may stand "-", ":-", "+", ":+", "?", ":?", "#", "%" or "/" and no ":=", and a build stops here.
ENV A=${B^^} C=${}
#     ^^^^^^ error variable-form-invalid: Behind the name of a variable may stand "-", ":-", "+", ":+", "?", ":?", "#", "%" or "/" and no "^", and a build stops here.
#              ^^^ error variable-form-invalid: There is no name of a variable behind the "{", and a build stops here.
LABEL v=${VERSION/old}
#       ^^^^^^^^^^^^^^ error variable-form-invalid: A replacement has two slashes, as in "NAME/old/new", and a build stops here.
FROM alpine:${TAG
#           ^^^^^ error variable-form-invalid: The "{" is never closed, and a build stops here.
==== fix (correction): Change to "${TAG}"
ARG TAG=3.20
FROM alpine:3.20
ENV A=${B:=c}
ENV A=${B^^} C=${}
LABEL v=${VERSION/old}
FROM alpine:${TAG}
==== case: a heredoc with text of a shell
==== dockerfile
FROM alpine:3.20
COPY <<EOF /x.sh
echo ${arr[@]}
#    ^^^^^^^^^ error variable-form-invalid: Variables are replaced in this heredoc, and a build stops at "${arr[@]}"; a quoted "EOF" leaves all as it is.
EOF
COPY <<-END /y.sh
	echo $HOME
	echo ${!x}
#     ^^^^^ error variable-form-invalid: Variables are replaced in this heredoc, and a build stops at "${!x}"; a quoted "END" leaves all as it is.
	END
==== fix (correction): Change to "EOF" in quotes, which replaces no variables
FROM alpine:3.20
COPY <<"EOF" /x.sh
echo ${arr[@]}
EOF
COPY <<-END /y.sh
	echo $HOME
	echo ${!x}
	END
==== case: sound ones
==== dockerfile
FROM alpine:3.20
ENV A=${B:-c} C=${D:+e} E=${F#*/} G=${H%%.*} I=${J//a/b} K='${L' M=\${N O="it's"
RUN echo ${arr[@]} "
COPY <<'EOF' /x.sh
echo ${arr[@]}
EOF
RUN <<EOF
echo ${arr[@]}
EOF
ENV P=$$Q
==== case: a pattern with a backslash too many
==== dockerfile
FROM alpine:3.20
ENV A=abc
ENV B=${A#\b} C=${A%\*} D=${A/\//x} E=${A:-${A##"\c"}}
#     ^^^^^^^ error variable-form-invalid: In a pattern a backslash stands before "*", "?", "/", "}" or another backslash and nothing else, and a build stops here.
==== case: a blank in quotes is one mistake, and a quote in a name stays open
==== dockerfile
FROM alpine:3.20
EXPOSE "80 81"
#      ^^^ error variable-form-invalid: This quote is never closed, and a build stops here.
ENV "A=1"
#   ^^ error variable-form-invalid: This quote is never closed, and a build stops here.
ARG "B=1"
#       ^ error variable-form-invalid: This quote is never closed, and a build stops here.
ENV C={1 ${D:-E=2}
#        ^^^^^^ error variable-form-invalid: The "{" is never closed, and a build stops here.
RUN --mount=type=bind,target=/x,source=${SRC make
#                                      ^^^^^ error variable-form-invalid: The "{" is never closed, and a build stops here.
==== fix (correction): Change to "${D}"
FROM alpine:3.20
EXPOSE "80 81"
ENV "A=1"
ARG "B=1"
ENV C={1 ${D}:-E=2}
RUN --mount=type=bind,target=/x,source=${SRC make
==== fix (correction): Change to "${SRC}"
FROM alpine:3.20
EXPOSE "80 81"
ENV "A=1"
ARG "B=1"
ENV C={1 ${D:-E=2}
RUN --mount=type=bind,target=/x,source=${SRC} make
