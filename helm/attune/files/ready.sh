# Run by `helm test`: asks HOST PORT for /ready, for a minute at most. Bash alone, as the image has no HTTP client.
set -u
host=$1 port=$2
for ((left = ${TRIES:-12}; left > 0; left--)); do
  if exec 3<>"/dev/tcp/$host/$port"; then
    printf 'GET /ready HTTP/1.0\r\nHost: %s\r\n\r\n' "$host" >&3
    answer=$(timeout 5 cat <&3)
    exec 3>&-
    printf '%s\n' "$answer"
    case $answer in
      'HTTP/1.'?' 200'*) exit 0 ;;
    esac
  fi 2>/dev/null
  sleep "${PAUSE:-5}"
done
echo "No green /ready from $host:$port. See kubectl describe pod, and /status of the pods."
exit 1
