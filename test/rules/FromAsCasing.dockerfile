==== case: small in capitals, capitals in small
==== dockerfile
FROM golang:1.21 as build
#                ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
from golang:1.21 AS test
#                ^^ hint FromAsCasing: "AS" is not in the case of "from" on the same line.
FROM golang:1.21 As lint
#                ^^ hint FromAsCasing: "As" is not in the case of "FROM" on the same line.
==== fix (safe, cosmetic): Change to "AS"
FROM golang:1.21 AS build
from golang:1.21 AS test
FROM golang:1.21 As lint
==== fix (safe, cosmetic): Change to "as"
FROM golang:1.21 as build
from golang:1.21 as test
FROM golang:1.21 As lint
==== fix (safe, cosmetic): Change to "AS"
FROM golang:1.21 as build
from golang:1.21 AS test
FROM golang:1.21 AS lint
==== case: in step, or in no case at all
==== dockerfile
FROM golang:1.21 AS build
from golang:1.21 as test
From golang:1.21 As lint
==== case: no AS
==== dockerfile
FROM golang:1.21
==== case: silenced
==== dockerfile
FROM golang:1.21 AS build
# check=skip=FromAsCasing
FROM golang:1.21 as test
==== case: of two check comments the first counts
==== dockerfile
FROM alpine:3.20 AS b
# check=skip=Other
# check=skip=FromAsCasing
FROM alpine:3.20 as a
#                ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
==== fix (safe, cosmetic): Change to "AS"
FROM alpine:3.20 AS b
# check=skip=Other
# check=skip=FromAsCasing
FROM alpine:3.20 AS a
==== case: of two lists the last counts
==== dockerfile
# check=skip=FromAsCasing;skip=Other
FROM alpine:3.20 as a
#                ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
==== fix (safe, cosmetic): Change to "AS"
# check=skip=FromAsCasing;skip=Other
FROM alpine:3.20 AS a
==== case: the word for all in a list
==== dockerfile
# check=skip=all,Other
FROM alpine:3.20 as a
#                ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
==== fix (safe, cosmetic): Change to "AS"
# check=skip=all,Other
FROM alpine:3.20 AS a
==== case: a list beside a fault
==== dockerfile
FROM alpine:3.20 AS b
# check=skip=FromAsCasing;error
FROM alpine:3.20 as a
#                ^^ hint FromAsCasing: "as" is not in the case of "FROM" on the same line.
==== fix (safe, cosmetic): Change to "AS"
FROM alpine:3.20 AS b
# check=skip=FromAsCasing;error
FROM alpine:3.20 AS a
==== case: a check comment above an instruction, and all of them
==== dockerfile
FROM alpine:3.20 AS b
# check=skip=FromAsCasing
FROM alpine:3.20 as a
# check=skip=all
FROM alpine:3.20 as c
