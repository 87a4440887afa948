==== case: a service
==== dockerfile
FROM python:3.12-slim
EXPOSE 8000
CMD ["python", "app.py"]
#^^^ hint root-user: This service runs as root, since no USER stands before it, so that whoever breaks into it may change everything in the container.
==== case: Node.js brings a user
==== dockerfile
FROM node:20
WORKDIR /app
EXPOSE 3000
  ENTRYPOINT ["node"]
CMD ["server.js"]
#^^^ hint root-user: This service runs as root, since no USER stands before it, so that whoever breaks into it may change everything in the container.
==== fix (review): Write "USER node" before it
FROM node:20
WORKDIR /app
EXPOSE 3000
  USER node
  ENTRYPOINT ["node"]
CMD ["server.js"]
note: The program can then write only where "node" may: files that COPY and RUN made belong to root.
==== case: through a stage
==== dockerfile
FROM golang:1.21 AS base
EXPOSE 80
FROM base
ENTRYPOINT ["/bin/server"]
#^^^^^^^^^^ hint root-user: This service runs as root, since no USER stands before it, so that whoever breaks into it may change everything in the container.
==== case: a USER
==== dockerfile
FROM python:3.12-slim
USER app
EXPOSE 8000
CMD ["python", "app.py"]
==== case: no service
==== dockerfile
FROM golang:1.21-alpine
ENTRYPOINT ["/bin/server"]
==== case: images of others, empty ones, servers that see to it themselves, scripts
==== dockerfile
FROM gcr.io/distroless/static:nonroot
EXPOSE 80
ENTRYPOINT ["/server"]
FROM scratch
EXPOSE 80
ENTRYPOINT ["/server"]
FROM nginx:1.27
EXPOSE 80
CMD ["nginx", "-g", "daemon off;"]
FROM debian:12
EXPOSE 80
ENTRYPOINT ["/docker-entrypoint.sh"]
FROM alpine:3.20
RUN apk add su-exec
EXPOSE 80
CMD ["server"]
==== case: not the stage that is built
==== dockerfile
FROM node:20 AS build
EXPOSE 80
CMD ["server"]
FROM scratch
COPY --from=build /a /b
==== case: images that only developers run
==== dockerfile
FROM python:3.12-slim AS base
EXPOSE 8000
FROM base AS dev-envs
CMD ["flask", "run"]
FROM base AS Development
CMD ["flask", "run"]
FROM base AS app-test
CMD ["pytest"]
FROM base AS contest
CMD ["python", "app.py"]
#^^^ hint root-user: This service runs as root, since no USER stands before it, so that whoever breaks into it may change everything in the container.
