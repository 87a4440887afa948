==== case: a port of the host
==== dockerfile
FROM alpine:3.20
EXPOSE 8080:80 443
#      ^^^^ warning ExposeInvalidFormat: EXPOSE names ports of the container, so that "8080" says nothing; "docker run -p" maps ports of the host.
EXPOSE 127.0.0.1:8080:80/udp
#      ^^^^^^^^^^^^^^ warning ExposeInvalidFormat: EXPOSE names ports of the container, so that "127.0.0.1:8080" says nothing; "docker run -p" maps ports of the host.
==== fix (safe): Change to "80"
FROM alpine:3.20
EXPOSE 80 443
EXPOSE 127.0.0.1:8080:80/udp
==== fix (safe): Change to "80/udp"
FROM alpine:3.20
EXPOSE 8080:80 443
EXPOSE 80/udp
==== case: ports of the container
==== dockerfile
FROM alpine:3.20
EXPOSE 80 443/tcp 8000-8010 ${PORT:-80}
