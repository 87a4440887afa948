==== case: plain words
==== dockerfile
FROM alpine:3.20
ENTRYPOINT /bin/server --port 80
#^^^^^^^^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
==== fix (review): Change to ["/bin/server", "--port", "80"]
FROM alpine:3.20
ENTRYPOINT ["/bin/server", "--port", "80"]
note: No shell starts the program any more: signals reach it, and nothing in the line is expanded.
==== case: what only a shell can do
==== dockerfile
FROM alpine:3.20
CMD node server.js $PORT
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM alpine:3.20
CMD cd /app && node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM alpine:3.20
CMD exec node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM alpine:3.20
CMD PORT=80 node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM alpine:3.20
CMD
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
==== case: single quotes
==== dockerfile
FROM alpine:3.20
CMD ['node', 'server.js']
#   ^^^^^^^^^^^^^^^^^^^^^ warning JSONArgsRecommended: Strings in a JSON array have double quotes, so that a shell gets this line as it stands and looks for a program "[".
==== fix (correction): Change to ["node", "server.js"]
FROM alpine:3.20
CMD ["node", "server.js"]
==== case: JSON, a SHELL, Windows, ONBUILD
==== dockerfile
FROM alpine:3.20
ENTRYPOINT ["/bin/server"]
FROM alpine:3.20
SHELL ["/bin/bash", "-c"]
CMD node server.js
FROM mcr.microsoft.com/windows/servercore:ltsc2022
CMD node server.js
FROM alpine:3.20
ONBUILD CMD node server.js
==== case: an array with a comma missing
==== dockerfile
FROM node:20
CMD ["node" "x"]
#   ^^^^^^^^^^^^ warning JSONArgsRecommended: This is no valid JSON array, so that a shell gets the line as it stands and looks for a program "[node".
==== fix (correction): Change to ["node", "x"]
FROM node:20
CMD ["node", "x"]
==== case: an array with a comma too many, and one that does not end
==== dockerfile
FROM node:20 AS a
ENTRYPOINT [ "node", "x", ]
#          ^^^^^^^^^^^^^^^^ warning JSONArgsRecommended: This is no valid JSON array, so that a shell gets the line as it stands and looks for a program "[".
FROM node:20
CMD ["node", "x"
#   ^^^^^^^^^^^^ warning JSONArgsRecommended: This is no valid JSON array, so that a shell gets the line as it stands and looks for a program "[node,".
==== fix (correction): Change to ["node", "x"]
FROM node:20 AS a
ENTRYPOINT ["node", "x"]
FROM node:20
CMD ["node", "x"
==== fix (correction): Change to ["node", "x"]
FROM node:20 AS a
ENTRYPOINT [ "node", "x", ]
FROM node:20
CMD ["node", "x"]
==== case: words glued together
==== dockerfile
FROM node:20
CMD ["a"b"c"]
#   ^^^^^^^^^ warning JSONArgsRecommended: This is no valid JSON array, so that a shell gets the line as it stands and looks for a program "[abc]".
==== case: a test of the shell
==== dockerfile
FROM node:20 AS a
CMD [ "$X" = "y" ] && node x
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM node:20 AS b
CMD [ "a" = "a" ] && node x
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM node:20
CMD [ -f x ] && node x
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
==== case: a remark behind an array
==== dockerfile
FROM node:20 AS a
CMD ["x"] # y
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM node:20
ENTRYPOINT ["x"] # y
#^^^^^^^^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
==== case: a backquote as escape in an image for Linux
==== dockerfile
# escape=`
FROM alpine:3.20 AS a
CMD node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM golang:1.22-bookworm AS b
CMD node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
FROM --platform=linux/amd64 golang:1.22
CMD node server.js
#^^^ hint JSONArgsRecommended: A shell starts this program and keeps the signal of "docker stop" to itself; a JSON array starts the program directly.
==== fix (review): Change to ["node", "server.js"]
# escape=`
FROM alpine:3.20 AS a
CMD ["node", "server.js"]
FROM golang:1.22-bookworm AS b
CMD node server.js
FROM --platform=linux/amd64 golang:1.22
CMD node server.js
note: No shell starts the program any more: signals reach it, and nothing in the line is expanded.
==== fix (review): Change to ["node", "server.js"]
# escape=`
FROM alpine:3.20 AS a
CMD node server.js
FROM golang:1.22-bookworm AS b
CMD ["node", "server.js"]
FROM --platform=linux/amd64 golang:1.22
CMD node server.js
note: No shell starts the program any more: signals reach it, and nothing in the line is expanded.
==== fix (review): Change to ["node", "server.js"]
# escape=`
FROM alpine:3.20 AS a
CMD node server.js
FROM golang:1.22-bookworm AS b
CMD node server.js
FROM --platform=linux/amd64 golang:1.22
CMD ["node", "server.js"]
note: No shell starts the program any more: signals reach it, and nothing in the line is expanded.
