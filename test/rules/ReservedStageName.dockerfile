==== case: the two
==== dockerfile
FROM golang:1.21 AS scratch
#                   ^^^^^^^ warning ReservedStageName: "scratch" is the empty image; every FROM below takes this stage for it.
FROM golang:1.21 AS Context
#                   ^^^^^^^ warning ReservedStageName: "context" is the build context, and which of the two is meant depends on the place.
==== case: near to them
==== dockerfile
FROM golang:1.21 AS from-scratch
