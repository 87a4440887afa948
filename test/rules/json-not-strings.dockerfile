==== case: a number
==== dockerfile
FROM alpine:3.20
CMD ["sleep", 10]
#             ^^ error json-not-strings: 10 has no quotes around it; the array may hold strings only, and a build stops here.
==== fix (correction): Put quotes around 10
FROM alpine:3.20
CMD ["sleep", "10"]
==== case: several things
==== dockerfile
FROM alpine:3.20
ENTRYPOINT [ "a,]", true, 1.5,null ]
#                   ^^^^ error json-not-strings: true has no quotes around it; the array may hold strings only, and a build stops here.
==== fix (correction): Put quotes around true, 1.5, null
FROM alpine:3.20
ENTRYPOINT [ "a,]", "true", "1.5","null" ]
==== case: arrays in arrays
==== dockerfile
FROM alpine:3.20
CMD ["a", ["b", "c"]]
#         ^^^^^^^^^^ error json-not-strings: ["b", "c"] has no quotes around it; the array may hold strings only, and a build stops here.
==== case: inside HEALTHCHECK and ONBUILD
==== dockerfile
FROM alpine:3.20
HEALTHCHECK CMD ["sleep", 10]
#                         ^^ error json-not-strings: 10 has no quotes around it; the array may hold strings only, and a build stops here.
ONBUILD CMD ["sleep", 10]
#                     ^^ error json-not-strings: 10 has no quotes around it; the array may hold strings only, and a build stops here.
==== fix (correction): Put quotes around 10
FROM alpine:3.20
HEALTHCHECK CMD ["sleep", "10"]
ONBUILD CMD ["sleep", 10]
==== fix (correction): Put quotes around 10
FROM alpine:3.20
HEALTHCHECK CMD ["sleep", 10]
ONBUILD CMD ["sleep", "10"]
==== case: strings, and what is no JSON
==== dockerfile
FROM alpine:3.20
CMD ["sleep", "10"]
CMD ['sleep', 10]
CMD [ "sleep", 10 ] now
CMD []
