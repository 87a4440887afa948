==== case: capitals
==== dockerfile
FROM alpine:3.20
EXPOSE 80/TCP 53/Udp 22/tcp
#         ^^^ hint ExposeProtoCasing: The protocol is written "tcp".
#                ^^^ hint ExposeProtoCasing: The protocol is written "udp".
==== fix (safe, cosmetic): Change to "tcp"
FROM alpine:3.20
EXPOSE 80/tcp 53/Udp 22/tcp
==== fix (safe, cosmetic): Change to "udp"
FROM alpine:3.20
EXPOSE 80/TCP 53/udp 22/tcp
==== case: none
==== dockerfile
FROM alpine:3.20
EXPOSE 80 53/udp
