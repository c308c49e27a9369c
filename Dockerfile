# syntax=docker/dockerfile:1
# Two stages: build with the SDK, run on a chiselled image (no shell, no package manager, not root). "extra" has the time zones that business days need.
# REGISTRY is the container registry that holds Microsoft's dotnet images, or your mirror of it, and must be given:
#   docker build --build-arg REGISTRY=<registry> -t vastbot .
ARG REGISTRY
FROM ${REGISTRY}/dotnet/sdk:10.0-noble AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/VastBot -p:PublishProfile=whole -o /app \
    && mkdir /data

# It brings its own runtime.
FROM ${REGISTRY}/dotnet/runtime-deps:10.0-noble-chiseled-extra
WORKDIR /app
COPY --from=build /app .
# The record; mount a volume here to keep it.
COPY --from=build --chown=$APP_UID:$APP_UID /data /data
USER $APP_UID
# With these the root file system may be read-only. The private listener (8081) stays on the container's own loopback unless Web__PrivateUrl opens it.
ENV Storage__Path=/data/vastbot.db Evidence__Folder=/data/evidence Web__Url=http://+:8080 DOTNET_EnableDiagnostics=0
EXPOSE 8080 8081
ENTRYPOINT ["/app/VastBot"]
