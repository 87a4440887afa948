==== case: twice, in any case
==== dockerfile
FROM golang:1.21 AS build
FROM golang:1.21 AS Build
#                   ^^^^^ warning DuplicateStageName: The stage of line 1 is called "build" too; a "--from" takes the last one of that name, and a FROM the nearest above it.
#   related 1:21-1:26: The name "build" stands here first.
FROM golang:1.21 AS build
#                   ^^^^^ warning DuplicateStageName: The stage of line 1 is called "build" too; a "--from" takes the last one of that name, and a FROM the nearest above it.
#   related 1:21-1:26: The name "build" stands here first.
==== case: two names
==== dockerfile
FROM golang:1.21 AS build
FROM golang:1.21 AS test
