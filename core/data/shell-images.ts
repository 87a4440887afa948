/**
 * Images that bring a SHELL, `registry/path` with nothing before the slash for Docker Hub. An image inherits it, and with one BuildKit finds
 * nothing wrong with a CMD in shell form.
 *
 * Sources: the last SHELL in the Dockerfiles of jupyter/docker-stacks, CircleCI-Public/cimg-base, mamba-org/micromamba-docker and
 * microsoft/dotnet-framework-docker.
 */
export const shellImages =
  /^(?:(?:docker\.io)?\/(?:jupyter\/|cimg\/|mambaorg\/micromamba$)|quay\.io\/jupyter\/|mcr\.microsoft\.com\/dotnet\/framework\/)/;
