==== case: no ports
==== dockerfile
FROM alpine:3.20
EXPOSE 99999
#      ^^^^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "99999".
EXPOSE http
#      ^^^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "http".
EXPOSE 80-
#      ^^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "80-".
EXPOSE -1
#      ^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "-1".
==== case: ranges
==== dockerfile
FROM alpine:3.20
EXPOSE 90-80
#      ^^^^^ error port-invalid: The range "90-80" ends before it begins, and a build stops here.
EXPOSE 8000-8003:90-91
#      ^^^^^^^^^^^^^^^ error port-invalid: The two ranges of "8000-8003:90-91" are not equally long, and a build stops here.
EXPOSE 8000-8010
EXPOSE 8000-8010/udp
==== case: protocols
==== dockerfile
FROM alpine:3.20
EXPOSE 80/http
#         ^^^^ error port-invalid: "http" is neither "tcp" nor "udp" nor "sctp", and a build stops here.
EXPOSE 80/tpc
#         ^^^ error port-invalid: "tpc" is neither "tcp" nor "udp" nor "sctp", and a build stops here; perhaps "tcp" is meant.
EXPOSE 80/TCP 53/udp 1/sctp 80/
==== fix (correction): Change to "tcp"
FROM alpine:3.20
EXPOSE 80/http
EXPOSE 80/tcp
EXPOSE 80/TCP 53/udp 1/sctp 80/
==== case: lists and comments
==== dockerfile
FROM alpine:3.20
EXPOSE 80,443
#      ^^^^^^ error port-invalid: Ports are parted by blanks, so that a build stops at "80,443".
EXPOSE 80 # the web
#         ^^^^^^^^^ error port-invalid: A comment has a line of its own; "#" is read as a port, and a build stops here.
EXPOSE 80 443
==== fix (correction): Change to "80 443"
FROM alpine:3.20
EXPOSE 80 443
EXPOSE 80 # the web
EXPOSE 80 443
==== fix (correction): Move the comment to a line of its own
FROM alpine:3.20
EXPOSE 80,443
# the web
EXPOSE 80
EXPOSE 80 443
==== case: nothing there
==== dockerfile
FROM alpine:3.20
EXPOSE 8080:
#      ^^^^^ error port-invalid: There is no port in "8080:", and a build stops here.
EXPOSE /tcp
#      ^^^^ error port-invalid: There is no port in "/tcp", and a build stops here.
==== case: addresses
==== dockerfile
FROM alpine:3.20
EXPOSE 1.2.3:80:80
#      ^^^^^^^^^^^ error port-invalid: "1.2.3" is no address, and a build stops here.
EXPOSE 127.0.0.1:80:80
EXPOSE 8080:80
==== case: variables and quotes are resolved later
==== dockerfile
FROM alpine:3.20
ARG PORT=x
EXPOSE $PORT ${PORT}/tcp "80"
#      ^^^^^^^^^^^^^^^^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "x".
==== case: an arrow before a remark
==== dockerfile
FROM alpine
EXPOSE => Set which ports app is listed on
#      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ error port-invalid: A comment has a line of its own; "=>" is read as a port, and a build stops here.
EXPOSE 80 <- the usual port
#         ^^^^^^^^^^^^^^^^^ error port-invalid: A comment has a line of its own; "<-" is read as a port, and a build stops here.
==== fix (correction): Move the comment to a line of its own
FROM alpine
EXPOSE => Set which ports app is listed on
# the usual port
EXPOSE 80
==== case: words are one mistake, and variables may hold ports
==== dockerfile
FROM alpine:3.20
EXPOSE the port of the app
#      ^^^^^^^^^^^^^^^^^^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "the".
EXPOSE web 80 mail
#      ^^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "web".
#             ^^^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "mail".
ENV PORTS="80 http" PORT=8080 NONE=
EXPOSE $PORTS
#      ^^^^^^ error port-invalid: A port is a number from 0 to 65535, so that a build stops at "http".
EXPOSE $PORT ${NONE}/tcp $FROM_THE_IMAGE
#            ^^^^^^^^^^^ error port-invalid: There is no port in "/tcp", and a build stops here.
EXPOSE [::1]:80:80 [::g]:80:80
#                  ^^^^^^^^^^^ error port-invalid: "[::g]" is no address, and a build stops here.
==== case: an ONBUILD adds it
==== dockerfile
FROM alpine:3.20 AS base
ONBUILD ARG PORT=http
ONBUILD EXPOSE $PORT
FROM base
FROM base AS other
#    ^^^^ error port-invalid: An ONBUILD of "base" adds an instruction to this stage, and a build stops at it.
#   related 3:16-3:21: A port is a number from 0 to 65535, so that a build stops at "http".
EXPOSE 80
