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
