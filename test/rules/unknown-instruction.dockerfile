==== case: letters swapped, missing, doubled
==== dockerfile
FORM alpine:3.20
#^^^^ error unknown-instruction: No instruction is called "FORM", and a build stops here; perhaps "FROM" is meant.
CPY a b
#^^^ error unknown-instruction: No instruction is called "CPY", and a build stops here; perhaps "COPY" is meant.
RUNN make
#^^^^ error unknown-instruction: No instruction is called "RUNN", and a build stops here; perhaps "RUN" is meant.
MAININER Ann
#^^^^^^^^ error unknown-instruction: No instruction is called "MAININER", and a build stops here; perhaps "MAINTAINER" is meant.
STOPSIGN SIGTERM
#^^^^^^^^ error unknown-instruction: No instruction is called "STOPSIGN", and a build stops here; perhaps "STOPSIGNAL" is meant.
==== fix (correction): Change to "FROM"
FROM alpine:3.20
CPY a b
RUNN make
MAININER Ann
STOPSIGN SIGTERM
==== fix (correction): Change to "COPY"
FORM alpine:3.20
COPY a b
RUNN make
MAININER Ann
STOPSIGN SIGTERM
==== fix (correction): Change to "RUN"
FORM alpine:3.20
CPY a b
RUN make
MAININER Ann
STOPSIGN SIGTERM
==== fix (correction): Change to "MAINTAINER"
FORM alpine:3.20
CPY a b
RUNN make
MAINTAINER Ann
STOPSIGN SIGTERM
==== fix (correction): Change to "STOPSIGNAL"
FORM alpine:3.20
CPY a b
RUNN make
MAININER Ann
STOPSIGNAL SIGTERM
==== case: small letters stay small
==== dockerfile
from alpine:3.20
cpoy a b
#^^^^ error unknown-instruction: No instruction is called "cpoy", and a build stops here; perhaps "copy" is meant.
==== fix (correction): Change to "copy"
from alpine:3.20
copy a b
==== case: a remark that is no comment
==== dockerfile
FROM alpine:3.20
//=> copies all
#^^^^ error unknown-instruction: A comment begins with "#"; "//=>" is read as an instruction, and a build stops here.
COPY . .
// builds it
#^^ error unknown-instruction: A comment begins with "#"; "//" is read as an instruction, and a build stops here.
/* and more */
#^^ error unknown-instruction: A comment begins with "#"; "/*" is read as an instruction, and a build stops here.
==== fix (correction): Make it a comment
FROM alpine:3.20
# copies all
COPY . .
// builds it
/* and more */
==== fix (correction): Make it a comment
FROM alpine:3.20
//=> copies all
COPY . .
# builds it
/* and more */
==== fix (correction): Make it a comment
FROM alpine:3.20
//=> copies all
COPY . .
// builds it
# and more */
==== case: no blank behind the word
==== dockerfile
FROM alpine:3.20
CMD["node", "server.js"]
#^^^^^^^^^^^ error unknown-instruction: There is no blank behind "CMD", so "CMD["node"," is read as one word, and a build stops here.
ENV:A=1
#^^^^^^^ error unknown-instruction: There is no blank behind "ENV", so "ENV:A=1" is read as one word, and a build stops here.
==== fix (correction): Write a blank behind "CMD"
FROM alpine:3.20
CMD ["node", "server.js"]
ENV:A=1
==== fix (correction): Write a blank behind "ENV"
FROM alpine:3.20
CMD["node", "server.js"]
ENV A=1
==== case: a command on its own
==== dockerfile
FROM debian:12
apt-get install -y curl
#^^^^^^^ error unknown-instruction: "apt-get" is a command and no instruction, and a build stops here; "RUN" runs commands.
==== fix (correction): Write "RUN" before it
FROM debian:12
RUN apt-get install -y curl
==== case: the line above is not continued
==== dockerfile
FROM debian:12
RUN apt-get update &&
    apt-get install -y curl
#   ^^^^^^^ error unknown-instruction: The line above ends in "&&" without a "\" behind it, so that "apt-get" is read as an instruction, and a build stops here.
    wget
#   ^^^^ error unknown-instruction: "wget" is a command and no instruction, and a build stops here; "RUN" runs commands.
==== fix (correction): Continue the line above with "\"
FROM debian:12
RUN apt-get update && \
    apt-get install -y curl
    wget
==== fix (correction): Write "RUN" before it
FROM debian:12
RUN apt-get update &&
    apt-get install -y curl
    RUN wget
==== case: of lines gone astray the first one tells it
==== dockerfile
FROM debian:12
some words
#^^^^ error unknown-instruction: No instruction is called "some", and a build stops here.
and other words
of no use
RUN make
again words
#^^^^^ error unknown-instruction: No instruction is called "again", and a build stops here.
==== case: nothing near
==== dockerfile
FROM alpine:3.20
BANANA split
#^^^^^^ error unknown-instruction: No instruction is called "BANANA", and a build stops here.
==== case: inside ONBUILD it is judged when it is triggered
==== dockerfile
FROM alpine:3.20
ONBUILD CPY a b
==== case: another frontend may know it
==== dockerfile
# syntax=example/frontend
FROM alpine:3.20
CPY a b
==== case: an instruction in mixed letters, with tabs and blanks before it
==== dockerfile
FROM alpine:3.20
	Run make
  copy a b
==== case: a continuation and nothing more
==== dockerfile
FROM alpine:3.20
\
#^ error unknown-instruction: Nothing follows the "\", so that this is an instruction without a name, and a build stops here.
