# syntax=docker/dockerfile:1
FROM node:24-alpine
WORKDIR /app
COPY . .
RUN npm ci
USER node
EXPOSE 3000
CMD ["node", "server.js"]
