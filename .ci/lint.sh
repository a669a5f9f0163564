#!/usr/bin/env bash
# Lints what the Java build does not see: docker-compose.yml against the compose specification and for style, the
# Dockerfile, and all shell scripts. Needs Node 20 or newer with npm, and shellcheck; as root it installs what is
# missing from Debian's packages. The linters' versions are in .ci/lint/package-lock.json.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
bin=.ci/lint/node_modules/.bin

need() {
  local missing=() tool
  for tool in node npm shellcheck; do
    command -v "$tool" >/dev/null || missing+=("${tool/#node/nodejs}")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
    printf 'Installing %s\n' "${missing[*]}"
    apt-get update -qq >/dev/null
    DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
  else
    printf 'The lint needs %s, which is not installed: apt-get install %s\n' "${missing[*]}" "${missing[*]}" >&2
    exit 1
  fi
}

# Ours, by their first line. The Maven wrapper is its makers'.
scripts() {
  local file line
  find . \( -path ./target -o -path ./.git -o -name node_modules \) -prune -o -type f ! -name mvnw -size -200k -print0 |
    while IFS= read -r -d '' file; do
      IFS= read -r line <"$file" 2>/dev/null || :
      case ${line:-} in
        '#!'*sh) printf '%s\n' "$file" ;;
      esac
    done | sort
}

need
if [ ! .ci/lint/node_modules/.package-lock.json -nt .ci/lint/package-lock.json ]; then
  # No install script of a package runs.
  (cd .ci/lint && npm ci --ignore-scripts --no-audit --no-fund --loglevel=error >/dev/null)
fi

"$bin/dclint" --config .ci/lint/dclint.yaml --max-warnings 0 docker-compose.yml
echo 'docker-compose.yml: well'

# It says what it finds and ends with 0 for a warning: what it says counts.
found=$("$bin/dockerfile-utils" lint Dockerfile 2>&1) || :
[ -z "$found" ] || {
  printf '%s\n' "$found"
  exit 1
}
echo 'Dockerfile: well'

mapfile -t scripts < <(scripts)
[ ${#scripts[@]} -gt 3 ] || {
  echo 'The scripts were not found: the search in .ci/lint.sh is broken.' >&2
  exit 1
}
shellcheck "${scripts[@]}"
printf '%d shell scripts: well\n' ${#scripts[@]}
