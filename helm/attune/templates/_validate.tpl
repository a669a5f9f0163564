{{- /* What the schema cannot say: values that do not go together. All problems are said at once, each with what to do.
Whether the settings go together, the service itself checks when it starts. */}}
{{- define "attune.validate" -}}
{{- $all := dict "problems" list }}
{{- include "attune.validate.required" (dict "context" . "all" $all) }}
{{- include "attune.validate.properties" (dict "context" . "all" $all) }}
{{- include "attune.validate.security" (dict "context" . "all" $all) }}
{{- include "attune.validate.replicas" (dict "context" . "all" $all) }}
{{- include "attune.validate.memory" (dict "context" . "all" $all) }}
{{- include "attune.validate.pod" (dict "context" . "all" $all) }}
{{- with $all.problems }}
{{- fail (printf "\n\nThe values of Attune's chart do not go together:\n- %s\n" (join "\n- " .)) }}
{{- end }}
{{- end }}

{{- define "attune.problem" -}}
{{- $_ := set .all "problems" (append .all.problems .say) }}
{{- end }}

{{- define "attune.validate.required" -}}
{{- $values := .context.Values }}
{{- if $values.existingConfigMap }}
{{- if or $values.settings $values.kafka.config $values.registry.config }}
{{- include "attune.problem" (dict "all" .all "say" "existingConfigMap replaces the rendered attune.properties, so settings, kafka.config and registry.config have no effect: put them into that ConfigMap and empty them here.") }}
{{- end }}
{{- else }}
{{- if not $values.kafka.bootstrapServers }}
{{- include "attune.problem" (dict "all" .all "say" "kafka.bootstrapServers is not set: name the brokers, as in broker-0:9092,broker-1:9092.") }}
{{- end }}
{{- if not $values.registry.url }}
{{- include "attune.problem" (dict "all" .all "say" "registry.url is not set: name the schema registry, as in http://registry:8081.") }}
{{- end }}
{{- end }}
{{- end }}

{{- /* settings, kafka.config and registry.config. */}}
{{- define "attune.validate.properties" -}}
{{- $all := .all }}
{{- $protected := .context.Files.Get "files/protected-keys.yaml" | fromYaml }}
{{- $owned := dict
      "bootstrap.servers" "kafka.bootstrapServers"
      "security.protocol" "kafka.securityProtocol"
      "num.stream.threads" "kafka.streamThreads"
      "num.standby.replicas" "kafka.standbyReplicas"
      "group.instance.id" "kafka.staticMembership" }}
{{- range $key, $value := .context.Values.settings }}
{{- /* The one of the service's own that is a secret. By their words "tokens" of a sentence would be one too. */}}
{{- if and (eq $key "privacy.agent-key") (not (kindIs "invalid" $value)) (include "attune.isLiteral" (include "attune.text" $value)) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "settings: %s would put a secret into a ConfigMap: mount it (extraVolumes and extraVolumeMounts) and write ${file:/path/to/it}." $key)) }}
{{- end }}
{{- end }}
{{- $rendered := dict "kafka" (include "attune.kafka" .context | fromYaml) "registry" (include "attune.registry" .context | fromYaml) }}
{{- range $part := list "kafka" "registry" }}
{{- range $key, $value := (get $.context.Values $part).config }}
{{- $name := regexReplaceAll "^(main\\.consumer|restore\\.consumer|global\\.consumer|consumer|producer|admin)\\." $key "" }}
{{- if eq $part "registry" }}{{ $name = $key }}{{ end }}
{{- $text := include "attune.text" $value }}
{{- if hasKey (get $protected $part) $name }}
{{- include "attune.problem" (dict "all" $all "say" (printf "%s.config: %s cannot be set: %s." $part $key (get (get $protected $part) $name))) }}
{{- else if and (eq $part "kafka") (hasKey $owned $name) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "kafka.config: %s is set by %s: set it there." $key (get $owned $name))) }}
{{- else if hasKey (get $rendered $part) $key }}
{{- include "attune.problem" (dict "all" $all "say" (printf "%s.config: %s is also set by the values of %s: set one of the two." $part $key $part)) }}
{{- else if and (include "attune.isSecret" $key) (include "attune.isLiteral" $text) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "%s.config: %s would put a secret into a ConfigMap: mount it (existingSecret, or extraVolumes and extraVolumeMounts) and write ${file:/path/to/it}." $part $key)) }}
{{- end }}
{{- end }}
{{- end }}
{{- if regexMatch "://[^/]*@" .context.Values.registry.url }}
{{- include "attune.problem" (dict "all" $all "say" "registry.url holds a login, which would stand in a ConfigMap: use registry.auth.type=basic and registry.auth.existingSecret.") }}
{{- end }}
{{- end }}

{{- /* Names that the service masks; where the name only says where to look, it is no secret. */}}
{{- define "attune.isSecret" -}}
{{- $name := lower . }}
{{- if not (regexMatch "\\.(url|location|source)$" $name) }}
{{- if regexMatch "password|secret|token|jaas\\.config|user\\.info|credential|passphrase|apikey|(ssl\\.keystore\\.key|ssl\\.keystore\\.certificate\\.chain|ssl\\.key\\.pem|private\\.key|api\\.key|agent[.-]key)$" $name }}true{{ end }}
{{- end }}
{{- end }}

{{- /* Whether nothing is referred to, or a password stands beside what is. */}}
{{- define "attune.isLiteral" -}}
{{- if or (not (regexMatch "\\$\\{[a-z]+:[^}]+\\}" .)) (regexMatch "(?i)(password|secret)\\s*=\\s*[\"']?[^\"'$\\s]" .) }}true{{ end }}
{{- end }}

{{- define "attune.validate.security" -}}
{{- $kafka := .context.Values.kafka }}
{{- $all := .all }}
{{- $sasl := $kafka.sasl }}
{{- $tokenFile := and (eq $sasl.mechanism "OAUTHBEARER") (include "attune.tokenFile" .context) }}
{{- if not .context.Values.existingConfigMap }}
{{- if include "attune.usesSasl" .context }}
{{- if not (or $sasl.existingSecret $tokenFile (hasKey $kafka.config "sasl.jaas.config")) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "kafka.securityProtocol=%s needs a login: name its secret in kafka.sasl.existingSecret." $kafka.securityProtocol)) }}
{{- end }}
{{- if and (eq $sasl.mechanism "OAUTHBEARER") (not $sasl.oauth.tokenEndpointUrl) (not (hasKey $kafka.config "sasl.oauthbearer.token.endpoint.url")) }}
{{- include "attune.problem" (dict "all" $all "say" "kafka.sasl.mechanism=OAUTHBEARER needs kafka.sasl.oauth.tokenEndpointUrl: https://… to ask for tokens, or file:///… to read one.") }}
{{- end }}
{{- else if $sasl.existingSecret }}
{{- include "attune.problem" (dict "all" $all "say" (printf "kafka.sasl.existingSecret is set, but kafka.securityProtocol=%s uses no login: set it to SASL_SSL (or SASL_PLAINTEXT)." $kafka.securityProtocol)) }}
{{- end }}
{{- if and (or $kafka.tls.caSecret $kafka.tls.clientSecret) (not (include "attune.usesTls" .context)) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "kafka.tls names secrets, but kafka.securityProtocol=%s uses no TLS: set it to SSL or SASL_SSL." $kafka.securityProtocol)) }}
{{- end }}
{{- if and (eq $kafka.securityProtocol "SSL") (hasKey $kafka.config "sasl.jaas.config") }}
{{- include "attune.problem" (dict "all" $all "say" "kafka.config: sasl.jaas.config is set, but kafka.securityProtocol=SSL uses no login: set it to SASL_SSL.") }}
{{- end }}
{{- end }}
{{- if and $sasl.username (regexMatch "[\"\\\\]" $sasl.username) }}
{{- include "attune.problem" (dict "all" $all "say" "kafka.sasl.username holds a quotation mark or a backslash, which would have to be escaped: put a whole sasl.jaas.config into the secret and name its key in kafka.sasl.jaasConfigKey.") }}
{{- end }}
{{- $auth := .context.Values.registry.auth }}
{{- if and (ne $auth.type "none") (not $auth.existingSecret) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "registry.auth.type=%s needs a login: name its secret in registry.auth.existingSecret." $auth.type)) }}
{{- end }}
{{- if and (eq $auth.type "none") $auth.existingSecret }}
{{- include "attune.problem" (dict "all" $all "say" "registry.auth.existingSecret is set, but registry.auth.type=none does not log in: set it to basic or bearer.") }}
{{- end }}
{{- $tls := .context.Values.registry.tls }}
{{- if and (or $tls.caSecret $tls.clientSecret) (not (regexMatch "https://" .context.Values.registry.url)) (not .context.Values.existingConfigMap) }}
{{- include "attune.problem" (dict "all" $all "say" "registry.tls names secrets, but registry.url is not https://…: change the one or the other.") }}
{{- end }}
{{- if and $kafka.staticMembership (eq (lower (toString (get $kafka.config "group.protocol"))) "streams") }}
{{- include "attune.problem" (dict "all" $all "say" "kafka.config: group.protocol=streams and kafka.staticMembership do not go together with the clients of this version: set kafka.staticMembership=false.") }}
{{- end }}
{{- end }}

{{- define "attune.validate.replicas" -}}
{{- $values := .context.Values }}
{{- $all := .all }}
{{- $keda := $values.autoscaling.keda }}
{{- $fewest := include "attune.fewest" .context | int }}
{{- $fewestName := ternary "autoscaling.keda.minReplicas" "replicaCount" $keda.enabled }}
{{- $most := ternary $keda.maxReplicas $values.replicaCount $keda.enabled | int }}
{{- $mostName := ternary "autoscaling.keda.maxReplicas" "replicaCount" $keda.enabled }}
{{- $standby := int $values.kafka.standbyReplicas }}
{{- if and (gt $standby 0) (ge $standby $fewest) (gt $fewest 0) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "kafka.standbyReplicas=%d needs more than %d pods (%s=%d): a copy lies on another pod than its task. Raise the one or lower the other." $standby $standby $fewestName $fewest)) }}
{{- end }}
{{- $threads := int $values.kafka.streamThreads }}
{{- $tasks := mul 2 (int $values.kafka.partitions) | int }}
{{- if and (gt $tasks 0) (gt $most 1) (gt (mul $most $threads | int) $tasks) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "%s=%d pods with kafka.streamThreads=%d are more threads than the %d tasks that kafka.partitions=%d make (two for each): some would be idle. Lower the one or the other." $mostName $most $threads $tasks (int $values.kafka.partitions))) }}
{{- end }}
{{- if $keda.enabled }}
{{- if lt (int $keda.maxReplicas) (int $keda.minReplicas) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "autoscaling.keda.maxReplicas=%d is less than autoscaling.keda.minReplicas=%d." (int $keda.maxReplicas) (int $keda.minReplicas))) }}
{{- end }}
{{- if and (ne $values.kafka.securityProtocol "PLAINTEXT") (not $keda.authenticationRef) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "KEDA asks the brokers itself, and kafka.securityProtocol=%s: name a TriggerAuthentication in autoscaling.keda.authenticationRef." $values.kafka.securityProtocol)) }}
{{- end }}
{{- if not $values.kafka.bootstrapServers }}
{{- include "attune.problem" (dict "all" $all "say" "KEDA asks the brokers itself: set kafka.bootstrapServers, even with existingConfigMap.") }}
{{- end }}
{{- end }}
{{- $budget := $values.podDisruptionBudget }}
{{- if and (ne (toString $budget.minAvailable) "") (ne (toString $budget.maxUnavailable) "") }}
{{- include "attune.problem" (dict "all" $all "say" "podDisruptionBudget.minAvailable and podDisruptionBudget.maxUnavailable are both set: empty one of them.") }}
{{- end }}
{{- if and (eq (toString $budget.minAvailable) "") (eq (toString $budget.maxUnavailable) "") }}
{{- include "attune.problem" (dict "all" $all "say" "podDisruptionBudget.minAvailable and podDisruptionBudget.maxUnavailable are both empty: set one of them, or podDisruptionBudget.enabled=false.") }}
{{- end }}
{{- end }}

{{- /* Bytes of a quantity, as 3Gi, 512M, 1.5Gi or 1073741824. */}}
{{- define "attune.bytes" -}}
{{- $text := include "attune.text" . }}
{{- $number := regexFind "^[0-9.]+" $text | float64 }}
{{- $unit := regexFind "[A-Za-z]*$" $text }}
{{- $factors := dict "" 1 "k" 1000 "M" 1000000 "G" 1000000000 "T" 1000000000000 "Ki" 1024 "Mi" 1048576 "Gi" 1073741824 "Ti" 1099511627776 }}
{{- mulf $number (get $factors $unit | default 1 | float64) | int64 }}
{{- end }}

{{- /* MiB of the cache that all RocksDB stores of a pod share. */}}
{{- define "attune.rocksDbMebibytes" -}}128{{- end }}

{{- /* MiB for threads, code, classes and the buffers of Kafka's clients. */}}
{{- define "attune.otherMebibytes" -}}256{{- end }}

{{- define "attune.validate.memory" -}}
{{- $values := .context.Values }}
{{- $all := .all }}
{{- $given := dig "limits" "memory" "" $values.resources }}
{{- $beside := add (include "attune.rocksDbMebibytes" .) (include "attune.otherMebibytes" .) | int64 }}
{{- $fixed := regexFind "-Xmx[0-9]+[kKmMgG]?" $values.java.extraOptions | trimPrefix "-Xmx" }}
{{- if $given }}
{{- $limit := div (include "attune.bytes" $given | int64) 1048576 }}
{{- $heap := div (mul $limit (int64 $values.java.maxRAMPercentage)) 100 }}
{{- $heapName := printf "java.maxRAMPercentage=%d of it" (int $values.java.maxRAMPercentage) }}
{{- if $fixed }}
{{- $unit := regexFind "[kKmMgG]?$" $fixed | upper }}
{{- $heap = div (mul (regexFind "^[0-9]+" $fixed | int64) (get (dict "" 1 "K" 1024 "M" 1048576 "G" 1073741824) $unit | int64)) 1048576 }}
{{- $heapName = printf "-Xmx%s in java.extraOptions" $fixed }}
{{- end }}
{{- if gt (add $heap $beside) $limit }}
{{- include "attune.problem" (dict "all" $all "say" (printf "The memory limit of %s is %d MiB; %s takes %d MiB of heap, and beside it RocksDB takes %s MiB and threads, code and buffers about %s MiB. Raise resources.limits.memory or lower the heap, or the kernel kills the pod." (include "attune.text" $given) $limit $heapName $heap (include "attune.rocksDbMebibytes" .) (include "attune.otherMebibytes" .))) }}
{{- end }}
{{- else if not $fixed }}
{{- include "attune.problem" (dict "all" $all "say" "resources.limits.memory is not set, so java.maxRAMPercentage would be of the node's memory: set the limit, or a heap size (-Xmx…) in java.extraOptions.") }}
{{- end }}
{{- end }}

{{- /* Seconds that runtime/Service takes at most to commit and close. */}}
{{- define "attune.closeSeconds" -}}20{{- end }}

{{- define "attune.validate.pod" -}}
{{- $values := .context.Values }}
{{- $all := .all }}
{{- $before := dig "preStop" "sleep" "seconds" 0 $values.lifecycle | int }}
{{- $least := add (include "attune.closeSeconds" .) $before | int }}
{{- if le (int $values.terminationGracePeriodSeconds) $least }}
{{- include "attune.problem" (dict "all" $all "say" (printf "terminationGracePeriodSeconds=%d must be more than %d: the service takes up to %s s to commit and close, and a preStop hook %d s." (int $values.terminationGracePeriodSeconds) $least (include "attune.closeSeconds" .) $before)) }}
{{- end }}
{{- $decided := dict
      "ATTUNE_HTTP_HOST" "nothing: the probes need it as it is"
      "ATTUNE_HTTP_PORT" "http.port"
      "ATTUNE_STATE_DIR" "persistence.mountPath"
      "ATTUNE_APPLICATION_ID" "applicationId"
      "ATTUNE_REGISTRY_URL" "registry.url"
      "ATTUNE_KAFKA_BOOTSTRAP_SERVERS" "kafka.bootstrapServers"
      "ATTUNE_KAFKA_GROUP_INSTANCE_ID" "kafka.staticMembership"
      "ATTUNE_KAFKA_NUM_STREAM_THREADS" "kafka.streamThreads"
      "ATTUNE_KAFKA_NUM_STANDBY_REPLICAS" "kafka.standbyReplicas"
      "ATTUNE_JAVA_OPTS" "java.extraOptions"
      "ATTUNE_LOG_LEVEL" "logging.level"
      "MALLOC_ARENA_MAX" "java.mallocArenaMax" }}
{{- range $values.extraEnv }}
{{- if hasKey $decided .name }}
{{- include "attune.problem" (dict "all" $all "say" (printf "extraEnv: %s is decided by the chart. Use %s." .name (get $decided .name))) }}
{{- else if and (hasPrefix "ATTUNE_" .name) .value (include "attune.isSecret" (replace "_" "." .name)) (include "attune.isLiteral" .value) }}
{{- include "attune.problem" (dict "all" $all "say" (printf "extraEnv: %s would put a secret into the StatefulSet: mount it and write ${file:/path/to/it}." .name)) }}
{{- end }}
{{- end }}
{{- range $key, $value := merge (dict) $values.commonLabels $values.podLabels }}
{{- if regexMatch "^app\\.kubernetes\\.io/(name|instance|component)$" $key }}
{{- include "attune.problem" (dict "all" $all "say" (printf "commonLabels and podLabels must not have %s: pods are selected by it." $key)) }}
{{- end }}
{{- end }}
{{- end }}
